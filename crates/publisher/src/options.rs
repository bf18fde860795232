//! Options of a publish.

use std::path::PathBuf;

use super::site_address::SiteAddress;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// A file or an http(s) URL.
    pub feed: String,
    /// The folder of `trunk build`: `index.html`, script and wasm.
    pub shell: PathBuf,
    /// The folder of the site's own files, which are copied as they are. None by default: the folder of the shell has
    /// those of the sample edition.
    pub public: Option<PathBuf>,
    /// The folder of the published site.
    pub out: PathBuf,
    /// The address of the published site. By default, the feed's `home_page_url`.
    pub base_url: Option<SiteAddress>,
    /// The number of threads, at least 1. By default, one per core.
    pub jobs: Option<usize>,
    /// Write `.br` and `.gz` copies of compressible files.
    pub compress: bool,
    /// Encode local pictures in several widths and formats.
    pub images: bool,
}
