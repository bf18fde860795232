//! Writes the site's folder. Files are replaced atomically; unchanged files, and files that no publish wrote, are not touched.

mod atomic_dir;
mod lock;

use std::{
    borrow::Cow,
    collections::HashMap,
    fs, mem,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result, bail};

use self::{
    atomic_dir::{AtomicDir, check_path},
    lock::Lock,
};
use super::{
    compress::{Encoding, is_compressible},
    paths::ASSETS,
    slugs::Slugs,
    state::{FileRecord, State, StateFile},
};

/// The folder in the cache for files of others that a publish replaced.
pub const REPLACED: &str = "replaced";

/// The outcome for one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Written,
    /// The file had the same bytes. Its modification time is kept.
    Unchanged,
}

/// Counts of a publish. Compressed copies are files of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishReport {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// Bytes of all files of the site.
    pub bytes: u64,
    /// Paths of the files that no publish had written before, sorted. Their old bytes are in [`REPLACED`].
    pub replaced: Vec<String>,
}

/// The output of one publish. Threads may share it until [`Output::finish`].
///
/// An output that is dropped before that leaves the files written so far; the next publish completes them.
pub struct Output {
    dir: AtomicDir,
    state_file: StateFile,
    previous: State,
    /// See [`REPLACED`].
    replaced: PathBuf,
    publisher: Option<u128>,
    compress: bool,
    current: Mutex<Current>,
    _lock: Lock,
}

/// The publish so far.
#[derive(Default)]
struct Current {
    files: HashMap<Box<str>, FileRecord>,
    report: PublishReport,
    last: Vec<(String, Vec<u8>, Option<u128>)>,
    slugs: Option<Slugs>,
    first_publish: Option<i64>,
}

impl Output {
    /// Opens the folder `out`, with state and temporary files in `cache`. Missing folders are created. Fails if a folder cannot be written
    /// to, or another publish is writing to it.
    pub fn open(out: &Path, cache: &Path) -> Result<Self> {
        for folder in [out, cache] {
            fs::create_dir_all(folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
        }
        let lock = Lock::acquire(out, cache)?;
        let (state_file, previous) = StateFile::open(cache)?;
        Ok(Self {
            dir: AtomicDir::open(out, cache)?,
            state_file,
            previous,
            replaced: cache.join(REPLACED),
            publisher: None,
            compress: false,
            current: Mutex::default(),
            _lock: lock,
        })
    }

    /// Sets the fingerprint of the publisher. Without one, no file of the last publish is current.
    pub fn with_publisher(mut self, fingerprint: u128) -> Self {
        self.publisher = Some(fingerprint);
        self
    }

    /// Writes compressed copies beside every compressible file.
    pub fn with_compression(mut self, compress: bool) -> Self {
        self.compress = compress;
        self
    }

    /// The slugs of all articles up to the last publish.
    pub fn slugs(&self) -> &Slugs {
        &self.previous.slugs
    }

    /// Sets the slugs for the next publish. By default they are those of the last one.
    pub fn set_slugs(&self, slugs: Slugs) {
        self.current().slugs = Some(slugs);
    }

    /// The time of the first publish, in Unix seconds: `now` if the state has none.
    pub fn first_publish(&self, now: i64) -> i64 {
        *self.current().first_publish.get_or_insert(self.previous.first_publish.unwrap_or(now))
    }

    /// True if the same publisher wrote the file at `path` from an input with this fingerprint, and it is unchanged. Such a file
    /// need not be rendered again, see [`Output::keep`].
    pub fn is_current(&self, path: &str, fingerprint: u128) -> bool {
        let same_publisher = self.publisher.is_some() && self.publisher == self.previous.publisher;
        let file = self.previous.files.get(path).filter(|file| file.fingerprint == Some(fingerprint));
        same_publisher && file.is_some_and(|file| self.dir.matches(path, file))
    }

    /// True if this publish has already written or kept the file at `path`.
    pub fn contains(&self, path: &str) -> bool {
        self.current().files.contains_key(path)
    }

    /// Writes the file at `path`, which is relative to the site, such as `bai/x/index.html`. A file with the same bytes is left alone.
    /// Fails if the path is outside the folder, was written before in this publish, or cannot be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Change> {
        self.claim(path)?;
        self.write(path, bytes, None)
    }

    /// Like [`Output::put`], with the fingerprint of the file's input for [`Output::is_current`] in the next publish.
    pub fn put_with_fingerprint(&self, path: &str, bytes: &[u8], fingerprint: u128) -> Result<Change> {
        self.claim(path)?;
        self.write(path, bytes, Some(fingerprint))
    }

    /// Writes the file in [`Output::finish`], after all others and in the order of these calls. The front page and its document are written
    /// last, because they link to new pages.
    pub fn put_last(&self, path: &str, bytes: Vec<u8>, fingerprint: Option<u128>) -> Result<()> {
        self.claim(path)?;
        self.current().last.push((path.to_owned(), bytes, fingerprint));
        Ok(())
    }

    /// Keeps the file at `path` unchanged, with its fingerprint. An error if there is none.
    pub fn keep(&self, path: &str) -> Result<()> {
        self.claim(path)?;
        let fingerprint = self.previous.files.get(path).and_then(|file| file.fingerprint);
        self.write_copies(path, Change::Unchanged, || self.dir.read(path).map(Cow::Owned))?;
        self.record(path, Change::Unchanged, fingerprint)
    }

