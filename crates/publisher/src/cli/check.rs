//! `bantin check`.

use std::{
    io::{self, BufWriter, ErrorKind, Write, stdout},
    path::Path,
    process::ExitCode,
};

use clap::Args;

use super::{
    json, sentence,
    words::{Language, Reason, Words},
};
use crate::{
    Progress,
    check::{Report, check, gather},
    terminal,
};

/// Say what is wrong with a feed, item by item and key by key, and what becomes of it.
///
/// All documents are read that the feed leads to by next_url and, for excerpts, by article_url.
///
/// Exit status: 0 when nothing is wrong, 1 when something is, 2 when the feed can't be read or the arguments are wrong.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The feed: a file, or an address that starts with http:// or https://
    #[arg(value_name = "FEED")]
    feed: String,
    /// The language of what is said
    #[arg(long, value_enum, default_value = "vi")]
    lang: Language,
    /// Print the items as they were understood, and what is wrong, as one JSON object
    #[arg(long)]
    json: bool,
}

const EXAMPLES: &str = "\
Examples:
  bantin check public/feed/feed.json
  bantin check https://example.vn/feed.json --lang en
  bantin check public/feed/feed.json --json > checked.json";

const CLEAN: u8 = 0;
const FAULTY: u8 = 1;
const UNREADABLE: u8 = 2;

pub fn run(arguments: &Arguments) -> ExitCode {
    let words = arguments.lang.words();
    let progress = Progress::on_terminal();
    let documents = {
        let _step = progress.step(words.reading, None);
        gather(&arguments.feed)
    };
    let report = match documents {
        Ok(documents) => {
            let _step = progress.step(words.comparing, None);
            check(documents)
        }
        Err(error) => {
            let unreadable = (words.unreadable)(&arguments.feed, reason(&arguments.feed, &error));
            eprintln!("bantin: {}", terminal::line(&unreadable));
            eprintln!("  {}", sentence(&error));
            return UNREADABLE.into();
        }
    };
    let out = BufWriter::new(stdout().lock());
    let printed = if arguments.json { json::print(out, &report, words) } else { print(out, &report, words) };
    match printed {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            eprintln!("bantin: {error}.");
            UNREADABLE.into()
        }
        _ if report.findings.is_empty() => CLEAN.into(),
        _ => FAULTY.into(),
    }
}

fn reason<'a>(feed: &str, error: &'a anyhow::Error) -> Reason<'a> {
    let mut causes = error.chain().enumerate();
    let no_feed = causes.find_map(|(depth, cause)| Some((depth, cause.downcast_ref()?)));
    match no_feed {
        // Above it stands only its own name.
        Some((0..=1, why)) => Reason::NoFeed(why),
        Some((_, why)) => Reason::LeadsToNoFeed(why),
        None if feed.contains("://") => Reason::Unavailable,
        None if Path::new(feed).is_dir() => Reason::Folder,
        None if !Path::new(feed).exists() => Reason::NoFile,
        None => Reason::Unavailable,
    }
}

fn print(mut out: impl Write, report: &Report, words: &Words) -> io::Result<()> {
    for finding in &report.findings {
        writeln!(out, "{}", terminal::line(&(words.finding)(finding)))?;
    }
    writeln!(out, "{}", (words.closing)(report))?;
    out.flush()
}
