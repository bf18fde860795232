//! The report of `bantin check` for programs.

use std::io::{self, Write};

use rayon::prelude::*;
use serde::Serialize;
use serde_json::{Serializer, ser::Formatter};

use super::words::Words;
use crate::{
    check::{Finding, Report, UnderstoodItem, fault_code, outcome_code},
    terminal,
};

/// So many items are made at a time: enough for all cores, few enough for the memory.
const PORTION: usize = 256;

/// What is said of one finding. `fault` and `outcome` are stable names, `message` is for people.
#[derive(Serialize)]
struct Entry<'a> {
    document: &'a str,
    /// Place in the `items` of the document, from 0; null when it is no item's.
    item: Option<usize>,
    id: Option<&'a str>,
    key: &'a str,
    fault: &'static str,
    outcome: Option<&'static str>,
    message: String,
}

/// Writes `{ "items": […], "diagnostics": […] }`, a line for each of them, without holding the whole.
///
/// # Errors
///
/// Those of `out`.
pub fn print(mut out: impl Write, report: &Report, words: &Words) -> io::Result<()> {
    out.write_all(b"{\"items\":[")?;
    let mut separator: &[u8] = b"\n";
    for portion in report.archive.articles().chunks(PORTION) {
        let lines = portion.par_iter().map(|article| json(&UnderstoodItem::of(article)));
        for line in lines.collect::<Result<Vec<_>, _>>()? {
            out.write_all(separator)?;
            out.write_all(&line)?;
            separator = b",\n";
        }
    }
    out.write_all(b"\n],\"diagnostics\":[")?;
    separator = b"\n";
    for finding in &report.findings {
        out.write_all(separator)?;
        out.write_all(&json(&entry(finding, words))?)?;
        separator = b",\n";
    }
    out.write_all(b"\n]}\n")?;
    out.flush()
}

fn json(value: &impl Serialize) -> serde_json::Result<Vec<u8>> {
    let mut json = Vec::new();
    value.serialize(&mut Serializer::with_formatter(&mut json, Inert))?;
    Ok(json)
}

/// JSON that does nothing on a terminal: what JSON lets stand as it is, and a terminal obeys, is escaped.
struct Inert;

impl Formatter for Inert {
    fn write_string_fragment<W: ?Sized + Write>(&mut self, out: &mut W, fragment: &str) -> io::Result<()> {
        for piece in fragment.split_inclusive(terminal::acts) {
            let inert = piece.trim_end_matches(terminal::acts);
            out.write_all(inert.as_bytes())?;
            for character in piece[inert.len()..].encode_utf16() {
                write!(out, "\\u{character:04x}")?;
            }
        }
        Ok(())
    }
}

fn entry<'a>(finding: &'a Finding, words: &Words) -> Entry<'a> {
    let (item, id) = finding.item().unzip();
    Entry {
        document: &finding.document,
        item,
        id: id.flatten(),
        key: finding.key(),
        fault: fault_code(&finding.what),
        outcome: finding.outcome().map(outcome_code),
        message: (words.finding)(finding),
    }
}
