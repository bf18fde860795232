//! Pages, their addresses and the feed documents that they show. Every page has one address, every address one page.

mod list;
mod search;

use std::borrow::Cow;

use self::search::SEARCH;
pub use self::{
    list::{DAYS, EVENTS, Facet, List, MONTHS, MOST_READ, REGISTER, RegisterPart, TOPICS},
    search::{REGISTER_FILTER, SearchParams},
};
use crate::datetime;

/// Feed documents that one list address shows at most.
pub const MAX_DOCUMENTS: u32 = 100;

/// The folder of the calendar.
pub const CALENDAR: &str = "lich";

/// Path of the folder of feed documents below the site.
pub const FEED_FOLDER: &str = "feed/";
/// Path of the site's feed below the site.
pub const FEED: &str = "feed/feed.json";

/// A page of the site.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`.
    Front,
    /// The head of a list, such as `/tin-moi/` or `/chuyen-muc/{slug}/?den=2`: the newest articles, from a number of feed documents.
    List { list: List, documents: u32 },
    /// `/trang/{n}/` below the head of a list: a numbered page of the list. 1 is the oldest.
    Archive { list: List, number: u32 },
    /// `/bai/{slug}/`.
    Article { slug: String },
    /// `/van-ban/{slug}/`: a legal document.
    LegalDocument { slug: String },
    /// `/trang-tin/{slug}/`: a page that is not news, such as the contact details.
    Static { slug: String },
    /// `/lich/`: the months that have articles.
    Calendar,
    /// `/tim/?q=…`.
    Search(SearchParams),
    /// Any other address.
    Unknown,
}

impl Page {
    /// Parses a path, which starts with `base` and may end in `index.html`, and a query without its question mark.
    pub fn parse(path: &str, query: &str, base: &BasePath) -> Self {
        let Some(path) = base.strip(path) else {
            return Self::Unknown;
        };
        let path = path.strip_suffix("/index.html").unwrap_or(path);
        let parts: Vec<_> = path.split('/').filter(|part| !part.is_empty()).collect();
        match parts[..] {
            [] => Self::Front,
            ["tin-moi"] => Self::head(&List::Site, parse_documents(query)),
            ["trang", number] => Self::parse_archive(List::Site, number),
            ["bai", slug] => Self::article(slug),
            ["trang-tin", slug] => Self::static_page(slug),
            [SEARCH] => Self::Search(SearchParams::parse(query)),
            [CALENDAR] => Self::Calendar,
            [ref list @ .., "trang", number] => match List::parse(list).filter(List::is_numbered) {
                Some(list) => Self::parse_archive(list, number),
                None => Self::parse_document(&parts),
            },
            _ => match List::parse(&parts) {
                Some(list) => Self::List { list, documents: parse_documents(query) },
                None => Self::parse_document(&parts),
            },
        }
    }

    fn parse_archive(list: List, number: &str) -> Self {
        parse_number(number).map_or(Self::Unknown, |number| Self::Archive { list, number })
    }

    /// Sites keep files in the folder of the register, too.
    fn parse_document(path: &[&str]) -> Self {
        match *path {
            [REGISTER, slug] if !slug.contains('.') => Self::LegalDocument { slug: slug.to_owned() },
            _ => Self::Unknown,
        }
    }

    pub fn latest() -> Self {
        Self::head(&List::Site, 1)
    }

    pub fn section(slug: &str) -> Self {
        Self::head(&List::section(slug), 1)
    }

    /// A numbered page of a list; without a number its head.
    pub fn list(list: &List, number: Option<u32>) -> Self {
        match number {
            Some(number) => Self::Archive { list: list.clone(), number },
            None => Self::head(list, 1),
        }
    }

    /// The head of a list with a number of feed documents.
    pub fn head(list: &List, documents: u32) -> Self {
        Self::List { list: list.clone(), documents }
    }

    pub fn article(slug: &str) -> Self {
        Self::Article { slug: slug.to_owned() }
    }

    pub fn static_page(slug: &str) -> Self {
        Self::Static { slug: slug.to_owned() }
    }

    /// The slug of an article, a static page or a legal document.
    pub fn slug(&self) -> Option<&str> {
        match self {
            Self::Article { slug } | Self::Static { slug } | Self::LegalDocument { slug } => Some(slug),
            _ => None,
        }
    }

    /// The number of feed documents that a growing list shows, or of portions of results.
    fn documents(&self) -> Option<u32> {
        match self {
            Self::Search(params) => Some(params.portions.unwrap_or(1)),
            Self::List { documents, .. } => Some(*documents),
            _ => None,
        }
    }

    /// The list with one document, or the first results of a search.
    pub fn shortest(&self) -> Self {
        match self {
            Self::Search(params) => Self::Search(SearchParams { portions: None, ..params.clone() }),
            Self::List { list, .. } => Self::head(list, 1),
            page => page.clone(),
        }
    }

