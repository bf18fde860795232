//! An article's text: `content_html` or `content_text` becomes typed blocks. No markup from a feed ever becomes markup by itself.
//!
//! One walk (`walk`) reads a `tree::Node`; two parsers give such trees: the browser's DOMParser and, natively, html5ever.
//! What an element means stands in `element`, what it says of its content in `marks`; `writer` builds blocks of it and `line`
//! what is in a line; `settle` is for what only the whole text can tell.
//!
//! Nothing here costs more than the length of the text: blocks nest at most 64 levels deep and passages of a line 8, below that
//! they are unwrapped and their text stays; the cells of a row take at most 1000 columns; attributes take no more than a hundred times
//! the length of the text.

mod address;
mod blocks;
mod definitions;
mod dense;
mod element;
mod embed;
mod figure;
mod frame;
#[cfg(not(target_arch = "wasm32"))]
mod html;
mod line;
mod list;
mod marks;
mod media;
mod outline;
mod photo;
mod plain;
mod preformatted;
mod settle;
mod srcset;
mod table;
mod text;
mod tree;
mod walk;
mod whitespace;
mod writer;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as parser;
#[cfg(not(target_arch = "wasm32"))]
use native as parser;

pub use address::{address, http_address};
pub use blocks::{
    Block, Cell, Definition, Direction, Embed, Figure, Heading, Inline, Item, LangSpan, Link, List, ListStyle, Media,
    MediaKind, Numbers, Photo, Scope, Style, Table,
};
#[cfg(not(target_arch = "wasm32"))]
pub use html::{to_html, to_portable_html};
pub use photo::{SOURCES, SRCSETS, first, is_believable};
pub use plain::plain;
pub use srcset::srcset;
pub use text::from_text;

/// Reads `content_html`. Addresses in it are seen from `base`, an absolute address. Never fails: what can't be kept is unwrapped
/// to its text, or vanishes where it is no text.
pub fn from_html(html: &str, base: &str) -> Vec<Block> {
    let html = dense::bearable(html);
    parser::read(&format!("<!doctype html><body>{html}"), base)
}
