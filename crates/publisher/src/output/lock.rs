//! A lock that admits one publish at a time.

use std::{
    fs::{File, TryLockError},
    path::Path,
};

use anyhow::{Context, Result, bail};

/// Held while a folder is written to.
pub struct Lock(File);

impl Lock {
    /// Locks the folder `out` by a file in `cache`. An error if another publish holds the lock.
    pub fn acquire(out: &Path, cache: &Path) -> Result<Self> {
        let path = cache.join("lock");
        let file = File::create(&path).with_context(|| format!("cannot create the lock {}", path.display()))?;
        match file.try_lock() {
            Err(TryLockError::WouldBlock) => {
                bail!("another publish is writing to {}; try again when it has finished", out.display())
            }
            // File systems without locks are accepted.
            Ok(()) | Err(TryLockError::Error(_)) => Ok(Self(file)),
        }
    }
}

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing the file is not enough: a child process that another thread is starting inherits it, and with it the lock.
        let _ = self.0.unlock();
    }
}
