//! One publish at a time.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use anyhow::{Context, Result, bail};

/// The right to write to a folder.
pub struct Lock(File);

impl Lock {
    /// For the folder `out` whose cache this is. An error when another publish has it.
    pub fn take(out: &Path, cache: &Path) -> Result<Self> {
        let path = cache.join("lock");
        let file =
            File::create(&path).with_context(|| format!("the publisher's lock {} can't be made", path.display()))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                bail!("another publish is writing to {}; start again when it has ended", out.display())
            }
            // Some file systems have no locks; two publishes at once are rare enough.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self(file)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a process that another thread is just starting holds the same file for a timestamp, and its lock with it.
        let _ = self.0.unlock();
    }
}
