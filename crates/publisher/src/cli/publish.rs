//! `bantin publish`.

use std::{
    io::{self, Write, stderr, stdout},
    path::PathBuf,
    process::ExitCode,
    time::Instant,
};

use anyhow::Result;
use clap::Args;
use jiff::Timestamp;

use super::{
    error_line,
    messages::{Language, Messages},
    output_file::OutputFile,
    report,
};
use crate::{Options, Outcome, Progress, notes::MAX_LISTED, terminal};

#[derive(Args)]
pub struct PublishArgs {
    #[command(flatten)]
    options: Options,
    /// Write a report to FILE, as JSON: changed files and articles, problems of the feed, duration
    #[arg(long, value_name = "FILE")]
    report: Option<PathBuf>,
    /// Write the paths of removed files to FILE, one per line, for hosts on which files must be deleted one by one
    #[arg(long, value_name = "FILE")]
    list_removed: Option<PathBuf>,
    /// The language of the problems, of the dry run and of removals
    #[arg(long, value_enum, default_value = "vi")]
    lang: Language,
}

pub fn run(args: &PublishArgs) -> ExitCode {
    let messages = args.lang.messages();
    let start = Instant::now();
    let (outcome, report, removed_files) = match publish(args) {
        Ok(published) => published,
        Err(error) => {
            eprintln!("bantin: the site could not be published: {}", error_line(&error));
            return ExitCode::FAILURE;
        }
    };
    let duration = start.elapsed();
    // The site is published even if nobody reads the output.
    let _ = print(stdout().lock(), args, &outcome, messages);
    let _ = print_problems(stderr().lock(), args, &outcome, messages);
    let mut status = ExitCode::SUCCESS;
    if let Some(removals) = outcome.stop.as_ref().filter(|_| !args.options.dry_run) {
        eprintln!("bantin: {}", terminal::escape(&(messages.stopped)(removals)));
        status = ExitCode::FAILURE;
    }
    let written = [
        report.map(|file| file.write(|out| report::write(out, &outcome, args.options.dry_run, duration, messages))),
        // Paths below the site, which contain no line breaks.
        removed_files
            .map(|file| file.write(|out| outcome.files.removed.iter().try_for_each(|path| writeln!(out, "{path}")))),
    ];
    for error in written.into_iter().flatten().filter_map(Result::err) {
        eprintln!("bantin: {}", error_line(&error));
        status = ExitCode::FAILURE;
    }
    status
}

/// Also returns the files of the report and of the removed files, which are created before anything is published.
fn publish(args: &PublishArgs) -> Result<(Outcome, Option<OutputFile>, Option<OutputFile>)> {
    let create = |path: &Option<PathBuf>, what| path.as_deref().map(|path| OutputFile::create(path, what)).transpose();
    let report = create(&args.report, "the report")?;
    let removed_files = create(&args.list_removed, "the list of removed files")?;
    let outcome = crate::run(&args.options, Timestamp::now().as_second(), &Progress::on_terminal())?;
    Ok((outcome, report, removed_files))
}

fn print(mut out: impl Write, args: &PublishArgs, outcome: &Outcome, messages: &Messages) -> io::Result<()> {
    let (Outcome { files, articles, stop, .. }, Options { out: folder, dry_run, .. }) = (outcome, &args.options);
    if !dry_run {
        if stop.is_none() {
            let (written, unchanged, removed) = (files.written(), files.unchanged, files.removed.len());
            let megabytes = files.bytes as f64 / 1e6;
            writeln!(
                out,
                "{}: {written} files written, {unchanged} unchanged, {removed} removed; {megabytes:.1} MB",
                folder.display()
            )?;
        }
        return Ok(());
    }
    writeln!(out, "{}", (messages.would_write)(&folder.display().to_string(), files))?;
    for (addresses, heading) in
        [&articles.added, &articles.changed, &articles.removed].into_iter().zip((messages.article_lists)(articles))
    {
        if addresses.is_empty() {
            continue;
        }
        writeln!(out, "{heading}")?;
        for address in addresses.iter().take(MAX_LISTED) {
            writeln!(out, "  {}", terminal::escape(address))?;
        }
        if addresses.len() > MAX_LISTED {
            writeln!(out, "  {}", (messages.more)(addresses.len() - MAX_LISTED))?;
        }
    }
    if let Some(removals) = stop {
        writeln!(out, "{}", terminal::escape(&(messages.would_stop)(removals)))?;
    }
    Ok(())
}

/// The number of problems, the first ones, and the command that lists all.
fn print_problems(mut out: impl Write, args: &PublishArgs, outcome: &Outcome, messages: &Messages) -> io::Result<()> {
    let lint = &outcome.lint;
    if lint.problems() == 0 {
        return Ok(());
    }
    writeln!(out, "{}", (messages.summary)(lint))?;
    for finding in lint.findings.iter().take(MAX_LISTED) {
        writeln!(out, "  {}", messages.finding(finding))?;
    }
    writeln!(out, "{}", terminal::escape(&(messages.see_all)(&args.options.feed)))
}
