//! Origins of absolute addresses, and references that must stay on one origin.

use crate::util::platform::resolve;

/// True if both addresses are http or https and share scheme, host and port.
pub fn same_origin(one: &str, other: &str) -> bool {
    origin(one).is_some_and(|one| origin(other) == Some(one))
}

/// The host name without the port.
pub(super) fn host(address: &str) -> Option<String> {
    let (_scheme, host) = origin(address)?;
    match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|byte| byte.is_ascii_digit()) => Some(name.to_owned()),
        _ => Some(host),
    }
}

/// The absolute address of `reference`, if it has the origin of `base`.
pub(super) fn resolve_same_origin(reference: &str, base: &str) -> Option<String> {
    resolve(reference, base).filter(|address| same_origin(address, base))
}

/// As [`resolve_same_origin`], for a template with the placeholder `{name}`, whose braces addresses escape.
pub(super) fn resolve_template(reference: &str, name: &str, base: &str) -> Option<String> {
    let placeholder = format!("{{{name}}}");
    let template = resolve(reference, base)?.replace(&format!("%7B{name}%7D"), &placeholder);
    (template.contains(&placeholder) && same_origin(&template, base)).then_some(template)
}

/// Scheme, and host with a port that is not the default one.
fn origin(address: &str) -> Option<(String, String)> {
    let normalized = resolve(address, address)?;
    let (scheme, rest) = normalized.split_once("://").filter(|(scheme, _)| matches!(*scheme, "http" | "https"))?;
    let authority = rest.split(['/', '?', '#']).next()?;
    let host = authority.rsplit_once('@').map_or(authority, |(_user, host)| host);
    Some((scheme.to_owned(), host.to_owned()))
}
