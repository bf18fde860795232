//! Writes the site's folder. Files are replaced atomically; unchanged files, and files that no publish wrote, are not touched.

mod atomic_dir;
mod copies;
mod lock;
mod report;

use std::{
    borrow::Cow,
    collections::{HashMap, HashSet},
    fs, mem,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result, bail};

pub use self::report::{Change, PublishReport};
use self::{
    atomic_dir::{AtomicDir, check_path},
    lock::Lock,
};
use super::{
    compress::{Encoding, is_compressible},
    list_history::ListHistory,
    paths::ASSETS,
    slugs::{Slugs, recorded_page},
    state::{FileRecord, State, StateFile},
};

/// The folder in the cache for files of others that a publish replaced.
pub const REPLACED: &str = "replaced";

/// The output of one publish. Threads may share it until [`Output::finish`].
///
/// An output that is dropped before that leaves the files written so far; the next publish completes them.
pub struct Output {
    dir: AtomicDir,
    /// `None` in a dry run.
    state_file: Option<StateFile>,
    previous: State,
    /// See [`REPLACED`].
    replaced: PathBuf,
    publisher: Option<u128>,
    compress: bool,
    current: Mutex<Current>,
    _lock: Option<Lock>,
}

/// The publish so far.
#[derive(Default)]
struct Current {
    files: HashMap<Box<str>, FileRecord>,
    report: PublishReport,
    last: Vec<(String, Vec<u8>, Option<u128>)>,
    slugs: Option<Slugs>,
    lists: Option<ListHistory>,
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
        let dir = AtomicDir::open(out, cache)?;
        Ok(Self { state_file: Some(state_file), _lock: Some(lock), ..Self::new(dir, previous, cache) })
    }

    /// As [`Output::open`] for a dry run: the report of [`Output::finish`] says what a publish would write, and nothing is written. Missing
    /// folders count as empty.
    pub fn dry_run(out: &Path, cache: &Path) -> Result<Self> {
        Ok(Self::new(AtomicDir::read_only(out), State::read(cache)?, cache))
    }

    fn new(dir: AtomicDir, previous: State, cache: &Path) -> Self {
        Self {
            dir,
            state_file: None,
            previous,
            replaced: cache.join(REPLACED),
            publisher: None,
            compress: false,
            current: Mutex::default(),
            _lock: None,
        }
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

    /// The lists of all publishes up to the last one.
    pub fn lists(&self) -> &ListHistory {
        &self.previous.lists
    }

    /// Sets the lists for the next publish. By default they are those of the last one.
    pub fn set_lists(&self, lists: ListHistory) {
        self.current().lists = Some(lists);
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

    /// Paths of the files of the last publish, without the documents of articles that it removed.
    pub fn previous_files(&self) -> impl Iterator<Item = &str> {
        let published = self.previous.slugs.published();
        let withdrawn = self.previous.slugs.withdrawn().into_iter().filter(|slug| !published.contains(slug));
        let removed: HashSet<String> = withdrawn.map(|slug| recorded_page(slug).document_path()).collect();
        self.previous.files.keys().map(|path| &**path).filter(move |path| !removed.contains(*path))
    }

    /// True if there is a file at `path` in the folder.
    pub fn is_file(&self, path: &str) -> bool {
        self.dir.is_file(path)
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
        self.record(path, Change::Unchanged, FileRecord { fingerprint, ..self.dir.record(path)? });
        Ok(())
    }

    /// Writes the remaining files, removes those that this publish did not write but the last one did, and saves the state.
    pub fn finish(self) -> Result<PublishReport> {
        let last = mem::take(&mut self.current().last);
        for (path, bytes, fingerprint) in last {
            self.write(&path, &bytes, fingerprint)?;
        }
        let Current { mut files, mut report, slugs, lists, first_publish, .. } = mem::take(&mut *self.current());
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
            self.log(&path)?;
            self.dir.remove(&path)?;
            report.removed.push(path);
        }
        let (slugs, lists) = (slugs.unwrap_or(self.previous.slugs), lists.unwrap_or(self.previous.lists));
        let first_publish = first_publish.or(self.previous.first_publish);
        if let Some(state_file) = &self.state_file {
            state_file.save(&State { publisher: self.publisher, files, slugs, lists, first_publish })?;
        }
        report.sort();
        Ok(report)
    }

    fn write(&self, path: &str, bytes: &[u8], fingerprint: Option<u128>) -> Result<Change> {
        let change = self.change(path, bytes);
        // Copies come first: if the publish is interrupted, the old file tells the next one to write them again.
        self.write_copies(path, change, || Ok(Cow::Borrowed(bytes)))?;
        let file = if change == Change::Unchanged {
            self.dir.record(path)?
        } else {
            self.keep_foreign(path)?;
            self.replace(path, bytes)?
        };
        self.record(path, change, FileRecord { fingerprint, ..file });
        Ok(change)
    }

    /// What writing these bytes to the file at `path` would change.
    fn change(&self, path: &str, bytes: &[u8]) -> Change {
        match self.dir.is_file(path) {
            false => Change::Added,
            true if self.dir.has_bytes(path, bytes) => Change::Unchanged,
            true => Change::Changed,
        }
    }

    /// Copies a file that no publish has written, before it is replaced.
    fn keep_foreign(&self, path: &str) -> Result<()> {
        if self.state_file.is_none() || self.previous.files.contains_key(path) || !self.dir.is_file(path) {
            return Ok(());
        }
        let copy = self.replaced.join(path);
        let folder = copy.parent().unwrap_or(&self.replaced);
        fs::create_dir_all(folder).with_context(|| format!("cannot create the folder {}", folder.display()))?;
        fs::write(&copy, self.dir.read(path)?).with_context(|| format!("cannot write the file {}", copy.display()))?;
        self.current().report.replaced.push(path.to_owned());
        Ok(())
    }

    fn replace(&self, path: &str, bytes: &[u8]) -> Result<FileRecord> {
        self.log(path)?;
        self.dir.write(path, bytes)
    }

    fn log(&self, path: &str) -> Result<()> {
        self.state_file.as_ref().map_or(Ok(()), |file| file.log(path))
    }

    /// Reserves the path for one file of this publish.
    fn claim(&self, path: &str) -> Result<()> {
        check_path(path)?;
        if self.current().files.insert(path.into(), FileRecord::default()).is_some() {
            bail!("two files of the site have the path {path}; rename one of them");
        }
        Ok(())
    }

    fn record(&self, path: &str, change: Change, file: FileRecord) {
        let mut current = self.current();
        current.report.record(path, change, file.length);
        current.files.insert(path.into(), file);
    }

    fn current(&self) -> MutexGuard<'_, Current> {
        // Each change is complete when the lock is released, also after a panic of another thread.
        self.current.lock().unwrap_or_else(PoisonError::into_inner)
    }
}
