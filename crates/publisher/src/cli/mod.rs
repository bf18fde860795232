//! The command line: `bantin check` and `bantin publish`.

mod check;
mod json;
mod messages;
mod output_file;
mod publish;
mod report;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::terminal;

/// A static news site from one JSON Feed.
#[derive(Parser)]
#[command(name = "bantin", version, after_help = EXAMPLES, propagate_version = true)]
struct Cli {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::CheckArgs),
    Publish(Box<publish::PublishArgs>),
}

const EXAMPLES: &str = "\
Examples:
  bantin check public/feed/feed.json
  bantin publish --feed public/feed/feed.json --public public --out dist --base-url https://example.vn/news/";

/// Runs the command given by the arguments of this process.
pub fn run() -> ExitCode {
    match Cli::parse().command {
        Command::Check(args) => check::run(&args),
        Command::Publish(args) => publish::run(&args),
    }
}

/// An error with its causes, as one line.
fn error_line(error: &anyhow::Error) -> String {
    terminal::escape(&format!("{error:#}."))
}
