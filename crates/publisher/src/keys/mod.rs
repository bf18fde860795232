//! Keys of a feed that neither JSON Feed 1.1 nor the extension has: a misspelt key has no effect, and no reader says so.

mod known;
mod unknown;

pub use unknown::{UnknownKey, UnknownKeys, diagnostics};
