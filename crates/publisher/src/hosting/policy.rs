//! The content security policy: one for the whole site, in each page and in the headers.

use base64::{Engine, prelude::BASE64_STANDARD};
use sha2::{Digest, Sha256};

/// The policy for pages whose one `<style>` holds exactly `style`, and whose one script in the page is exactly `script`.
///
/// Scripts are files of ours, that one, and the program's wasm; pictures and recordings may come from anywhere; all else is ours or
/// nothing. Text becomes markup only where the boot module's Trusted Types policy lets it.
pub fn policy(style: &str, script: &str) -> String {
    [
        "default-src 'none'",
        &format!("script-src 'self' {} 'wasm-unsafe-eval'", source(script)),
        &format!("style-src {}", source(style)),
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

fn source(text: &str) -> String {
    format!("'sha256-{}'", BASE64_STANDARD.encode(Sha256::digest(text)))
}
