//! Publishes a JSON Feed as a static news site: a complete HTML file for every page, for any static host.
//!
//! 1. [`load`] reads all documents of the feed, from files or over HTTP.
//! 2. [`site::Site`] merges them into an archive of articles with their final addresses.
//! 3. [`documents`] writes the site's own JSON Feed: lists, numbered pages, and one document per article, with its related articles by
//!    [`related`].
//! 4. [`render`] renders each page from its document with the components of the app, unless its [`fingerprint`] is that
//!    of the last publish.
//! 5. `search_index` writes the files of [`bantin_search`], unless the articles of a segment are those of the last publish.
//! 6. [`discovery`] writes RSS, Atom, sitemaps and the web app manifest; [`headers`] writes headers for static hosts.
//! 7. [`output`] replaces changed files, removes obsolete ones, and saves the [`state`] for the next publish.

pub mod assets;
pub mod cli;
pub mod compress;
pub mod dates;
pub mod discovery;
pub mod documents;
pub mod failure_script;
pub mod fingerprint;
pub mod head;
pub mod headers;
pub mod icons;
pub mod inline_script;
pub mod keys;
pub mod lint;
pub mod list_history;
mod list_redirects;
pub mod load;
pub mod manifest;
mod notes;
pub mod options;
pub mod other_hosts;
pub mod outcome;
pub mod output;
pub mod paging;
pub mod paths;
pub mod picture_addresses;
pub mod pictures;
pub mod progress;
pub mod redirects;
pub mod related;
pub mod removals;
pub mod render;
mod run;
mod search_index;
pub mod shared_head;
pub mod shell;
pub mod site;
pub mod site_address;
pub mod sitemap;
pub mod slugs;
pub mod state;
pub mod syndication;
pub mod template;
pub mod terminal;
pub mod theme;

pub use options::Options;
pub use outcome::Outcome;
pub use progress::Progress;
pub use run::run;
