//! An article's text: `content_html` or `content_text` becomes typed blocks. No markup from a feed ever becomes markup by itself.
//!
//! One walk (`walk`) reads a `tree::Node`; two parsers give such trees: the browser's DOMParser and, natively, html5ever.
//! What an element means stands in `element`, what it says of its content in `marks`; `writer` builds blocks of it and `line`
//! what is in a line; `settle` is for what only the whole text can tell.
//!
//! Nothing here costs more than the length of the text: blocks nest at most 64 levels deep and passages of a line 8, below that
//! they are unwrapped and their text stays; the cells of a row take at most 1000 columns; attributes take no more than a hundred times
//! the length of the text.

mod block_builder;
mod blocks;
mod definitions;
mod element;
mod embed;
mod figure;
mod finalize;
mod from_text;
mod global_attributes;
mod heading_levels;
mod inline_builder;
mod limits;
mod links;
mod list;
mod media;
mod open_block;
mod parse;
mod photo;
mod preformatted;
#[cfg(not(target_arch = "wasm32"))]
mod serialize;
mod srcset;
mod table;
mod to_text;
mod tree;
mod whitespace;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as parser;
#[cfg(not(target_arch = "wasm32"))]
use native as parser;

pub use blocks::{
    Block, Cell, Definition, Direction, Embed, Figure, Heading, Inline, LangSpan, Link, List, ListItem, ListStyle,
    Media, MediaKind, Numbers, Photo, Scope, Style, Table,
};
pub use from_text::from_text;
pub use links::{resolve_http, resolve_link};
pub use photo::{SOURCES, SRCSETS, first_candidate, is_plausible_size};
#[cfg(not(target_arch = "wasm32"))]
pub use serialize::{to_html, to_portable_html};
pub use srcset::resolve_srcset;
pub use to_text::to_text;

/// Reads `content_html`. Addresses in it are seen from `base`, an absolute address. Never fails: what can't be kept is unwrapped
/// to its text, or vanishes where it is no text.
pub fn from_html(html: &str, base: &str) -> Vec<Block> {
    let html = limits::limit_attributes(html);
    parser::read(&format!("<!doctype html><body>{html}"), base)
}
