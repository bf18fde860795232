//! The files that a publish wrote and removed.

use std::collections::HashSet;

/// The outcome for one file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Change {
    Added,
    /// The file had other bytes.
    Changed,
    /// The file had the same bytes. Its modification time is kept.
    Unchanged,
}

/// Counts of a publish. Compressed copies are files of their own.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct PublishReport {
    pub unchanged: usize,
    /// Paths of the removed files, sorted.
    pub removed: Vec<String>,
    /// Bytes of all files of the site.
    pub bytes: u64,
    /// Paths of the written files that did not exist before, and of those that had other bytes, sorted.
    pub added: Vec<String>,
    pub changed: Vec<String>,
    /// Paths of the files that no publish had written before, sorted. Their old bytes are in [`REPLACED`](super::REPLACED).
    pub replaced: Vec<String>,
}

impl PublishReport {
    /// The number of written files.
    pub fn written(&self) -> usize {
        self.added.len() + self.changed.len()
    }

    /// The report as if the files at `paths` had not existed before.
    pub fn with_new(&self, paths: &HashSet<String>) -> Self {
        let mut report = self.clone();
        report.added.extend(report.changed.extract_if(.., |path| paths.contains(path)));
        report.sort();
        report
    }

    /// Counts the file at `path`, which has `length` bytes.
    pub fn record(&mut self, path: &str, change: Change, length: u64) {
        self.bytes += length;
        match change {
            Change::Added => self.added.push(path.to_owned()),
            Change::Changed => self.changed.push(path.to_owned()),
            Change::Unchanged => self.unchanged += 1,
        }
    }

    pub fn sort(&mut self) {
        for paths in [&mut self.added, &mut self.changed, &mut self.replaced] {
            paths.sort();
        }
    }
}
