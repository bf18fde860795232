//! URLs that a text may contain, and the anchors within it.

use super::limits::MAX_ANCHOR_BYTES;
use super::whitespace::SOFT_HYPHEN;
use crate::util::platform::resolve;
use percent_encoding::percent_decode_str;

/// Prefix of anchor names. It keeps them apart from the ids of the page.
pub(super) const ANCHOR_PREFIX: &str = "b-";

/// Resolves the target of a link against `base`. `None` unless the scheme is http, https, mailto or tel.
///
/// The scheme is checked after resolving, because the URL parser drops tabs, line breaks and leading control characters.
/// It keeps spaces in mailto and tel URLs; they become `%20`.
pub fn resolve_link(reference: &str, base: &str) -> Option<String> {
    let url = resolve(reference, base)?;
    let is_allowed = is_http(&url) || url.starts_with("mailto:") || url.starts_with("tel:");
    is_allowed.then(|| url.replace(' ', "%20"))
}

/// Resolves the URL of a picture or file against `base`. `None` unless the scheme is http or https.
pub fn resolve_http(reference: &str, base: &str) -> Option<String> {
    resolve(reference, base).filter(|url| is_http(url))
}

fn is_http(url: &str) -> bool {
    url.starts_with("http://") || url.starts_with("https://")
}

/// Resolves the `href` of a link: an anchor of the same text for `#name`, otherwise like [`resolve_link`].
pub(super) fn resolve_href(href: &str, base: &str) -> Option<String> {
    match href.trim().strip_prefix('#') {
        Some(name) => Some(anchor_href(&anchor_name(&percent_decode_str(name).decode_utf8_lossy())?)),
        None => resolve_link(href, base),
    }
}

/// The anchor name for an `id` or `name`, without soft hyphens. `None` when it is empty, too long or contains white space.
pub(super) fn anchor_name(id: &str) -> Option<String> {
    let name: String = id.chars().filter(|character| *character != SOFT_HYPHEN).collect();
    let fits = (1..=MAX_ANCHOR_BYTES).contains(&name.len());
    let is_valid = fits && !name.contains(|c: char| c.is_whitespace() || c.is_control());
    is_valid.then(|| [ANCHOR_PREFIX, &name].concat())
}

/// The `href` of an anchor.
pub(super) fn anchor_href(name: &str) -> String {
    format!("#{}", name.replace('%', "%25"))
}
