//! Writing the site's folder safely: a file is the old or the new one, never half; what is the same stays as it is; what is not ours stays too.

mod finish;
mod journal;
mod lock;
mod place;

use std::{
    collections::HashMap,
    fs,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result, bail};

use self::{journal::Journal, lock::Lock, place::Place};
use super::{
    compress::{Encoding, is_compressible},
    redirects::Slugs,
    state::{State, Written},
};

/// What became of a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Written,
    /// The same bytes stood there; the modification time is the old one.
    Unchanged,
}

/// What a publish did. Compressed copies count as files of their own.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Report {
    pub written: usize,
    pub unchanged: usize,
    pub removed: usize,
    /// Of the files that were written.
    pub bytes_written: u64,
    /// Of all files of the site.
    pub bytes: u64,
}

/// The folder that the site is written to. All of it may be called by many threads at once, until [`Output::finish`].
///
/// Dropped before that, it leaves what was written so far; the next publish completes it.
pub struct Output {
    place: Place,
    cache: PathBuf,
    journal: Journal,
    compress: bool,
    /// Of the running publisher; None: nothing is known to be current.
    publisher: Option<u128>,
    /// False where no state was saved, or it can't be read.
    saved: bool,
    before: State,
    now: Mutex<Now>,
    last: Mutex<Vec<Waiting>>,
    slugs: Mutex<Option<Slugs>>,
    /// Held as long as the folder is written to.
    _lock: Lock,
}

#[derive(Default)]
struct Now {
    files: HashMap<Box<str>, Written>,
    report: Report,
}

/// A file that goes last.
struct Waiting {
    path: String,
    bytes: Vec<u8>,
    fingerprint: Option<u128>,
}

impl Output {
    /// Opens the folder `out`, whose state and temporary files stand in `cache`; both are made where they are missing.
    ///
    /// An error when a folder can't be written to, or another publish is writing to it.
    pub fn open(out: &Path, cache: &Path) -> Result<Self> {
        for folder in [out, cache] {
            fs::create_dir_all(folder).with_context(|| format!("the folder {} can't be made", folder.display()))?;
        }
        let lock = Lock::take(out, cache)?;
        let state = State::load(cache);
        let saved = state.is_some();
        let mut before = state.unwrap_or_default();
        let (journal, interrupted) = Journal::open(cache)?;
        if let Some(paths) = interrupted {
            for file in before.files.values_mut() {
                file.fingerprint = None;
            }
            for path in paths {
                before.files.entry(path).or_default();
            }
        }
        Ok(Self {
            place: Place::open(out, cache)?,
            cache: cache.to_owned(),
            journal,
            compress: false,
            publisher: None,
            saved,
            before,
            now: Mutex::default(),
            last: Mutex::default(),
            slugs: Mutex::default(),
            _lock: lock,
        })
    }

    /// Says who is publishing, see [`super::state::identity`]: pages of the same publisher may be current.
    pub fn made_by(mut self, publisher: u128) -> Self {
        self.publisher = Some(publisher);
        self
    }

    /// With compressed copies beside every file that shrinks.
    pub fn compressing(mut self, compress: bool) -> Self {
        self.compress = compress;
        self
    }

    /// The slugs that articles had up to the last publish.
    pub fn slugs(&self) -> &Slugs {
        &self.before.slugs
    }

    /// The slugs to be known to the next publish. Never called: those of the last one.
    pub fn remember_slugs(&self, slugs: Slugs) {
        *locked(&self.slugs) = Some(slugs);
    }

    /// True when the file at `path` stands as this very publisher left it, made from what has this fingerprint: then it need not be made
    /// again, see [`Output::keep`].
    pub fn is_current(&self, path: &str, fingerprint: u128) -> bool {
        let same_publisher = self.saved && self.publisher == Some(self.before.publisher);
        same_publisher
            && self
                .before
                .files
                .get(path)
                .is_some_and(|file| file.fingerprint == Some(fingerprint) && self.place.stands(path, file))
    }

    /// True when this publish has written, kept or been given the file at `path`.
    pub fn has(&self, path: &str) -> bool {
        locked(&self.now).files.contains_key(path)
    }

