//! The content security policy, the same in every page and in the headers.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

use crate::other_hosts::OtherHosts;

/// The policy for pages with exactly one inline `style` and one inline `script`.
///
/// Allows scripts and wasm of the site, images and media of any host, and `other_hosts`. The boot module's Trusted Types policy is the only
/// way to create markup from text.
pub fn policy(style: &str, script: &str, other_hosts: &OtherHosts) -> String {
    let list =
        |start: String, sources: &[String]| sources.iter().fold(start, |list, source| format!("{list} {source}"));
    let script = format!("script-src 'self' {} 'wasm-unsafe-eval'", hash_source(script));
    let frames = other_hosts.frames();
    let frame_source = if frames.is_empty() { String::new() } else { list("frame-src".to_owned(), frames) + "; " };
    [
        "default-src 'none'",
        &list(script, other_hosts.script_source().as_slice()),
        &format!("style-src {}", hash_source(style)),
        "img-src http: https:",
        "media-src http: https:",
        &list("connect-src 'self'".to_owned(), &other_hosts.connections()),
        &format!("{frame_source}manifest-src 'self'"),
        "base-uri 'self'",
        "form-action 'self'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
