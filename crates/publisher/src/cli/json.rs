//! The JSON output of `bantin check`: `{"items": […], "diagnostics": […], "unlisted": 0}`.

use std::{
    io::{self, Write},
    ops::Not,
    sync::Arc,
};

use serde::{Serialize, Serializer};

use super::messages::Messages;
use crate::{
    lint::{Finding, LintReport},
    terminal,
};
use bantin_core::{
    content::Block,
    datetime::Timestamp,
    feed::{Problem, Resolution, Subject},
    model::{Archive, Article},
};

#[derive(Serialize)]
struct JsonReport<'a> {
    #[serde(serialize_with = "serialize_items")]
    items: Vec<&'a Arc<Article>>,
    diagnostics: Vec<JsonDiagnostic<'a>>,
    /// The number of diagnostics beyond the limit per document.
    unlisted: usize,
}

/// An item as the reader understands it. Dates are RFC 3339, in the offset of the feed.
#[derive(Serialize)]
struct JsonItem<'a> {
    id: &'a str,
    slug: &'a str,
    title: &'a str,
    /// True for a static page.
    #[serde(skip_serializing_if = "Not::not")]
    page: bool,
    section: Option<&'a str>,
    published: Option<Timestamp>,
    modified: Option<Timestamp>,
    authors: &'a [String],
    tags: &'a [String],
    blocks: Vec<Block>,
}

#[derive(Serialize)]
pub struct JsonDiagnostic<'a> {
    document: &'a str,
    /// Index in the `items` of the document, from 0; null for a problem of the feed object.
    item: Option<usize>,
    id: Option<&'a str>,
    key: &'a str,
    #[serde(flatten)]
    problem: &'a Problem,
    resolution: Resolution,
    /// The text in the language of `--lang`.
    message: String,
}

/// Writes the report as one line of JSON. Fails as `out` does.
pub fn print(out: impl Write, report: &LintReport, archive: &Archive, messages: &Messages) -> io::Result<()> {
    let items = archive.all().iter().chain(archive.pages()).collect();
    let report = JsonReport { items, diagnostics: diagnostics(report, messages), unlisted: report.unlisted };
    write_line(out, &report)
}

/// The problems, with texts in the language of `messages`.
pub fn diagnostics<'a>(report: &'a LintReport, messages: &Messages) -> Vec<JsonDiagnostic<'a>> {
    report.findings.iter().map(|finding| JsonDiagnostic::new(finding, messages)).collect()
}

/// Writes `value` as one line of JSON. Fails as `out` does.
pub fn write_line(mut out: impl Write, value: &impl Serialize) -> io::Result<()> {
    let json = serde_json::to_string(value)?;
    writeln!(out, "{}", terminal::escape_json(&json))?;
    out.flush()
}

/// Serializes one article at a time, so the blocks of only one are in memory.
fn serialize_items<S: Serializer>(articles: &[&Arc<Article>], serializer: S) -> Result<S::Ok, S::Error> {
    serializer.collect_seq(articles.iter().map(|article| JsonItem {
        id: &article.id,
        slug: &article.slug,
        title: &article.headline,
        page: article.is_page,
        section: article.section.as_deref(),
        published: article.published,
        modified: article.modified,
        authors: &article.bylines,
        tags: &article.tags,
        blocks: article.blocks(),
    }))
}

impl<'a> JsonDiagnostic<'a> {
    fn new(Finding { document, diagnostic }: &'a Finding, messages: &Messages) -> Self {
        let (item, id) = match &diagnostic.subject {
            Subject::Feed => (None, None),
            Subject::Item { index, id } => (Some(*index), id.as_deref()),
        };
        Self {
            document,
            item,
            id,
            key: &diagnostic.key,
            problem: &diagnostic.problem,
            resolution: diagnostic.resolution,
            message: (messages.diagnostic)(diagnostic),
        }
    }
}
