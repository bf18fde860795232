//! Article content: `content_html` or `content_text` in, typed blocks out. Markup of a feed is never inserted into a page.
//!
//! [`from_html`] works in these steps:
//!
//! 1. [`limits`] bounds the number of attributes.
//! 2. A parser builds a document: `DOMParser` in the browser (`browser`), html5ever natively (`native`).
//! 3. `parse` traverses the document through its trait `Node`.
//! 4. `element` classifies each element by an allow-list. `attributes`, `global_attributes` and `media` read its
//!    attributes, `links` and `srcset` check its URLs.
//! 5. `block_builder` builds blocks from the elements, with an `open_block` for each open container, and `inline_builder`
//!    builds the lines inside them.
//! 6. When a block closes, `figure`, `table`, `definitions`, `preformatted` and `heading_levels` normalise it.
//! 7. `finalize` removes unused anchors and composes text.
//!
//! [`from_text`] does the same for plain text. [`to_html`] and [`to_text`] convert blocks back.

mod attributes;
mod block_builder;
mod blocks;
mod definitions;
mod element;
mod figure;
mod finalize;
mod from_text;
mod global_attributes;
mod heading_levels;
mod inline_builder;
mod inlines;
pub mod limits;
mod links;
mod media;
mod open_block;
mod parse;
mod permalinks;
mod preformatted;
mod serialize;
mod shortcodes;
mod srcset;
mod table;
mod tag;
mod to_text;
mod whitespace;

#[cfg(target_arch = "wasm32")]
mod browser;
#[cfg(not(target_arch = "wasm32"))]
mod native;

#[cfg(target_arch = "wasm32")]
use browser as parser;
#[cfg(not(target_arch = "wasm32"))]
use native as parser;

pub use attributes::{SRCSET_ATTRIBUTES, URL_ATTRIBUTES};
pub use blocks::{
    Block, Cell, Definition, Embed, Figure, Heading, List, ListItem, ListStyle, Media, MediaKind, Numbers, Photo,
    Scope, Table, walk, walk_mut,
};
pub use from_text::from_text;
pub use inlines::{Direction, Inline, LangSpan, Link, Style};
pub use limits::is_plausible_size;
pub use links::{resolve_http, resolve_link};
pub use serialize::{to_html, to_portable_html};
pub use shortcodes::replace_captions;
pub use srcset::{first_candidate, resolve_srcset};
pub use tag::{TagExtent, measure_tag};
pub use to_text::to_text;

/// Converts `content_html`. Relative URLs resolve against `base`, an absolute URL. Elements that are not supported are
/// replaced by their text, or removed when they have none.
pub fn from_html(html: &str, base: &str) -> Vec<Block> {
    let html = replace_captions(html);
    let html = limits::limit_attributes(&html);
    parser::read(&format!("<!doctype html><body>{html}"), base)
}
