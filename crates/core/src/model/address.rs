//! What can be told from an absolute address. All inputs are absolute; both platforms write them in one normal form (WHATWG URL Standard).

use crate::util::platform::resolve;

/// True when both are http or https and share scheme, host and port.
pub fn same_origin(one: &str, other: &str) -> bool {
    origin(one).is_some_and(|origin_of_one| origin(other) == Some(origin_of_one))
}

/// The host name, without the port.
pub(super) fn host(address: &str) -> Option<String> {
    let (_scheme, place) = origin(address)?;
    match place.rsplit_once(':') {
        Some((host, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => Some(host.to_owned()),
        _ => Some(place),
    }
}

/// A template holding `{name}`, seen from `address` and of its origin. The braces survive, though addresses escape them.
pub(super) fn template(reference: &str, name: &str, address: &str) -> Option<String> {
    let place = format!("{{{name}}}");
    let template = resolve(reference, address)?.replace(&format!("%7B{name}%7D"), &place);
    (template.contains(&place) && same_origin(&template, address)).then_some(template)
}

/// `reference` seen from `address`, when that is of one origin with it.
pub(super) fn own(reference: &str, address: &str) -> Option<String> {
    resolve(reference, address).filter(|resolved| same_origin(resolved, address))
}

/// Scheme, and host with port where it is not the scheme's usual one.
fn origin(address: &str) -> Option<(String, String)> {
    let normal = resolve(address, address)?;
    let (scheme, rest) = normal.split_once("://")?;
    if !matches!(scheme, "http" | "https") {
        return None;
    }
    let authority = rest.split(['/', '?', '#']).next()?;
    let place = authority.rsplit_once('@').map_or(authority, |(_user, place)| place);
    Some((scheme.to_owned(), place.to_owned()))
}
