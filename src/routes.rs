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
    /// `/bai/{slug}/`.
    Article { slug: String },
    /// Any other address.
    Unknown,
}

impl Page {
    /// The page at `path`, which may start with the site's base path, and `query` without its question mark.
    pub fn at(path: &str, query: &str, base: &Base) -> Self {
        let Some(below) = base.below(path) else {
            return Self::Unknown;
        };
        let mut parts = below.split('/').filter(|part| !part.is_empty());
        match (parts.next(), parts.next(), parts.next()) {
            (None, ..) => Self::Front {
                documents: documents(query),
            },
            (Some("chuyen-muc"), Some(slug), None) => Self::Section {
                slug: slug.to_owned(),
                documents: documents(query),
            },
            (Some("bai"), Some(slug), None) => Self::Article {
                slug: slug.to_owned(),
            },
            _ => Self::Unknown,
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
