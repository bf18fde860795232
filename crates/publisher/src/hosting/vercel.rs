//! `vercel.json`: the same headers in Vercel's words, addresses with their last slash, and no rewrites.

use serde_json::{Value, json};

use super::{headers::ALWAYS, rules::Rule};

/// The file `vercel.json` of a site below `path` with this policy.
pub fn vercel(path: &str, policy: &str, rules: &[Rule]) -> String {
    let pair = |name: &str, value: &str| json!({ "key": name, "value": value });
    let mut always = vec![pair("Content-Security-Policy", policy)];
    always.extend(ALWAYS.iter().map(|(name, value)| pair(name, value)));
    let mut headers = vec![json!({ "source": source(&format!("{path}*")), "headers": always })];
    headers.extend(rules.iter().map(|Rule { pattern, cache }| -> Value {
        json!({ "source": source(pattern), "headers": [pair("Cache-Control", cache)] })
    }));
    let file = json!({ "trailingSlash": true, "cleanUrls": false, "headers": headers });
    format!("{file:#}\n")
}

/// A pattern in the notation of path-to-regexp.
fn source(pattern: &str) -> String {
    match pattern.strip_suffix('*') {
        Some(start) => format!("{start}(.*)"),
        None => pattern.to_owned(),
    }
}
