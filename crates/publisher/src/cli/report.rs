//! The JSON report of `bantin publish --report FILE`. docs/deployment.md describes it.

use std::{
    io::{self, Write},
    time::Duration,
};

use serde::Serialize;

use super::{
    json::{self, JsonDiagnostic},
    messages::Messages,
};
use crate::{Outcome, outcome::ArticleChanges, output::PublishReport};

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

/// Writes the report as one line of JSON. Fails as `out` does.
pub fn write(
    out: impl Write,
    outcome: &Outcome,
    dry_run: bool,
    duration: Duration,
    messages: &Messages,
) -> io::Result<()> {
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
    json::write_line(out, &report)
}