    /// Writes the file at `path`, relative to the site, `bai/x/index.html`, unless these bytes stand there.
    ///
    /// An error when the path leads out of the folder, was given before in this publish, or can't be written.
    pub fn put(&self, path: &str, bytes: &[u8]) -> Result<Change> {
        self.claim(path)?;
        self.write(path, bytes, None)
    }

    /// [`Output::put`] with the fingerprint of all that the file is made from, for [`Output::is_current`] of the next publish.
    pub fn put_made_from(&self, path: &str, bytes: &[u8], fingerprint: u128) -> Result<Change> {
        self.claim(path)?;
        self.write(path, bytes, Some(fingerprint))
    }

    /// Writes the file at the end, after all others and in the order of these calls: for what leads readers to the rest, `feed/feed.json`
    /// and `index.html`.
    pub fn put_last(&self, path: &str, bytes: Vec<u8>, fingerprint: Option<u128>) -> Result<()> {
        self.claim(path)?;
        let path = path.to_owned();
        locked(&self.last).push(Waiting { path, bytes, fingerprint });
        Ok(())
    }

    /// The file at `path` belongs to the site and is known to be unchanged. An error when none stands there.
    pub fn keep(&self, path: &str) -> Result<()> {
        self.claim(path)?;
        let fingerprint = self.before.files.get(path).and_then(|file| file.fingerprint);
        self.note(path, Change::Unchanged, fingerprint)?;
        if !self.compress || !is_compressible(path) {
            return Ok(());
        }
        let copies = Encoding::ALL.map(|encoding| encoding.beside(path));
        if copies.iter().all(|copy| self.is_untouched(copy)) {
            return copies.iter().try_for_each(|copy| self.note(copy, Change::Unchanged, None));
        }
        self.write_copies(path, &self.place.read(path)?)
    }

    fn write(&self, path: &str, bytes: &[u8], fingerprint: Option<u128>) -> Result<Change> {
        let change = match self.place.holds(path, bytes) {
            true => Change::Unchanged,
            false => Change::Written,
        };
        if self.compress && is_compressible(path) {
            let copies = Encoding::ALL.map(|encoding| encoding.beside(path));
            if change == Change::Unchanged && copies.iter().all(|copy| self.is_untouched(copy)) {
                copies.iter().try_for_each(|copy| self.note(copy, change, None))?;
            } else {
                // Before the file itself: as long as that is the old one, an interrupted publish makes them again.
                self.write_copies(path, bytes)?;
            }
        }
        if change == Change::Written {
            self.write_file(path, bytes)?;
        }
        self.note(path, change, fingerprint)?;
        Ok(change)
    }

    fn write_copies(&self, path: &str, bytes: &[u8]) -> Result<()> {
        for encoding in Encoding::ALL {
            let copy = encoding.beside(path);
            let compressed = encoding.compress(bytes);
            let compressed = compressed.with_context(|| format!("{path} can't be compressed"))?;
            self.claim(&copy)?;
            let change = match self.place.holds(&copy, &compressed) {
                true => Change::Unchanged,
                false => self.write_file(&copy, &compressed).map(|()| Change::Written)?,
            };
            self.note(&copy, change, None)?;
        }
        Ok(())
    }

    fn write_file(&self, path: &str, bytes: &[u8]) -> Result<()> {
        self.journal.begin(path, self.before.files.contains_key(path))?;
        self.place.write(path, bytes)
    }

    /// True when the file stands as the last publish left it.
    fn is_untouched(&self, path: &str) -> bool {
        let before = self.before.files.get(path);
        before.is_some_and(|file| self.place.stands(path, file))
    }

    fn claim(&self, path: &str) -> Result<()> {
        place::check(path)?;
        let free = locked(&self.now).files.insert(path.into(), Written::default());
        if free.is_some() {
            bail!("two files of the site claim the path {path}; give one of them another name");
        }
        Ok(())
    }

    fn note(&self, path: &str, change: Change, fingerprint: Option<u128>) -> Result<()> {
        let file = Written { fingerprint, ..self.place.stat(path)? };
        let mut now = locked(&self.now);
        now.report.bytes += file.length;
        match change {
            Change::Written => {
                now.report.written += 1;
                now.report.bytes_written += file.length;
            }
            Change::Unchanged => now.report.unchanged += 1,
        }
        now.files.insert(path.into(), file);
        Ok(())
    }
}

/// A thread that panicked has left whole values: each is changed by one call.
fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
