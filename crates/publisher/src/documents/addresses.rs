//! How documents write addresses.

use std::borrow::Cow;

use crate::site::SiteAddress;
use bantin_core::{routes::reference_on, util::html_escape::escape};

/// How one document writes addresses: as they are, or, as long as nobody has said where the site stands, those of the site relative to the
/// document. Only addresses are looked at, so no word of a feed is taken for one.
pub struct Addresses(Option<StandIn>);

/// What stands for a site's unknown address.
struct StandIn {
    origin: String,
    /// The site's own address, with its last slash.
    root: String,
    /// From the document to the site: `../../`.
    up: String,
}

impl Addresses {
    /// Those of the document at `path` below the site.
    pub fn of(site: &SiteAddress, path: &str) -> Self {
        let unknown = (!site.is_known()).then(|| StandIn {
            origin: site.origin().to_owned(),
            root: site.root(),
            up: "../".repeat(path.matches('/').count()),
        });
        Self(unknown)
    }

    /// An absolute address.
    pub fn write<'a>(&self, address: &'a str) -> Cow<'a, str> {
        match &self.0 {
            Some(stand_in) => stand_in.write(address),
            None => Cow::Borrowed(address),
        }
    }

    /// Candidates of a picture, as [`bantin_core::content::resolve_srcset`] writes them.
    pub fn candidates<'a>(&self, candidates: &'a str) -> Cow<'a, str> {
        match &self.0 {
            Some(stand_in) => stand_in.candidates(candidates).into(),
            None => Cow::Borrowed(candidates),
        }
    }

    /// HTML as [`bantin_core::content::to_html`] writes it: quotation marks stand around the values of attributes and nowhere else, as texts and values
    /// hold them escaped.
    pub fn html(&self, html: String) -> String {
        let Some(stand_in) = &self.0 else {
            return html;
        };
        let stand_in = stand_in.escaped();
        let mut written = String::with_capacity(html.len());
        let mut rest = html.as_str();
        while let Some((before, after)) = rest.split_once("=\"") {
            let (value, end) = after.split_once('"').unwrap_or((after, ""));
            written.push_str(before);
            written.push_str("=\"");
            match before.rsplit(' ').next() {
                Some("href" | "src" | "poster") => written.push_str(&stand_in.write(value)),
                Some("srcset") => written.push_str(&stand_in.candidates(value)),
                _ => written.push_str(value),
            }
            written.push('"');
            rest = end;
        }
        written + rest
    }
}

impl StandIn {
    fn write<'a>(&self, address: &'a str) -> Cow<'a, str> {
        match address.strip_prefix(&self.root) {
            Some(below) => Cow::Owned(format!("{}{below}", self.up)),
            None => reference_on(&self.origin, address),
        }
    }

    fn candidates(&self, candidates: &str) -> String {
        let candidates = candidates.split(", ");
        let written: Vec<_> = candidates.map(|one| self.write(one)).collect();
        written.join(", ")
    }

    /// As it stands within HTML.
    fn escaped(&self) -> Self {
        let escaped = |text: &str| escape(text).into_owned();
        Self { origin: escaped(&self.origin), root: escaped(&self.root), up: self.up.clone() }
    }
}
