//! The content security policy, the same in every page and in the headers.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The policy for pages with exactly one inline `style` and one inline `script`.
///
/// Allows scripts and wasm of the site, and images and media of any host. The boot module's Trusted Types policy is the only
/// way to create markup from text.
pub fn policy(style: &str, script: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' {} 'wasm-unsafe-eval'", hash_source(script)),
        &format!("style-src {}", hash_source(style)),
        "img-src http: https:",
        "media-src http: https:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
        "require-trusted-types-for 'script'",
        "trusted-types default",
    ]
    .join("; ")
}

fn hash_source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
