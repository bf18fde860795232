//! A publish under way, and what an interrupted one has left.

use std::{
    fs::{self, File},
    io::{ErrorKind, Write},
    path::{Path, PathBuf},
    sync::Mutex,
};

use anyhow::{Context, Result};

use super::locked;

/// Stands in the cache from the first write of a publish to its end.
const FILE: &str = "publishing";

/// The list of files that a publish has begun to write and that the one before did not write. It is there as long as the folder is neither the
/// old site nor the new one.
pub(super) struct Journal {
    path: PathBuf,
    /// Of interrupted publishes.
    earlier: String,
    file: Mutex<Option<File>>,
}

impl Journal {
    /// With the files of an interrupted publish; None when the last one came to its end.
    pub fn open(cache: &Path) -> Result<(Self, Option<Vec<Box<str>>>)> {
        let path = cache.join(FILE);
        let (interrupted, mut earlier) = match fs::read_to_string(&path) {
            Ok(text) => (true, text),
            Err(error) if error.kind() == ErrorKind::NotFound => (false, String::new()),
            // Damaged: what it listed stays in the folder.
            Err(_) => (true, String::new()),
        };
        // A path cut off is a path of nothing: its file was not begun.
        earlier.truncate(earlier.rfind('\n').map_or(0, |end| end + 1));
        let paths = interrupted.then(|| earlier.lines().map(Into::into).collect());
        let file = Mutex::default();
        Ok((Self { path, earlier, file }, paths))
    }

    /// To be called before the file at `path` is written or removed.
    pub fn begin(&self, path: &str, known: bool) -> Result<()> {
        let mut file = locked(&self.file);
        let mut write = || {
            let file = match &mut *file {
                Some(file) => file,
                none => {
                    let mut begun = File::create(&self.path)?;
                    begun.write_all(self.earlier.as_bytes())?;
                    none.insert(begun)
                }
            };
            match known {
                true => Ok(()),
                false => file.write_all(format!("{path}\n").as_bytes()),
            }
        };
        write().with_context(|| format!("the publisher's journal {} can't be written", self.path.display()))
    }

    /// The folder is the new site.
    pub fn end(&self) -> Result<()> {
        match fs::remove_file(&self.path) {
            Err(error) if error.kind() != ErrorKind::NotFound => {
                Err(error).with_context(|| format!("the publisher's journal {} can't be removed", self.path.display()))
            }
            _ => Ok(()),
        }
    }
}
