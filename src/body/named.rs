//! Addresses that a text may name, found without reading its markup.

use super::address::http_address;

/// What parts one value from another, or from the markup around it.
const BETWEEN: [char; 8] = [' ', '\n', '\t', '\r', '"', '\'', '<', '>'];

/// At least all http and https addresses of pictures that [`super::from_html`] finds in `html`, seen from `base`, as long as no more than
/// `&amp;` is to be decoded in them; others that stand there too. For telling cheaply what a text depends on.
pub fn addresses_named<'a>(html: &'a str, base: &'a str) -> impl Iterator<Item = String> + 'a {
    let with_spaces = html
        .split(['"', '\''])
        .filter(|value| value.contains(' ') && !value.contains('>'));
    // Without quotes the attribute's name stands before it.
    let unquoted = html
        .split(BETWEEN)
        .filter_map(|value| Some(value.split_once('=')?.1));
    html.split(BETWEEN)
        .chain(unquoted)
        .chain(with_spaces)
        .map(|value| value.trim_end_matches([',', '.']))
        .filter(|value| value.contains(['/', '.']))
        .filter_map(|value| http_address(&value.replace("&amp;", "&"), base))
}
