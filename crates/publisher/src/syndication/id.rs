//! What feed readers know an article by, whatever becomes of its headline, slug and text.

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use url::Url;

use crate::{site::SiteAddress, xml::remove_forbidden};
use bantin_core::{datetime::Offset, model::Article};

/// All but what RFC 3986 leaves unreserved.
const RESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// The article's own id where it is a URI (http, https, tag or urn); else a tag URI (RFC 4151) of the site, the id, and the year in which
/// the article came out (UTC; 1970 without a date): `tag:bao.example,2026:/tin/cau-moi`.
pub fn of(article: &Article, address: &SiteAddress) -> String {
    if is_uri(&article.id) {
        return article.id.clone();
    }
    let host = Url::parse(address.origin()).ok();
    let host = host.as_ref().and_then(Url::host_str).unwrap_or_default();
    let year = article.published.map_or(1970, |timestamp| timestamp.date_in(Offset::UTC).year());
    let id = utf8_percent_encode(&article.id, RESERVED);
    format!("tag:{host},{year:04}:{}{id}", address.path())
}

/// Letters beyond ASCII are allowed: Atom takes IRIs. What XML does not let stand as it is would be another id there.
fn is_uri(id: &str) -> bool {
    let forbidden =
        |character: char| character.is_whitespace() || character.is_control() || "<>\"{}|\\^`".contains(character);
    !id.contains(forbidden)
        && remove_forbidden(id) == id
        && Url::parse(id).is_ok_and(|url| matches!(url.scheme(), "http" | "https" | "tag" | "urn"))
}
