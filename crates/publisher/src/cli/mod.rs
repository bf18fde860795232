//! The command line: what is asked for, and what is said about it.

mod check;
mod json;
mod publish;
mod words;

use std::process::ExitCode;

use clap::{Parser, Subcommand};

use crate::terminal;

/// A news site that is only files, made from one JSON Feed.
#[derive(Parser)]
#[command(name = "bantin", version, after_help = EXAMPLES, propagate_version = true)]
struct Arguments {
    #[command(subcommand)]
    command: Command,
}

#[derive(Subcommand)]
enum Command {
    Check(check::Arguments),
    Publish(publish::Arguments),
}

const EXAMPLES: &str = "\
Examples:
  bantin check public/feed/feed.json
  bantin publish --feed public/feed/feed.json --shell target/shell --out dist --base-url https://example.vn/news/";

/// Does what the arguments of this process ask for.
pub fn run() -> ExitCode {
    match Arguments::parse().command {
        Command::Check(arguments) => check::run(&arguments),
        Command::Publish(arguments) => publish::run(arguments),
    }
}

/// An error and its causes as one sentence, to be printed.
fn sentence(error: &anyhow::Error) -> String {
    terminal::line(&format!("{error:#}.")).into_owned()
}
