//! Helpers without a domain.

pub mod html_escape;
pub mod platform;
pub mod string_set;
pub mod top;
