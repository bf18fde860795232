//! `bantin publish`.

use std::{
    path::PathBuf,
    process::ExitCode,
    time::{SystemTime, UNIX_EPOCH},
};

use clap::{Args, builder::RangedU64ValueParser};

use super::sentence;
use crate::{Options, Progress, site::SiteAddress};

/// Write the site: every page of a feed as a complete HTML file.
///
/// The folder can then be copied to any static host. What has not changed since the last time is left alone.
///
/// Exit status: 0 when the site is there, 1 when it could not be written, 2 when the arguments are wrong.
#[derive(Args)]
#[command(after_help = EXAMPLES)]
pub struct Arguments {
    /// The feed: a file, or an address that starts with http:// or https://
    #[arg(long, value_name = "FEED")]
    feed: String,
    /// The folder that `trunk build` wrote: shell, script and wasm
    #[arg(long, value_name = "FOLDER", default_value = "target/shell")]
    shell: PathBuf,
    /// The folder to write the site to
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    out: PathBuf,
    /// Where the site will stand, such as https://example.vn/news/, or its path alone [default: the feed's home_page_url]
    #[arg(long, value_name = "ADDRESS", value_parser = site_address)]
    base_url: Option<SiteAddress>,
    /// Threads at work [default: one for each core]
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    jobs: Option<usize>,
    /// Also write .br and .gz beside every file that can be compressed
    #[arg(long)]
    compress: bool,
    /// Also make smaller WebP and AVIF pictures of local ones; needs a bantin built with the feature `pictures`
    #[arg(long)]
    images: bool,
}

const EXAMPLES: &str = "\
Examples:
  bantin publish --feed public/feed/feed.json
  bantin publish --feed https://example.vn/feed.json --base-url https://example.vn/news/ --out dist --compress";

pub fn run(arguments: Arguments) -> ExitCode {
    let options = Options {
        feed: arguments.feed,
        shell: arguments.shell,
        out: arguments.out,
        base_url: arguments.base_url,
        jobs: arguments.jobs,
        compress: arguments.compress,
        images: arguments.images,
    };
    let now = SystemTime::now().duration_since(UNIX_EPOCH);
    // A clock before 1970 is wrong anyway.
    let now = now.map_or(0, |since| since.as_secs() as i64);
    match crate::run(&options, now, &Progress::on_terminal()) {
        Ok(report) => {
            println!(
                "{}: {} files written, {} unchanged, {} removed; {:.1} MB",
                options.out.display(),
                report.written,
                report.unchanged,
                report.removed,
                report.bytes as f64 / 1e6
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bantin: the site could not be published: {}", sentence(&error));
            ExitCode::FAILURE
        }
    }
}

fn site_address(text: &str) -> Result<SiteAddress, &'static str> {
    SiteAddress::parse(text).ok_or(
        "the address of a site starts with http:// or https://, such as https://example.vn/news/; a path alone, such as /news/, says where below an address that is not known yet; the path starts with one slash, as two would lead to another host",
    )
}
