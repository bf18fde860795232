//! The address of the published site.

use bantin_core::{routes::UNKNOWN_ORIGIN, util::url_parts::without_query};
use url::Url;

/// Origin and path of the site. The origin may be unknown.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SiteAddress {
    /// `https://example.vn`. `None` if it is unknown: files that need absolute addresses are left out.
    origin: Option<String>,
    /// Starts and ends with a slash.
    path: String,
}

impl SiteAddress {
    /// Parses an absolute http(s) address such as `https://example.vn/news/`, or a path such as `/news/`; the last slash is optional.
    ///
    /// `None` for a path with two slashes at its start: pages write links as paths, and such a path names another host.
    pub fn parse(address: &str) -> Option<Self> {
        let address = address.trim();
        let is_path = address.starts_with('/');
        let origin = if is_path { UNKNOWN_ORIGIN } else { "" };
        let url = Url::parse(&format!("{origin}{address}")).ok()?;
        let path = url.path();
        if !matches!(url.scheme(), "http" | "https") || path.starts_with("//") {
            return None;
        }
        let slash = if path.ends_with('/') { "" } else { "/" };
        Some(Self { origin: (!is_path).then(|| url.origin().ascii_serialization()), path: format!("{path}{slash}") })
    }

    /// The root of an unknown origin.
    pub fn unknown() -> Self {
        Self { origin: None, path: "/".to_owned() }
    }

    /// `/` or `/news/`.
    pub fn path(&self) -> &str {
        &self.path
    }

    /// Scheme, host and port. A placeholder if they are unknown.
    pub fn origin(&self) -> &str {
        self.origin.as_deref().unwrap_or(UNKNOWN_ORIGIN)
    }

    /// True if absolute addresses can be written.
    pub fn is_known(&self) -> bool {
        self.origin.is_some()
    }

    /// The absolute address of the site, with a slash at the end.
    pub fn root(&self) -> String {
        self.join("")
    }

    /// The absolute address of `path` below the site, such as `feed/feed.json`.
    pub fn join(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin(), self.path)
    }

    /// The absolute address of the file at `path` below the site, percent-encoded. `path` is a file path: it may contain any characters.
    pub fn file_address(&self, path: &str) -> Option<String> {
        let mut url = Url::parse(&self.root()).ok()?;
        // As path segments, `?`, `#` and `%` of a file name are escaped.
        url.path_segments_mut().ok()?.pop_if_empty().extend(path.split('/'));
        Some(url.into())
    }

    /// The path below the site of an absolute address, without query and fragment. `None` for other addresses.
    pub fn below<'a>(&self, address: &'a str) -> Option<&'a str> {
        let path = address.strip_prefix(self.origin())?.strip_prefix(self.path.as_str())?;
        Some(without_query(path))
    }
}
