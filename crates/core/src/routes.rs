//! Addresses and pages: each page has one address, each address one page.

use std::borrow::Cow;

use crate::datetime;

/// How many feed documents one list address shows at the most.
pub const MAX_DOCUMENTS: u32 = 100;

/// What the reader has opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`, `/?den=2`: the newest articles, from so many feed documents.
    Front { documents: u32 },
    /// `/chuyen-muc/{slug}/`, with `?den=` likewise.
    Section { slug: String, documents: u32 },
    /// `/trang/{n}/`, `/chuyen-muc/{slug}/trang/{n}/`: a numbered page of the site's archive, or of a section's; 1 is the oldest.
    Archive { section: Option<String>, number: u32 },
    /// `/bai/{slug}/`.
    Article { slug: String },
    /// Any other address.
    Unknown,
}

impl Page {
    /// The page at `path`, which may start with the site's base path, and `query` without its question mark. A folder's
    /// `index.html` is the folder.
    pub fn at(path: &str, query: &str, base: &Base) -> Self {
        let Some(below) = base.below(path) else {
            return Self::Unknown;
        };
        let below = below.strip_suffix("/index.html").unwrap_or(below);
        let mut parts = below.split('/').filter(|part| !part.is_empty());
        match [(); 5].map(|()| parts.next()) {
            [None, ..] => Self::Front { documents: documents(query) },
            [Some("trang"), Some(number), None, ..] => Self::numbered(None, number),
            [Some("chuyen-muc"), Some(slug), None, ..] => {
                Self::Section { slug: slug.to_owned(), documents: documents(query) }
            }
            [Some("chuyen-muc"), Some(slug), Some("trang"), Some(number), None] => Self::numbered(Some(slug), number),
            [Some("bai"), Some(slug), None, ..] => Self::article(slug),
            _ => Self::Unknown,
        }
    }

    /// True when this page is the list of `shorter` with more documents.
    pub fn extends(&self, shorter: &Self) -> bool {
        match (self, shorter) {
            (Self::Front { documents: more }, Self::Front { documents: fewer }) => more > fewer,
            (Self::Section { slug, documents: more }, Self::Section { slug: other, documents: fewer }) => {
                slug == other && more > fewer
            }
            _ => false,
        }
    }

    fn numbered(section: Option<&str>, digits: &str) -> Self {
        match number(digits) {
            Some(number) => Self::archive(section, number),
            None => Self::Unknown,
        }
    }

    pub fn front() -> Self {
        Self::Front { documents: 1 }
    }

    pub fn section(slug: &str) -> Self {
        Self::Section { slug: slug.to_owned(), documents: 1 }
    }

    /// Where the list of a section begins; None: of the site.
    pub fn head(section: Option<&str>) -> Self {
        section.map_or_else(Self::front, Self::section)
    }

    /// The numbered page of a section's archive; None: of the site's.
    pub fn archive(section: Option<&str>, number: u32) -> Self {
        Self::Archive { section: section.map(str::to_owned), number }
    }

    pub fn article(slug: &str) -> Self {
        Self::Article { slug: slug.to_owned() }
    }
}

/// The path that the site lies below, without its final slash: `` or `/news`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Base(String);

impl Base {
    /// From the path of the document's base address, `/` or `/news/`.
    pub fn of(path: &str) -> Self {
        Self(path.trim_end_matches('/').to_owned())
    }

    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The page's address: path and query, ready for a link.
    pub fn link(&self, page: &Page) -> String {
        let mut link = format!("{}/", self.0);
        let mut add = |words: [&str; 3]| words.iter().for_each(|words| link.push_str(words));
        let documents = match page {
            Page::Front { documents } => *documents,
            Page::Section { slug, documents } => {
                add(["chuyen-muc/", slug, "/"]);
                *documents
            }
            Page::Archive { section, number } => {
                if let Some(slug) = section {
                    add(["chuyen-muc/", slug, "/"]);
                }
                add(["trang/", &number.to_string(), "/"]);
                1
            }
            Page::Article { slug } => {
                add(["bai/", slug, "/"]);
                1
            }
            Page::Unknown => 1,
        };
        if documents > 1 {
            add(["?den=", &documents.to_string(), ""]);
        }
        link
    }

    /// The part of `path` below this one; None when it lies elsewhere.
    fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix(self.0.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }
}

fn documents(query: &str) -> u32 {
    query.split('&').find_map(|pair| pair.strip_prefix("den=")).and_then(number).unwrap_or(1).min(MAX_DOCUMENTS)
}

/// From 1, in its one form: `02` is none.
fn number(digits: &str) -> Option<u32> {
    datetime::number(digits).filter(|_| !digits.starts_with('0'))
}

/// True for an absolute address on `origin`: scheme, host and port.
pub fn is_on(origin: &str, address: &str) -> bool {
    after(origin, address).is_some()
}

/// The path, with query and fragment, of an absolute address on `origin`; None for an address elsewhere, and for a path that can't stand by
/// itself: what begins with two slashes leads to another host (URL Standard, "scheme-relative-special-URL string").
pub fn path_on<'a>(origin: &str, address: &'a str) -> Option<&'a str> {
    after(origin, address).filter(|path| !names_a_host(path))
}

/// An absolute address as pages of `origin` write it: on their own host from its root, wherever they stand. A path that begins with two
/// slashes gets `/.` before it, as the URL Standard writes such a path where no host stands before it.
pub fn reference_on<'a>(origin: &str, address: &'a str) -> Cow<'a, str> {
    match after(origin, address) {
        Some(path) if names_a_host(path) => Cow::Owned(format!("/.{path}")),
        Some(path) => Cow::Borrowed(path),
        None => Cow::Borrowed(address),
    }
}

fn after<'a>(origin: &str, address: &'a str) -> Option<&'a str> {
    let path = address.strip_prefix(origin)?;
    path.starts_with('/').then_some(path)
}

/// Reading an address makes a slash of `\`, so in a read one none is left; what was never read may hold one.
fn names_a_host(path: &str) -> bool {
    path.starts_with("//") || path.starts_with("/\\")
}
