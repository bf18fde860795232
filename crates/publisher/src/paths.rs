//! Paths of published files below the site. Those of pages and feed documents are in [`bantin_core::routes`].

/// The folder of files that are named by a hash of their bytes, so caches may keep them forever.
pub const ASSETS: &str = "assets/";
/// The folder of pictures in other widths and formats.
pub const VARIANTS: &str = "assets/pictures/";
/// The page of the folder that it is in.
pub const INDEX: &str = "index.html";
/// The page for unknown addresses.
pub const NOT_FOUND: &str = "404.html";
/// The feeds of a list, beside its page.
pub const RSS: &str = "rss.xml";
pub const ATOM: &str = "atom.xml";
/// The sitemap, or its index.
pub const SITEMAP: &str = "sitemap.xml";
/// The sitemap of recent articles. Exists only if there are any.
pub const NEWS_SITEMAP: &str = "sitemap-news.xml";
pub const ROBOTS: &str = "robots.txt";
/// Some clients request it without a link.
pub const FAVICON: &str = "favicon.ico";
pub const MANIFEST: &str = "manifest.webmanifest";
/// The script for pages whose boot module is missing. Its path never changes, because pages published earlier load it.
pub const FAILURE_SCRIPT: &str = "failure.js";
