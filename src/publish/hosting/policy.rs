//! The content security policy: one for the whole site, in each page and in the headers.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The policy for pages whose one `<style>` holds exactly `style`.
///
/// Scripts are files of ours, and the program's wasm; pictures and recordings may come from anywhere; all else is ours or nothing.
pub fn policy(style: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    [
        "default-src 'none'",
        "script-src 'self' 'wasm-unsafe-eval'",
        &format!("style-src 'sha256-{hash}'"),
        "img-src http: https:",
        "media-src http: https:",
        "connect-src 'self'",
        "manifest-src 'self'",
        "base-uri 'self'",
        "form-action 'none'",
    ]
    .join("; ")
}
