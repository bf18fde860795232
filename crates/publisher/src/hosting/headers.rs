//! `_headers`, as Netlify and Cloudflare read it. Both join the values of all rules that match, so each file has exactly one that speaks
//! of caching. There is nothing that answers an address without a file.

use super::rules::Rule;

/// What is sent with every file, besides the policy.
pub(super) const ALWAYS: [(&str, &str); 4] = [
    ("X-Content-Type-Options", "nosniff"),
    ("Referrer-Policy", "strict-origin-when-cross-origin"),
    ("Permissions-Policy", "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()"),
    ("X-Frame-Options", "DENY"),
];

/// The file `_headers` of a site below `path` with this policy.
pub fn headers(path: &str, policy: &str, rules: &[Rule]) -> String {
    let mut text = format!("{path}*\n  Content-Security-Policy: {policy}\n");
    for (name, value) in ALWAYS {
        text.push_str(&format!("  {name}: {value}\n"));
    }
    for Rule { pattern, cache } in rules {
        text.push_str(&format!("\n{pattern}\n  Cache-Control: {cache}\n"));
    }
    text
}
