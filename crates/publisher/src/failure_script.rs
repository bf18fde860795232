//! The script that keeps a page usable when the app fails or its files are missing.

/// Part of the boot module, and a file of its own for pages whose boot module is missing.
pub const SCRIPT: &str = include_str!("../../../src/browser/failure.js");
