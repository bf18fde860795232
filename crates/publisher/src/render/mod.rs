//! Renders the pages of the site.

pub mod page;
mod pages;

pub use pages::PageRenderer;
