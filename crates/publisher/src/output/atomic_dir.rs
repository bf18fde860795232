//! A folder whose files are replaced atomically.

use std::{
    fs::{self, Metadata},
    io,
    path::{Component, Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::UNIX_EPOCH,
};

use anyhow::{Context, Result, bail};

use crate::state::FileRecord;

pub(super) struct AtomicDir {
    root: PathBuf,
    /// On the same file system as `root`. `None` for a folder that is not written to.
    temporary: Option<PathBuf>,
    next: AtomicU64,
}

/// An error unless `path` names a file below the folder: non-empty parts joined by `/`, none of them `..`.
pub(super) fn check_path(path: &str) -> Result<()> {
    let is_name = |part: &str| matches!(Path::new(part).components().next(), Some(Component::Normal(_)));
    if !path.split('/').all(is_name) || path.contains(['\\', ':']) || path.contains(char::is_control) {
        bail!("{path:?} is not the path of a file below the site");
    }
    Ok(())
}

impl AtomicDir {
    /// `root` and `cache` exist. Temporary files go to `cache`, or to `root` if `cache` is on another file system.
    pub fn open(root: &Path, cache: &Path) -> Result<Self> {
        let (in_cache, in_root) = (cache.join("tmp"), root.join(".bantin-tmp"));
        // Files of an interrupted publish.
        for folder in [&in_cache, &in_root] {
            let _ = fs::remove_dir_all(folder);
        }
        let temporary = if can_move(&in_cache, root) { in_cache } else { in_root };
        fs::create_dir_all(&temporary).with_context(|| format!("cannot create the folder {}", temporary.display()))?;
        Ok(Self { root: root.to_owned(), temporary: Some(temporary), next: AtomicU64::new(0) })
    }

    /// A folder that [`AtomicDir::write`] and [`AtomicDir::remove`] leave as it is. It may not exist.
    pub fn read_only(root: &Path) -> Self {
        Self { root: root.to_owned(), temporary: None, next: AtomicU64::new(0) }
    }

    fn metadata(&self, path: &str) -> io::Result<Metadata> {
        fs::symlink_metadata(self.root.join(path))
    }

    pub fn is_file(&self, path: &str) -> bool {
        self.metadata(path).is_ok_and(|data| data.is_file())
    }

    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.root.join(path);
        fs::read(&file).with_context(|| format!("cannot read the file {}", file.display()))
    }

    pub fn has_bytes(&self, path: &str, bytes: &[u8]) -> bool {
        self.metadata(path).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
            && fs::read(self.root.join(path)).is_ok_and(|old| old == bytes)
    }

    /// True if length and modification time of the file are those of the record.
    pub fn matches(&self, path: &str, record: &FileRecord) -> bool {
        self.metadata(path)
            .is_ok_and(|data| data.is_file() && data.len() == record.length && modified(&data) == record.modified)
    }

    /// Length and modification time of the file. An error if there is none.
    pub fn record(&self, path: &str) -> Result<FileRecord> {
        let data = self.metadata(path);
        let data = data.with_context(|| format!("there is no file {}", self.root.join(path).display()))?;
        Ok(FileRecord { length: data.len(), modified: modified(&data), ..FileRecord::default() })
    }

    /// Replaces the file in one step: readers see the old bytes or the new ones. Returns its new length and modification time.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<FileRecord> {
        let Some(temporary) = &self.temporary else {
            return Ok(FileRecord { length: bytes.len() as u64, ..FileRecord::default() });
        };
        let file = self.root.join(path);
        let temporary = temporary.join(self.next.fetch_add(1, Ordering::Relaxed).to_string());
        let replace = || {
            fs::write(&temporary, bytes)?;
            fs::rename(&temporary, &file).or_else(|_| {
                self.create_parents(path)?;
                fs::rename(&temporary, &file)
            })
        };
        replace().with_context(|| format!("cannot write the file {}", file.display()))?;
        self.record(path)
    }

    /// Creates the folders above `path`. A file at the path of such a folder is removed.
    fn create_parents(&self, path: &str) -> io::Result<()> {
        let folders = path.match_indices('/').map(|(end, _)| self.root.join(&path[..end]));
        for folder in folders.filter(|folder| !folder.is_dir()) {
            // Another thread may do the same at the same time.
            match fs::remove_file(&folder) {
                Err(error) if error.kind() != io::ErrorKind::NotFound && !folder.is_dir() => return Err(error),
                _ => {}
            }
        }
        path.rsplit_once('/').map_or(Ok(()), |(folder, _)| fs::create_dir_all(self.root.join(folder)))
    }

    /// Removes the file and the folders that become empty.
    pub fn remove(&self, path: &str) -> Result<()> {
        if self.temporary.is_none() {
            return Ok(());
        }
        let file = self.root.join(path);
        fs::remove_file(&file).with_context(|| format!("cannot remove the file {}", file.display()))?;
        let folders = path.rmatch_indices('/').map(|(end, _)| self.root.join(&path[..end]));
        // A folder that is not empty is not removed.
        let _ = folders.map(fs::remove_dir).take_while(Result::is_ok).count();
        Ok(())
    }
}

impl Drop for AtomicDir {
    /// Removes the temporary folder.
    fn drop(&mut self) {
        if let Some(temporary) = &self.temporary {
            let _ = fs::remove_dir_all(temporary);
        }
    }
}

/// True if a file can be moved from `folder`, which is created, to `root` in one step.
fn can_move(folder: &Path, root: &Path) -> bool {
    let (probe, moved) = (folder.join("probe"), root.join(".bantin-probe"));
    fs::create_dir_all(folder).is_ok()
        && fs::write(&probe, []).is_ok()
        && fs::rename(&probe, &moved).is_ok()
        && fs::remove_file(&moved).is_ok()
}

fn modified(data: &Metadata) -> u64 {
    let time = data.modified().ok();
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos() as u64)
}