    /// Writes the remaining files, removes those that this publish did not write but the last one did, and saves the state.
    pub fn finish(self) -> Result<PublishReport> {
        let last = mem::take(&mut self.current().last);
        for (path, bytes, fingerprint) in last {
            self.write(&path, &bytes, fingerprint)?;
        }
        let Current { mut files, mut report, slugs, first_publish, .. } = mem::take(&mut *self.current());
        let mut obsolete = Vec::new();
        for (path, file) in &self.previous.files {
            if files.contains_key(path) || !self.dir.is_file(path) {
                continue;
            }
            // Readers with an older page open may ask for its assets.
            if path.starts_with(ASSETS) && !file.retired {
                report.bytes += file.length;
                files.insert(path.clone(), FileRecord { retired: true, ..file.clone() });
            } else {
                obsolete.push(path.to_string());
            }
        }
        if self.previous.publisher.is_none() {
            // Hosts would serve compressed copies of an unknown publish in place of the new files.
            let copies = files.keys().filter(|path| is_compressible(path));
            let copies = copies.flat_map(|path| Encoding::ALL.map(|encoding| encoding.copy_of(path)));
            obsolete.extend(copies.filter(|copy| !files.contains_key(copy.as_str()) && self.dir.is_file(copy)));
        }
        obsolete.sort();
        obsolete.dedup();
        for path in obsolete {
            self.state_file.log(&path)?;
            self.dir.remove(&path)?;
            report.removed += 1;
        }
        let slugs = slugs.unwrap_or(self.previous.slugs);
        let first_publish = first_publish.or(self.previous.first_publish);
        self.state_file.save(&State { publisher: self.publisher, files, slugs, first_publish })?;
        self.dir.close();
        report.replaced.sort();
        Ok(report)
    }

    fn write(&self, path: &str, bytes: &[u8], fingerprint: Option<u128>) -> Result<Change> {
        let change = if self.dir.has_bytes(path, bytes) { Change::Unchanged } else { Change::Written };
        // Copies come first: if the publish is interrupted, the old file tells the next one to write them again.
        self.write_copies(path, change, || Ok(Cow::Borrowed(bytes)))?;
        if change == Change::Written {
            self.keep_foreign(path)?;
            self.replace(path, bytes)?;
        }
        self.record(path, change, fingerprint)?;
        Ok(change)
    }

    /// Writes the compressed copies of the file at `path`, unless they belong to the same bytes already.
    fn write_copies<'a>(
        &self,
        path: &str,
        change: Change,
        bytes: impl FnOnce() -> Result<Cow<'a, [u8]>>,
    ) -> Result<()> {
        if !self.compress || !is_compressible(path) {
            return Ok(());
        }
        let copies = Encoding::ALL.map(|encoding| (encoding, encoding.copy_of(path)));
        let is_untouched = |copy: &str| {
            let file = self.previous.files.get(copy);
            file.is_some_and(|file| self.dir.matches(copy, file))
        };
        if change == Change::Unchanged && copies.iter().all(|(_, copy)| is_untouched(copy)) {
            return copies.iter().try_for_each(|(_, copy)| self.record(copy, Change::Unchanged, None));
        }
        let bytes = bytes()?;
        for (encoding, copy) in &copies {
            self.claim(copy)?;
            let compressed = encoding.compress(&bytes).with_context(|| format!("cannot compress {path}"))?;
            let unchanged = self.dir.has_bytes(copy, &compressed);
            if !unchanged {
                self.replace(copy, &compressed)?;
            }
            self.record(copy, if unchanged { Change::Unchanged } else { Change::Written }, None)?;
        }
        Ok(())
    }

    /// Copies a file that no publish has written, before it is replaced.
    fn keep_foreign(&self, path: &str) -> Result<()> {
        if self.previous.files.contains_key(path) || !self.dir.is_file(path) {
            return Ok(());
        }
        let copy = self.replaced.join(path);
        let folder = copy.parent().unwrap_or(&self.replaced);
        fs::create_dir_all(folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
        fs::write(&copy, self.dir.read(path)?).with_context(|| format!("cannot write the file {}", copy.display()))?;
        self.current().report.replaced.push(path.to_owned());
        Ok(())
    }

    fn replace(&self, path: &str, bytes: &[u8]) -> Result<()> {
        self.state_file.log(path)?;
        self.dir.write(path, bytes)
    }

    /// Reserves the path for one file of this publish.
    fn claim(&self, path: &str) -> Result<()> {
        check_path(path)?;
        if self.current().files.insert(path.into(), FileRecord::default()).is_some() {
            bail!("two files of the site have the path {path}; rename one of them");
        }
        Ok(())
    }

    fn record(&self, path: &str, change: Change, fingerprint: Option<u128>) -> Result<()> {
        let file = FileRecord { fingerprint, ..self.dir.record(path)? };
        let mut current = self.current();
        current.report.bytes += file.length;
        match change {
            Change::Written => current.report.written += 1,
            Change::Unchanged => current.report.unchanged += 1,
        }
        current.files.insert(path.into(), file);
        Ok(())
    }

    fn current(&self) -> MutexGuard<'_, Current> {
        // Each change is complete when the lock is released, also after a panic of another thread.
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
