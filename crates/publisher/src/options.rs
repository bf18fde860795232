//! What the publisher is asked to do.

use std::path::PathBuf;

use super::site::SiteAddress;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Options {
    /// A file or an http(s) address.
    pub feed: String,
    /// The folder that Trunk built: shell, script and wasm.
    pub shell: PathBuf,
    /// The folder to write.
    pub out: PathBuf,
    /// Where the site will stand; None: where the feed says.
    pub base_url: Option<SiteAddress>,
    /// Threads at work, at least 1; None: as many as the machine has cores.
    pub jobs: Option<usize>,
    /// Also write `.br` and `.gz` beside every compressible file.
    pub compress: bool,
    /// Also make smaller and modern variants of local pictures.
    pub images: bool,
}
