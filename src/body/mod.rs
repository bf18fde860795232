//! An article's text: `content_html` or `content_text` becomes typed blocks. No markup from a feed ever becomes markup by itself.
//!
//! One walk (`walk`) reads a `tree::Node`; two parsers give such trees: the browser's DOMParser and, natively, html5ever.
//! What an element means stands in `element`; `writer` builds blocks of it and `line` what is in a line.

mod address;
mod element;
mod figure;
mod frame;
mod line;
mod photo;
mod plain;
mod preformatted;
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
pub use plain::plain;
pub use text::from_text;

/// Reads `content_html`. Addresses in it are seen from `base`, an absolute address. Never fails: what can't be kept is unwrapped
/// to its text, or vanishes where it is no text.
pub fn from_html(html: &str, base: &str) -> Vec<Block> {
    parser::read(&format!("<!doctype html><body>{html}"), base)
}

/// A part of the text that stands by itself.
#[derive(Clone, Debug, PartialEq)]
pub enum Block {
    Paragraph(Vec<Inline>),
    Heading(Heading),
    Figure(Figure),
    List(List),
    Quote(Vec<Block>),
    Table(Table),
    /// Text whose spaces and line breaks count.
    Preformatted(String),
    Rule,
}

/// `level` is 2 to 6: the page's headline is the only heading of level 1. `id` already has its prefix `b-`.
#[derive(Clone, Debug, PartialEq)]
pub struct Heading {
    pub level: u8,
    pub id: Option<String>,
    pub content: Vec<Inline>,
}

/// One or more photos over one caption.
#[derive(Clone, Debug, PartialEq)]
pub struct Figure {
    pub photos: Vec<Photo>,
    pub caption: Vec<Inline>,
}

/// Width and height in CSS pixels, both or neither. `src` is absolute.
#[derive(Clone, Debug, PartialEq)]
pub struct Photo {
    pub src: String,
    pub srcset: Option<String>,
    pub alt: String,
    pub size: Option<(u32, u32)>,
    /// Where the picture links to.
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct List {
    /// The number of the first entry of an ordered list; None: unordered.
    pub start: Option<i32>,
    pub items: Vec<Vec<Block>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Table {
    pub caption: Vec<Inline>,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cell {
    pub header: bool,
    pub columns: u16,
    pub rows: u16,
    pub content: Vec<Block>,
}

/// A part of a line. A separate type from [`Block`], so that nothing can nest which HTML would nest otherwise.
#[derive(Clone, Debug, PartialEq)]
pub enum Inline {
    Text(String),
    Break,
    Styled(Style, Vec<Inline>),
    Link(Link),
}

#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Style {
    Strong,
    Emphasis,
    Code,
    Superscript,
    Subscript,
    Deleted,
    Inserted,
    Marked,
}

/// A link never holds another link.
#[derive(Clone, Debug, PartialEq)]
pub struct Link {
    /// Absolute, with scheme http, https, mailto or tel; or `#b-…` for a place in this text.
    pub href: String,
    pub content: Vec<Inline>,
}
