//! Addresses and pages: each page has one address, each address one page.

/// How many feed documents one list address shows at the most.
pub const DOCUMENTS_AT_MOST: u32 = 100;

/// What the reader has opened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Page {
    /// `/`, `/?den=2`: the newest articles, from so many feed documents.
    Front { documents: u32 },
    /// `/chuyen-muc/{slug}/`, with `?den=` likewise.
    Section { slug: String, documents: u32 },
    /// `/trang/{n}/`, `/chuyen-muc/{slug}/trang/{n}/`: a numbered page of the site's archive, or of a section's; 1 is the oldest.
    Archive {
        section: Option<String>,
        number: u32,
    },
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
            [None, ..] => Self::Front {
                documents: documents(query),
            },
            [Some("trang"), Some(number), None, ..] => Self::numbered(None, number),
            [Some("chuyen-muc"), Some(slug), None, ..] => Self::Section {
                slug: slug.to_owned(),
                documents: documents(query),
            },
            [
                Some("chuyen-muc"),
                Some(slug),
                Some("trang"),
                Some(number),
                None,
            ] => Self::numbered(Some(slug), number),
            [Some("bai"), Some(slug), None, ..] => Self::article(slug),
            _ => Self::Unknown,
        }
    }

    /// One page has one address: `02` is no number.
    fn numbered(section: Option<&str>, digits: &str) -> Self {
        let number = digits.parse().ok().filter(|number: &u32| *number > 0);
        match number.filter(|number| number.to_string() == digits) {
            Some(number) => Self::archive(section, number),
            None => Self::Unknown,
        }
    }

    pub fn front() -> Self {
        Self::Front { documents: 1 }
    }

    pub fn section(slug: &str) -> Self {
        Self::Section {
            slug: slug.to_owned(),
            documents: 1,
        }
    }

    /// The numbered page of a section's archive; None: of the site's.
    pub fn archive(section: Option<&str>, number: u32) -> Self {
        Self::Archive {
            section: section.map(str::to_owned),
            number,
        }
    }

    pub fn article(slug: &str) -> Self {
        Self::Article {
            slug: slug.to_owned(),
        }
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
        let base = &self.0;
        match page {
            Page::Front { documents } => format!("{base}/{}", growth(*documents)),
            Page::Section { slug, documents } => {
                format!("{base}/chuyen-muc/{slug}/{}", growth(*documents))
            }
            Page::Archive { section, number } => match section {
                Some(slug) => format!("{base}/chuyen-muc/{slug}/trang/{number}/"),
                None => format!("{base}/trang/{number}/"),
            },
            Page::Article { slug } => format!("{base}/bai/{slug}/"),
            Page::Unknown => format!("{base}/"),
        }
    }

    /// The part of `path` below this one; None when it lies elsewhere.
    fn below<'a>(&self, path: &'a str) -> Option<&'a str> {
        let rest = path.strip_prefix(self.0.as_str())?;
        (rest.is_empty() || rest.starts_with('/')).then_some(rest)
    }
}

fn growth(documents: u32) -> String {
    match documents {
        0 | 1 => String::new(),
        _ => format!("?den={documents}"),
    }
}

fn documents(query: &str) -> u32 {
    query
        .split('&')
        .find_map(|pair| pair.strip_prefix("den="))
        .and_then(|number| number.parse().ok())
        .unwrap_or(1)
        .clamp(1, DOCUMENTS_AT_MOST)
}
