//! `bantin check`.

use std::{
    io::{self, BufWriter, ErrorKind, Write, stdout},
    path::Path,
    process::ExitCode,
};

use clap::Args;
use jiff::Timestamp;

use super::{
    error_line, json,
    messages::{Language, Messages, Reason},
};
use crate::{
    Progress,
    lint::{LintReport, lint},
    load::load_feed,
    terminal,
};

/// Check a feed: list its problems by item and key, and how bantin handles each.
///
/// Reads all documents of the feed: the older ones through `next_url`, and the full articles of excerpts through `article_url`.
///
/// Exit status: 0 if there are no problems, 1 if there are, 2 if the feed can't be read or the arguments are invalid.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct CheckArgs {
    /// The feed: a file, or a URL that starts with http:// or https://
    #[arg(value_name = "FEED")]
    feed: String,
    /// The language of the messages
    #[arg(long, value_enum, default_value = "vi")]
    lang: Language,
    /// Print the items as bantin understands them, and the problems, as one JSON object
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  bantin check public/feed/feed.json
  bantin check https://example.vn/feed.json --lang en
  bantin check public/feed/feed.json --json > report.json";

const NO_PROBLEMS: u8 = 0;
const PROBLEMS: u8 = 1;
const FAILED: u8 = 2;

pub fn run(args: &CheckArgs) -> ExitCode {
    let messages = args.lang.messages();
    let progress = Progress::on_terminal();
    let step = progress.step(messages.reading, None);
    let source = match load_feed(&args.feed, None) {
        Ok(source) => source,
        Err(error) => {
            drop(step);
            let reason = reason(&args.feed, &error);
            eprintln!("bantin: {}", terminal::escape(&(messages.unreadable)(&args.feed, reason)));
            if !reason.is_complete() {
                eprintln!("  {}", error_line(&error));
            }
            return FAILED.into();
        }
    };
    drop(step);
    let step = progress.step(messages.checking, None);
    let (report, archive) = lint(source.documents, Timestamp::now().as_second());
    drop(step);

    let out = BufWriter::new(stdout().lock());
    let printed = if args.json { json::print(out, &report, &archive, messages) } else { print(out, &report, messages) };
    match printed {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            eprintln!("bantin: {error}.");
            FAILED.into()
        }
        _ if report.findings.is_empty() => NO_PROBLEMS.into(),
        _ => PROBLEMS.into(),
    }
}

fn reason<'a>(feed: &str, error: &'a anyhow::Error) -> Reason<'a> {
    let mut causes = error.chain().enumerate();
    match causes.find_map(|(depth, cause)| Some((depth, cause.downcast_ref()?))) {
        // The only context of the first document is its name.
        Some((0..=1, cause)) => Reason::NotAFeed(cause),
        Some((_, cause)) => Reason::LinkedNotAFeed(cause),
        None if feed.contains("://") => Reason::Other,
        None if Path::new(feed).is_dir() => Reason::IsAFolder,
        None if !Path::new(feed).exists() => Reason::NoSuchFile,
        None => Reason::Other,
    }
}

fn print(mut out: impl Write, report: &LintReport, messages: &Messages) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}", messages.finding(finding))?;
    }
    writeln!(out, "{}", (messages.summary)(report))?;
    out.flush()
}
