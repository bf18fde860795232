//! Reads documents from a folder or over HTTP.

use std::{fs, io, path::Path};

use anyhow::{Context, Result, anyhow};
use rayon::ThreadPoolBuilder;
use ureq::Agent;

use super::{
    SourceDocument,
    document_bytes::DocumentBytes,
    feed_folder::FeedFolder,
    http::{self, RedirectPolicy},
};
use crate::site_address::SiteAddress;
use bantin_core::{feed::Feed, util::platform::resolve};

/// Concurrent requests to one server.
const MAX_REQUESTS: usize = 4;

/// The folder or origin of a feed.
pub enum FeedSource {
    Folder(FeedFolder),
    Web {
        agent: Agent,
        /// The address of the first document, after redirects.
        feed: String,
    },
}

/// A document before it is parsed.
pub struct FetchedDocument {
    pub address: String,
    pub name: String,
    pub bytes: DocumentBytes,
}

impl FeedSource {
    /// Opens `feed`, a file or an http(s) URL. Also returns the address of the site, the first document and its size in bytes.
    pub fn open(feed: &str, base_url: Option<&SiteAddress>) -> Result<(Self, SiteAddress, SourceDocument, u64)> {
        let site_address = |document: &SourceDocument| {
            base_url.cloned().or_else(|| home_page(&document.reading.feed)).unwrap_or_else(SiteAddress::unknown)
        };
        if is_url(feed) {
            let agent = http::agent();
            let fetched = fetch_http(&agent, feed, RedirectPolicy::Anywhere)?;
            let bytes = fetched.bytes.length();
            let document = fetched.parse()?;
            let source = Self::Web { agent, feed: document.address.clone() };
            return Ok((source, site_address(&document), document, bytes));
        }
        let file = Path::new(feed);
        let fetched = read_file(file, String::new())?;
        let bytes = fetched.bytes.length();
        let mut document = fetched.parse()?;
        let address = site_address(&document);
        let folder = FeedFolder::new(file, address.clone());
        document.address = folder.address_of(file);
        Ok((Self::Folder(folder), address, document, bytes))
    }

    /// Fetches the document at an absolute address that the feed names.
    pub fn fetch(&self, address: &str) -> Result<FetchedDocument> {
        match self {
            Self::Web { agent, feed } => fetch_http(agent, address, RedirectPolicy::OriginOf(feed)),
            Self::Folder(folder) => {
                let file = folder.file_at(address).ok_or_else(|| {
                    anyhow!(
                        "{address} is outside the feed's folder; documents are read from the folder of the feed or below, \
                         without names that begin with a dot"
                    )
                })?;
                read_file(&file, address.to_owned())
            }
        }
    }

    /// Runs `work` with as many threads as documents may be fetched at the same time.
    pub fn in_parallel<T: Send>(&self, work: impl FnOnce() -> T + Send) -> Result<T> {
        Ok(match self {
            Self::Folder(_) => work(),
            Self::Web { .. } => {
                let pool = ThreadPoolBuilder::new().num_threads(MAX_REQUESTS).build();
                pool.context("cannot start threads for requests")?.install(work)
            }
        })
    }
}

impl FetchedDocument {
    pub fn parse(self) -> Result<SourceDocument> {
        let Self { address, name, bytes } = self;
        SourceDocument::parse(address, name.clone(), &bytes).with_context(|| format!("{name} is not a feed"))
    }
}

fn is_url(feed: &str) -> bool {
    let scheme = feed.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

/// The site's address by `home_page_url`, without the file name of a page such as `index.html`.
fn home_page(feed: &Feed) -> Option<SiteAddress> {
    let address = feed.home_page_url.as_deref()?;
    let name = address.rsplit('/').next()?;
    if [".html", ".htm", ".php"].iter().any(|extension| name.ends_with(extension)) {
        SiteAddress::parse(&resolve(".", address)?)
    } else {
        SiteAddress::parse(address)
    }
}

fn read_file(file: &Path, address: String) -> Result<FetchedDocument> {
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => anyhow!("{name}: no such file"),
        io::ErrorKind::IsADirectory => anyhow!("{name}: this is a folder, not a file"),
        _ => anyhow!("{name}: {error}"),
    })?;
    Ok(FetchedDocument { address, name, bytes: DocumentBytes::new(bytes) })
}

fn fetch_http(agent: &Agent, address: &str, redirects: RedirectPolicy) -> Result<FetchedDocument> {
    let (final_address, bytes) = http::fetch(agent, address, redirects)?;
    Ok(FetchedDocument { address: final_address, name: address.to_owned(), bytes: DocumentBytes::new(bytes) })
}
