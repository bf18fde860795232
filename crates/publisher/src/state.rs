//! The state between two publishes: the files of the last one, the fingerprints of its pages, and the slugs and lists of all publishes.
//!
//! It is the file `state` in the cache folder: a line with the format and a checksum, a line of JSON, and the journal of a running publish.
//! A lost or damaged state costs time, old redirects and the pages of removed articles, nothing else: all pages are rendered and compared
//! again.

use std::{
    collections::HashMap,
    fs::{self, File},
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result};
use serde::{Deserialize, Serialize};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::{list_history::ListHistory, slugs::Slugs};

/// A published file.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct FileRecord {
    /// In bytes.
    pub length: u64,
    /// Modification time, in nanoseconds since 1970.
    pub modified: u64,
    /// The fingerprint of the page's input. Files without one are compared by their bytes.
    pub fingerprint: Option<u128>,
    /// The last publish no longer wrote this file, but kept it for readers with an older page open.
    pub retired: bool,
}

/// The result of the last publish.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct State {
    /// The fingerprint of the publisher that wrote the files. `None` if there was no publish or the last one was interrupted.
    pub publisher: Option<u128>,
    /// By path below the site.
    pub files: HashMap<Box<str>, FileRecord>,
    pub slugs: Slugs,
    #[serde(default)]
    pub lists: ListHistory,
    /// The time of the first publish, in Unix seconds. `None` in states from before it was recorded.
    #[serde(default)]
    pub first_publish: Option<i64>,
}

/// The state file in the cache folder.
const STATE: &str = "state";

impl State {
    /// Reads the state in the folder `cache`. A missing or damaged one is empty.
    pub fn read(cache: &Path) -> Result<Self> {
        let path = cache.join(STATE);
        let bytes = match fs::read(&path) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => Vec::new(),
            bytes => bytes.with_context(|| format!("cannot read the state in {}", path.display()))?,
        };
        Ok(Self::parse(&String::from_utf8_lossy(&bytes)).unwrap_or_default())
    }

    /// `None` if the file is damaged or has another format. The files in the journal of an interrupted publish are part of the state.
    fn parse(text: &str) -> Option<Self> {
        let (header, rest) = text.split_once('\n')?;
        let (json, journal) = rest.split_once('\n')?;
        let mut state: Self =
            (header == self::header(xxh3_64(json.as_bytes()))).then(|| serde_json::from_str(json).ok())??;
        if !journal.is_empty() {
            state.publisher = None;
            // An incomplete last line names a file that was not begun.
            let complete = journal.rsplit_once('\n').map_or("", |(complete, _)| complete);
            for path in complete.lines() {
                state.files.entry(path.into()).or_default();
            }
        }
        Some(state)
    }
}

fn header(checksum: u64) -> String {
    format!("bantin state 2 {checksum:016x}")
}

pub struct StateFile {
    path: PathBuf,
    /// Opened at the first entry.
    journal: Mutex<Option<File>>,
}

impl StateFile {
    /// Opens the state file in the folder `cache` and reads it. A missing or damaged state is empty.
    pub fn open(cache: &Path) -> Result<(Self, State)> {
        let file = Self { path: cache.join(STATE), journal: Mutex::default() };
        let state = State::read(cache)?;
        if state.publisher.is_none() {
            file.save(&state)?;
        }
        Ok((file, state))
    }

    /// Adds `path` to the journal. To be called before that file is written or removed.
    pub fn log(&self, path: &str) -> Result<()> {
        let mut journal = self.journal.lock().unwrap_or_else(PoisonError::into_inner);
        let mut append = || -> io::Result<()> {
            let file = match &mut *journal {
                Some(file) => file,
                none => none.insert(File::options().append(true).open(&self.path)?),
            };
            file.write_all(format!("{path}\n").as_bytes())
        };
        append().with_context(|| format!("cannot write to the journal in {}", self.path.display()))
    }

    /// Replaces state and journal in one step.
    pub fn save(&self, state: &State) -> Result<()> {
        let new = self.path.with_extension("new");
        let write = || -> io::Result<()> {
            // Serializing twice needs less memory than a copy of the JSON.
            let mut checksum = Xxh3::new();
            serde_json::to_writer(&mut checksum, state)?;
            let mut file = BufWriter::new(File::create(&new)?);
            writeln!(file, "{}", header(checksum.digest()))?;
            serde_json::to_writer(&mut file, state)?;
            writeln!(file)?;
            file.into_inner()?.sync_all()?;
            fs::rename(&new, &self.path)
        };
        write().with_context(|| format!("cannot write the state to {}", self.path.display()))
    }
}