    /// True if this page is the same list or search as `shorter` with more articles.
    pub fn extends(&self, shorter: &Self) -> bool {
        let more = self.documents().zip(shorter.documents()).is_some_and(|(more, fewer)| more > fewer);
        more && self.shortest() == shorter.shortest()
    }

    /// The path below the site, without a leading and with a trailing slash; empty for the front page.
    pub fn path(&self) -> String {
        match self {
            Self::Front | Self::Unknown => String::new(),
            Self::List { list: List::Site, .. } => "tin-moi/".to_owned(),
            Self::List { list, .. } => list.path(),
            Self::Archive { list, number } => format!("{}trang/{number}/", list.path()),
            Self::Article { slug } => format!("bai/{slug}/"),
            Self::Static { slug } => format!("trang-tin/{slug}/"),
            Self::LegalDocument { slug } => format!("{REGISTER}/{slug}/"),
            Self::Calendar => format!("{CALENDAR}/"),
            Self::Search(_) => format!("{SEARCH}/"),
        }
    }

    /// The path below the site of the published feed document that the page shows. A search has none; the feed describes its site.
    pub fn document_path(&self) -> String {
        match self.path().strip_suffix('/') {
            Some(path) if !matches!(self, Self::List { list: List::Site, .. } | Self::Search(_)) => {
                format!("feed/{path}.json")
            }
            _ => FEED.to_owned(),
        }
    }
}

/// The path template, with `{n}`, of the numbered feed documents of a list.
pub fn numbered_documents(list: &List) -> String {
    format!("{FEED_FOLDER}{}trang/{{n}}.json", list.path())
}

/// The path template, with `{path}`, of the feed documents of the pages below the register.
pub fn register_documents() -> String {
    format!("{FEED_FOLDER}{REGISTER}/{{path}}.json")
}

/// The path template, with `{path}`, of the feed documents of the calendar, and of the lists by day, month, event, topic and views.
pub fn archive_documents() -> String {
    format!("{FEED_FOLDER}{{path}}.json")
}

/// The path of the site on its origin, without a trailing slash: empty or `/news`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct BasePath(String);

impl BasePath {
    /// From the path of the site's address, `/` or `/news/`.
    pub fn new(path: &str) -> Self {
        Self(path.trim_end_matches('/').to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The path and query of a page.
    pub fn href(&self, page: &Page) -> String {
        let path = format!("{}/{}", self.0, page.path());
        let query = match (page, page.documents()) {
            (Page::Search(params), _) => params.query(),
            (_, Some(documents)) if documents > 1 => format!("den={documents}"),
            _ => String::new(),
        };
        if query.is_empty() { path } else { [&path, "?", &query].concat() }
    }

    /// The rest of a path below the site. `None` for a path outside the site.
    fn strip<'a>(&self, path: &'a str) -> Option<&'a str> {
        path.strip_prefix(self.0.as_str()).filter(|rest| rest.is_empty() || rest.starts_with('/'))
    }
}

fn parse_documents(query: &str) -> u32 {
    let value = query.split('&').find_map(|pair| pair.strip_prefix("den="));
    value.and_then(parse_number).unwrap_or(1).min(MAX_DOCUMENTS)
}

/// A number from 1 without leading zeros.
fn parse_number(digits: &str) -> Option<u32> {
    datetime::number(digits).filter(|_| !digits.starts_with('0'))
}

/// True for an absolute address on `origin` (scheme, host and port).
pub fn is_on_origin(origin: &str, address: &str) -> bool {
    strip_origin(origin, address).is_some()
}

/// Placeholder for an unknown origin, so that addresses can be resolved. It is never written to a page or document.
pub const UNKNOWN_ORIGIN: &str = "http://site.invalid";

/// The path with query and fragment of an absolute address on `origin`. `None` for another origin, and for a path that starts with two
/// slashes: as a reference it names a host (URL Standard, "scheme-relative-special-URL string").
pub fn path_on_origin<'a>(origin: &str, address: &'a str) -> Option<&'a str> {
    strip_origin(origin, address).filter(|path| !names_host(path))
}

/// The shortest reference to an absolute address that works on every page of `origin`: a path for the same origin. A path that starts with
/// two slashes gets the prefix `/.`, as in the serializer of the URL Standard.
pub fn reference_on_origin<'a>(origin: &str, address: &'a str) -> Cow<'a, str> {
    match strip_origin(origin, address) {
        Some(path) if names_host(path) => Cow::Owned(format!("/.{path}")),
        Some(path) => Cow::Borrowed(path),
        None => Cow::Borrowed(address),
    }
}

fn strip_origin<'a>(origin: &str, address: &'a str) -> Option<&'a str> {
    address.strip_prefix(origin).filter(|path| path.starts_with('/'))
}

/// True for `//host` and `/\host`. URL parsers read a backslash as a slash.
fn names_host(path: &str) -> bool {
    path.starts_with("//") || path.starts_with("/\\")
}
