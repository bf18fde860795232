//! The folder itself: files replaced in one step.

use std::{
    fs::{self, Metadata},
    io,
    path::{Component, Path, PathBuf},
    sync::atomic::{AtomicU64, Ordering},
    time::UNIX_EPOCH,
};

use anyhow::{Context, Result, bail};

use crate::state::Written;

pub(super) struct Place {
    out: PathBuf,
    /// In the same file system as `out`.
    temporary: PathBuf,
    next: AtomicU64,
}

/// An error unless `path` names a file below the site: parts joined by `/`, none of them empty or a way up.
pub(super) fn check(path: &str) -> Result<()> {
    let parts_fit = path
        .split('/')
        .all(|part| !part.is_empty() && matches!(Path::new(part).components().next(), Some(Component::Normal(_))));
    if !parts_fit || path.contains(['\\', ':']) || path.contains(char::is_control) {
        bail!("{path:?} is not the path of a file below the site");
    }
    Ok(())
}

impl Place {
    pub fn open(out: &Path, cache: &Path) -> Result<Self> {
        // What an interrupted publish left in the making.
        let beside = cache.join("tmp");
        let within = out.join(".bantin-tmp");
        for folder in [&beside, &within] {
            let _ = fs::remove_dir_all(folder);
        }
        let temporary = match is_one_file_system(&beside, out) {
            true => beside,
            false => within,
        };
        fs::create_dir_all(&temporary).with_context(|| format!("the folder {} can't be made", temporary.display()))?;
        Ok(Self { out: out.to_owned(), temporary, next: AtomicU64::new(0) })
    }

    /// Removes the folder of temporary files.
    pub fn close(&self) {
        let _ = fs::remove_dir_all(&self.temporary);
    }

    fn at(&self, path: &str) -> PathBuf {
        self.out.join(path)
    }

    pub fn read(&self, path: &str) -> Result<Vec<u8>> {
        let file = self.at(path);
        fs::read(&file).with_context(|| format!("the file {} can't be read", file.display()))
    }

    /// True when a file of these very bytes stands there.
    pub fn holds(&self, path: &str, bytes: &[u8]) -> bool {
        let file = self.at(path);
        fs::symlink_metadata(&file).is_ok_and(|data| data.is_file() && data.len() == bytes.len() as u64)
            && fs::read(&file).is_ok_and(|old| old == bytes)
    }

    pub fn is_file(&self, path: &str) -> bool {
        fs::symlink_metadata(self.at(path)).is_ok_and(|data| data.is_file())
    }

    /// True when the file stands there untouched since it was noted so.
    pub fn stands(&self, path: &str, noted: &Written) -> bool {
        fs::symlink_metadata(self.at(path))
            .is_ok_and(|data| data.is_file() && data.len() == noted.length && modified(&data) == noted.modified)
    }

    pub fn stat(&self, path: &str) -> Result<Written> {
        let file = self.at(path);
        let data = fs::symlink_metadata(&file).with_context(|| format!("there is no file {}", file.display()))?;
        Ok(Written { length: data.len(), modified: modified(&data), ..Written::default() })
    }

    /// Puts the file there in one step: who reads it meanwhile gets the old bytes or the new ones.
    pub fn write(&self, path: &str, bytes: &[u8]) -> Result<()> {
        let file = self.at(path);
        let name = self.next.fetch_add(1, Ordering::Relaxed).to_string();
        let temporary = self.temporary.join(name);
        let replace = || {
            fs::write(&temporary, bytes)?;
            fs::rename(&temporary, &file).or_else(|_| {
                self.clear_way(path)?;
                fs::rename(&temporary, &file)
            })
        };
        replace().with_context(|| format!("the file {} can't be written", file.display()))
    }

    /// Makes the folders that lead to `path`. A file that stands in their way gives way.
    fn clear_way(&self, path: &str) -> io::Result<()> {
        for (end, _) in path.match_indices('/') {
            let folder = self.at(&path[..end]);
            if !folder.is_dir() && fs::symlink_metadata(&folder).is_ok() {
                // Another thread may have been quicker.
                match fs::remove_file(&folder) {
                    Err(error) if error.kind() != io::ErrorKind::NotFound && !folder.is_dir() => {
                        return Err(error);
                    }
                    _ => {}
                }
            }
        }
        match self.at(path).parent() {
            Some(folder) => fs::create_dir_all(folder),
            None => Ok(()),
        }
    }

    /// Removes the file, and the folders that are empty without it.
    pub fn remove(&self, path: &str) -> Result<()> {
        let file = self.at(path);
        fs::remove_file(&file).with_context(|| format!("the file {} can't be removed", file.display()))?;
        let folders = path.rmatch_indices('/').map(|(end, _)| self.at(&path[..end]));
        // Only an empty folder lets itself be removed.
        let _ = folders.map(fs::remove_dir).take_while(Result::is_ok).count();
        Ok(())
    }
}

/// True when a file of folder `beside`, which is made, can be moved to `out` in one step.
fn is_one_file_system(beside: &Path, out: &Path) -> bool {
    let (probe, moved) = (beside.join("probe"), out.join(".bantin-probe"));
    fs::create_dir_all(beside).is_ok()
        && fs::write(&probe, []).is_ok()
        && fs::rename(&probe, &moved).is_ok()
        && fs::remove_file(&moved).is_ok()
}

fn modified(data: &Metadata) -> u64 {
    let time = data.modified().ok();
    let since = time.and_then(|time| time.duration_since(UNIX_EPOCH).ok());
    since.map_or(0, |since| since.as_nanos() as u64)
}
