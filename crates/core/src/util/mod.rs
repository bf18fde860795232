//! Helpers without a domain of their own.

pub mod html_escape;
pub mod platform;
pub mod string_set;
