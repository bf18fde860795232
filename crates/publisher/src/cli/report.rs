//! The JSON report of `bantin publish --report FILE`. docs/deployment.md describes it.

use std::{
    fs::File,
    io::BufWriter,
    path::{Path, PathBuf},
    time::Duration,
};

use anyhow::{Context, Result};
use serde::Serialize;

use super::{
    json::{self, JsonDiagnostic},
    messages::Messages,
};
use crate::{Outcome, outcome::ArticleChanges, output::PublishReport};

/// The file of a report.
pub struct ReportFile {
    path: PathBuf,
    file: File,
}

#[derive(Serialize)]
struct JsonReport<'a> {
    dry_run: bool,
    /// True if removals need `--allow-removals`.
    stopped: bool,
    files: JsonFiles,
    articles: &'a ArticleChanges,
    diagnostics: Vec<JsonDiagnostic<'a>>,
    unlisted: usize,
    seconds: f64,
}

/// Numbers of files.
#[derive(Serialize)]
struct JsonFiles {
    /// New ones.
    written: usize,
    changed: usize,
    kept: usize,
    removed: usize,
}

impl ReportFile {
    /// Creates the file, or empties it: the report of an earlier publish must not pass for that of a failed one.
    pub fn create(path: &Path) -> Result<Self> {
        let file = File::create(path).with_context(|| error_message(path))?;
        Ok(Self { path: path.to_owned(), file })
    }

    pub fn write(self, outcome: &Outcome, dry_run: bool, duration: Duration, messages: &Messages) -> Result<()> {
        let PublishReport { added, changed, unchanged, removed, .. } = &outcome.files;
        let report = JsonReport {
            dry_run,
            stopped: outcome.stop.is_some(),
            files: JsonFiles { written: added.len(), changed: changed.len(), kept: *unchanged, removed: removed.len() },
            articles: &outcome.articles,
            diagnostics: json::diagnostics(&outcome.lint, messages),
            unlisted: outcome.lint.unlisted,
            seconds: (duration.as_secs_f64() * 1e3).round() / 1e3,
        };
        json::write_line(BufWriter::new(self.file), &report).with_context(|| error_message(&self.path))
    }
}

fn error_message(path: &Path) -> String {
    format!("cannot write the report to {}", path.display())
}
