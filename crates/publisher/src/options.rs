//! Options of a publish: the arguments of `bantin publish`.

use std::path::PathBuf;

use clap::{Args, builder::RangedU64ValueParser};

use super::{other_hosts::OtherHosts, site_address::SiteAddress};

/// Publish a feed: write every page as a complete HTML file.
///
/// The output folder can be copied to any static host. Unchanged files are not written again.
///
/// Exit status: 0 if the site was published, 1 if not, 2 if the arguments are invalid.
#[derive(Args, Clone, Debug, PartialEq, Eq)]
#[command(after_help = EXAMPLES)]
pub struct Options {
    /// The feed: a file, or a URL that starts with http:// or https://
    #[arg(long, value_name = "FEED")]
    pub feed: String,
    /// The output folder of `trunk build`, with the HTML, script and wasm of the app
    #[arg(long, value_name = "FOLDER", default_value = "target/shell")]
    pub shell: PathBuf,
    /// The folder of the site's own files, such as pictures and icons, which are copied as they are
    #[arg(long, value_name = "FOLDER")]
    pub public: Option<PathBuf>,
    /// The folder for the site
    #[arg(long, value_name = "FOLDER", default_value = "dist")]
    pub out: PathBuf,
    /// The URL of the site, such as https://example.vn/news/, or only its path [default: home_page_url of the feed]
    #[arg(long, value_name = "URL", value_parser = site_address)]
    pub base_url: Option<SiteAddress>,
    /// The number of threads [default: one per core]
    #[arg(long, value_name = "N", value_parser = RangedU64ValueParser::<usize>::new().range(1..))]
    pub jobs: Option<usize>,
    /// Also write a .br and a .gz file for each compressible file
    #[arg(long)]
    pub compress: bool,
    /// Also write local pictures in smaller sizes as WebP and AVIF; requires the cargo feature `images`
    #[arg(long)]
    pub images: bool,
    /// Remove any number of articles. Without it, a publish stops that would remove all, or more than ten and more than a fifth
    #[arg(long)]
    pub allow_removals: bool,
    /// Publish no pages at the addresses of removed articles. By default, these pages say that the article was removed
    #[arg(long)]
    pub forget_removed: bool,
    /// Only say what would be written and removed
    #[arg(long)]
    pub dry_run: bool,
    #[command(flatten)]
    pub other_hosts: OtherHosts,
}

const EXAMPLES: &str = "\
Examples:
  bantin publish --feed public/feed/feed.json --public public
  bantin publish --feed https://example.vn/feed.json --base-url https://example.vn/news/ --out dist --compress";

fn site_address(text: &str) -> Result<SiteAddress, &'static str> {
    SiteAddress::parse(text).ok_or(
        "expected an http:// or https:// URL such as https://example.vn/news/, or a path such as /news/ that starts with one slash",
    )
}
