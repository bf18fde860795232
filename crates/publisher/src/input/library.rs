//! Where documents are read: a folder or the web.

use std::{
    fs, io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, anyhow};
use rayon::{ThreadPool, ThreadPoolBuilder};
use ureq::Agent;

use super::{
    SourceDocument,
    folder::Folder,
    web::{self, Redirects},
};
use crate::site::SiteAddress;
use bantin_core::{
    feed::{self, Feed},
    util::platform::resolve,
};

/// A document as it came.
pub struct Fetched {
    pub address: String,
    pub name: String,
    pub bytes: Vec<u8>,
}

/// So many documents are asked for at one time: a server should not suffer from being read.
const REQUESTS_AT_ONCE: usize = 4;

/// The first document of a feed, and of how many bytes it is.
pub struct Opened {
    pub document: SourceDocument,
    pub bytes: u64,
}

pub enum Library {
    Folder {
        folder: Folder,
        first: PathBuf,
    },
    Web {
        agent: Agent,
        /// The address of the first document, after all redirects.
        feed: String,
    },
}

impl Library {
    /// The library that `feed` belongs to, where the site will stand, and the feed's first document.
    pub fn open(feed: &str, base: Option<&SiteAddress>) -> Result<(Self, SiteAddress, Opened)> {
        let address = |feed: &Feed| base.cloned().or_else(|| home(feed));
        if is_url(feed) {
            let agent = web::agent();
            let first = over_http(&agent, feed, Redirects::Anywhere)?.opened()?;
            let site = address(&first.document.reading.feed).unwrap_or_else(SiteAddress::unknown);
            let feed = first.document.address.clone();
            return Ok((Self::Web { agent, feed }, site, first));
        }
        let file = PathBuf::from(feed);
        let mut first = from_file(&file, String::new())?.opened()?;
        let site = address(&first.document.reading.feed).unwrap_or_else(SiteAddress::unknown);
        let folder = Folder::around(&file, site.clone());
        first.document.address = folder.address_of(&file);
        let library = Self::Folder { folder, first: file };
        Ok((library, site, first))
    }

    /// The document at an absolute address, which a feed names.
    pub fn read(&self, address: &str) -> Result<SourceDocument> {
        self.fetch(address)?.read()
    }

    /// [`Library::read`], as far as its bytes.
    pub fn fetch(&self, address: &str) -> Result<Fetched> {
        match self {
            Self::Web { agent, feed } => over_http(agent, address, Redirects::OnOriginOf(feed)),
            Self::Folder { folder, .. } => {
                let file = folder.document_of(address).ok_or_else(|| {
                    anyhow!(
                        "{address}: no file of this feed's folder stands for this address; a document stands in the folder of the feed or \
                         below, and no name on the way to it begins with a dot"
                    )
                })?;
                from_file(&file, address.to_owned())
            }
        }
    }

    /// Runs `work`, in which as many documents may be read at one time as is good here.
    pub fn at_once<T: Send>(&self, work: impl FnOnce() -> T + Send) -> Result<T> {
        Ok(match self {
            Self::Folder { .. } => work(),
            Self::Web { .. } => requests()?.install(work),
        })
    }

    /// The files that these documents were read from.
    pub fn files(&self, documents: &[SourceDocument]) -> Vec<PathBuf> {
        let Self::Folder { folder, first } = self else {
            return Vec::new();
        };
        let others = documents.iter().skip(1);
        let others = others.filter_map(|document| folder.document_of(&document.address));
        [first.clone()].into_iter().chain(others).collect()
    }
}

fn is_url(feed: &str) -> bool {
    let scheme = feed.split_once("://").map(|(scheme, _)| scheme);
    scheme.is_some_and(|scheme| ["http", "https"].iter().any(|known| scheme.eq_ignore_ascii_case(known)))
}

/// Where the feed says that the site stands. A page's own file (`index.html`) is no part of it.
fn home(feed: &Feed) -> Option<SiteAddress> {
    let address = feed.home_page_url.as_deref()?;
    let last = address.rsplit('/').next()?;
    let is_file = [".html", ".htm", ".php"].iter().any(|end| last.ends_with(end));
    match is_file {
        true => SiteAddress::parse(&resolve(".", address)?),
        false => SiteAddress::parse(address),
    }
}

fn from_file(file: &Path, address: String) -> Result<Fetched> {
    let name = file.display().to_string();
    let bytes = fs::read(file).map_err(|error| match error.kind() {
        io::ErrorKind::NotFound => anyhow!("{name}: there is no such file"),
        io::ErrorKind::IsADirectory => anyhow!("{name}: this is a folder, not a file"),
        _ => anyhow!("{name}: the file cannot be read: {error}"),
    })?;
    Ok(Fetched { address, name, bytes })
}

fn over_http(agent: &Agent, address: &str, redirects: Redirects) -> Result<Fetched> {
    let (place, bytes) = web::fetch(agent, address, redirects)?;
    Ok(Fetched { address: place, name: address.to_owned(), bytes })
}

impl Fetched {
    fn opened(self) -> Result<Opened> {
        let bytes = self.bytes.len() as u64;
        let document = self.read()?;
        Ok(Opened { document, bytes })
    }

    pub fn read(self) -> Result<SourceDocument> {
        let Self { address, name, bytes } = self;
        let reading = feed::read(&bytes).with_context(|| format!("{name} is no feed"))?;
        Ok(SourceDocument { address, name, reading })
    }
}

fn requests() -> Result<ThreadPool> {
    let pool = ThreadPoolBuilder::new().num_threads(REQUESTS_AT_ONCE);
    pool.build().context("no threads can be had for requests")
}
