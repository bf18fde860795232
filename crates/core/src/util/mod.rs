//! Helpers without a domain.

pub mod character_references;
pub mod characters;
pub mod fnv;
pub mod folding;
pub mod html_escape;
pub mod language_tag;
pub mod platform;
pub mod string_set;
pub mod top;
pub mod url_parts;
