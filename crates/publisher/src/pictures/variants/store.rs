//! What was encoded once: a folder for each picture, named by the hash of its bytes and of how it was encoded. A folder appears
//! under its name when all its files are written, so what stands there is complete.

use std::{
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, PoisonError},
};

use anyhow::{Context, Result};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::encode::{Format, Variant};

pub struct Store {
    folder: PathBuf,
    used: Mutex<HashSet<String>>,
}

/// A variant in the store.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    pub format: Format,
    pub width: u32,
    /// Of its bytes, 16 hexadecimal digits.
    pub hash: String,
    pub file: PathBuf,
}

impl Store {
    pub fn open(folder: &Path) -> Result<Self> {
        fs::create_dir_all(folder).with_context(|| trouble("made", folder))?;
        Ok(Self { folder: folder.to_owned(), used: Mutex::default() })
    }

    pub fn key(&self, bytes: &[u8], parameters: &str) -> String {
        let mut hash = Xxh3::new();
        hash.update(parameters.as_bytes());
        hash.update(bytes);
        format!("{:032x}", hash.digest128())
    }

    /// From the widest, as they were put; None when there are none under this key yet.
    pub fn get(&self, key: &str) -> Result<Option<Vec<Kept>>> {
        self.remember(key);
        let folder = self.folder.join(key);
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            entries => entries.with_context(|| trouble("read", &folder))?,
        };
        let mut kept = Vec::new();
        for entry in entries {
            let entry = entry.with_context(|| trouble("read", &folder))?;
            kept.extend(kept_in(entry.path()));
        }
        kept.sort_by_key(|kept| (kept.format as u8, std::cmp::Reverse(kept.width)));
        Ok(Some(kept))
    }

    pub fn put(&self, key: &str, variants: Vec<Variant>) -> Result<Vec<Kept>> {
        let folder = self.folder.join(key);
        let put = || -> io::Result<()> {
            let new = tempfile::Builder::new().prefix("new-").tempdir_in(&self.folder)?;
            for Variant { format, width, bytes } in &variants {
                let (hash, extension) = (xxh3_64(bytes), format.extension());
                let name = format!("{width}-{hash:016x}.{extension}");
                fs::write(new.path().join(name), bytes)?;
            }
            let new = new.keep();
            match fs::rename(&new, &folder) {
                // The same picture lies under two names, and the other one was quicker.
                Err(_) if folder.is_dir() => fs::remove_dir_all(&new),
                renamed => renamed,
            }
        };
        put().with_context(|| trouble("written", &folder))?;
        Ok(self.get(key)?.unwrap_or_default())
    }

    /// Removes what no picture of this run has asked for, and what an interrupted run has left.
    pub fn forget_unused(&self) -> Result<()> {
        let used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        let forget = || -> io::Result<()> {
            for entry in fs::read_dir(&self.folder)? {
                let entry = entry?;
                let name = entry.file_name();
                let is_used = name.to_str().is_some_and(|name| used.contains(name));
                if !is_used && entry.file_type()?.is_dir() {
                    fs::remove_dir_all(entry.path())?;
                }
            }
            Ok(())
        };
        forget().with_context(|| trouble("cleaned", &self.folder))
    }

    fn remember(&self, key: &str) {
        let mut used = self.used.lock().unwrap_or_else(PoisonError::into_inner);
        used.insert(key.to_owned());
    }
}

/// Reads a file name, `640-0123456789abcdef.webp`.
fn kept_in(file: PathBuf) -> Option<Kept> {
    let format = match file.extension()?.to_str()? {
        "webp" => Format::WebP,
        "avif" => Format::Avif,
        _ => return None,
    };
    let (width, hash) = file.file_stem()?.to_str()?.split_once('-')?;
    Some(Kept { format, width: width.parse().ok()?, hash: hash.to_owned(), file })
}

fn trouble(done: &str, folder: &Path) -> String {
    let folder = folder.display();
    format!("the folder {folder}, where variants of pictures are kept, can't be {done}")
}
