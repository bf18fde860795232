//! HTTP headers for hosts that read them from a file: security headers for every file, and one cache rule per file.

pub mod cache_rules;
pub mod csp;

use anyhow::Result;
use serde_json::{Value, json};

use self::cache_rules::CacheRule;
use super::{output::Output, site_address::SiteAddress};

/// Sent with every file, besides the content security policy.
const SECURITY_HEADERS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("X-Frame-Options", "DENY"),
];

/// Writes `_headers` and `vercel.json`. `csp` is the content security policy, `copied` the paths of copied files.
pub fn write(address: &SiteAddress, csp: &str, copied: &[String], output: &Output) -> Result<()> {
    let rules = cache_rules::rules(address.path(), copied.iter().map(String::as_str));
    output.put("_headers", netlify(address.path(), csp, &rules).as_bytes())?;
    output.put("vercel.json", vercel(address.path(), csp, &rules).as_bytes())?;
    Ok(())
}

/// The file `_headers` of Netlify and Cloudflare, for a site below `path`. Both join the values of all rules that match a file.
pub fn netlify(path: &str, csp: &str, rules: &[CacheRule]) -> String {
    let mut text = format!("{path}*\n  Content-Security-Policy: {csp}\n");
    for (name, value) in SECURITY_HEADERS {
        text += &format!("  {name}: {value}\n");
    }
    for CacheRule { pattern, cache_control } in rules {
        text += &format!("\n{pattern}\n  Cache-Control: {cache_control}\n");
    }
    text
}

/// The file `vercel.json`, for a site below `path`. It has no rewrites, so a missing file is a 404.
pub fn vercel(path: &str, csp: &str, rules: &[CacheRule]) -> String {
    let header = |(name, value): (&str, &str)| json!({ "key": name, "value": value });
    let security = [("Content-Security-Policy", csp)].into_iter().chain(SECURITY_HEADERS).map(header);
    let mut headers = vec![json!({ "source": source(&format!("{path}*")), "headers": security.collect::<Vec<_>>() })];
    headers.extend(rules.iter().map(|CacheRule { pattern, cache_control }| -> Value {
        json!({ "source": source(pattern), "headers": [header(("Cache-Control", cache_control))] })
    }));
    format!("{:#}\n", json!({ "trailingSlash": true, "cleanUrls": false, "headers": headers }))
}

/// The pattern of a [`CacheRule`] in the syntax of path-to-regexp, which Vercel uses for `source`.
fn source(pattern: &str) -> String {
    let segments = pattern.split('/').map(|segment| match segment {
        "*" => "(.*)".to_owned(),
        name if name.starts_with(':') => name.to_owned(),
        name => escape(name),
    });
    segments.collect::<Vec<_>>().join("/")
}

/// Puts a backslash before each character with a meaning in path-to-regexp.
fn escape(name: &str) -> String {
    let mut escaped = String::with_capacity(name.len());
    for character in name.chars() {
        if "()[]{}:*+?!\\".contains(character) {
            escaped.push('\\');
        }
        escaped.push(character);
    }
    escaped
}
