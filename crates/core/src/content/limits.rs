//! Limits on article content. They keep the cost of reading proportional to the length of the content.
//!
//! Beyond a limit the structure is dropped and the text stays.

use super::tag::measure_tag;
use std::borrow::Cow;
use std::cell::Cell;

/// Nesting depth of containers such as lists, quotations and tables.
pub const MAX_BLOCK_DEPTH: usize = 64;

/// Nesting depth of language spans inside a line.
pub const MAX_LANG_SPAN_DEPTH: usize = 8;

/// Columns of a table row, and rows or columns that one cell spans. Browsers lay out each of them.
pub const MAX_COLUMNS: u16 = 1000;

/// Characters of a caption that is recognised only by its position below a picture.
pub const MAX_CAPTION_CHARS: usize = 300;

/// Width and height of a picture in CSS pixels. A larger size is ignored.
pub const MAX_IMAGE_SIDE: u32 = 20_000;

/// Whether a size in CSS pixels is plausible for a picture: not a tracking pixel, at most [`MAX_IMAGE_SIDE`].
pub fn is_plausible_size((width, height): (u32, u32)) -> bool {
    let sides = 1..=MAX_IMAGE_SIDE;
    sides.contains(&width) && sides.contains(&height) && width.max(height) > 1
}

/// Bytes of an anchor name.
pub const MAX_ANCHOR_BYTES: usize = 200;

/// Depth of the native parser's tree, as in Chromium. The parser searches the open elements at nearly every tag.
pub const MAX_TREE_DEPTH: usize = 512;

/// Nodes of the native parser's tree. Few bytes can create many nodes: each block opens unclosed formats again.
pub const MAX_TREE_NODES: usize = 500_000;

/// Attributes that a parser compares or copies, estimated as the most attributes of a tag, squared or times the number of
/// tags. Beyond it a text is shown as source. Real articles have less than a hundredth.
pub const MAX_ATTRIBUTE_COPIES: usize = 20_000_000;

/// Bytes of all tags, per byte of markup. A tag inside another tag counts for both. Beyond it a text is shown as source.
pub const MAX_TAG_OVERLAP: usize = 16;

/// Bytes of all attributes that are read, per byte of markup, URLs counted after they are resolved.
pub const MAX_ATTRIBUTE_RATIO: usize = 100;

/// Attributes of a short text may have at least this many bytes.
pub const MIN_ATTRIBUTE_BYTES: usize = 1 << 20;

/// Bytes that the attributes of a text of `length` bytes may take.
pub(super) fn max_attribute_bytes(length: usize) -> usize {
    length.saturating_mul(MAX_ATTRIBUTE_RATIO).saturating_add(MIN_ATTRIBUTE_BYTES)
}

/// The bytes that the attributes of a text may still take. When they are used up, attributes count as absent.
///
/// Parsers repeat the attributes of an unclosed format in each block, and a relative URL becomes as long as its base. Without a
/// budget, a few bytes of markup could take gigabytes of memory.
pub(super) struct AttributeBudget(Cell<usize>);

impl AttributeBudget {
    /// `length` is the length of the markup in bytes.
    pub fn new(length: usize) -> Self {
        Self(Cell::new(max_attribute_bytes(length)))
    }

    /// Reads an attribute, unless the budget is used up. Each part of its value between commas may be a URL relative to `base`.
    pub fn read(&self, base: &str, attribute: impl FnOnce() -> Option<String>) -> Option<String> {
        if self.0.get() == 0 {
            return None;
        }
        let value = attribute()?;
        let urls = 1 + value.matches(',').count();
        self.0.set(self.0.get().saturating_sub(value.len() + urls * base.len()));
        (self.0.get() > 0).then_some(value)
    }
}

/// `html`, or its escaped source when it exceeds [`MAX_ATTRIBUTE_COPIES`] or [`MAX_TAG_OVERLAP`].
///
/// html5ever compares each attribute of a tag with all before it, and browsers take eight seconds for 100 KB of such markup.
/// Each `<` counts as a tag, even in a comment, so no tag is hidden from the count.
pub(super) fn limit_attributes(html: &str) -> Cow<'_, str> {
    let (mut tags, mut most, mut length) = (0_usize, 0_usize, 0_usize);
    let max_length = html.len().saturating_mul(MAX_TAG_OVERLAP);
    for (start, _) in html.match_indices('<') {
        let tag = &html[start..];
        if tag[1..].starts_with(|c: char| c.is_ascii_alphabetic() || c == '/') {
            let extent = measure_tag(tag);
            tags += 1;
            most = most.max(extent.attributes);
            length += extent.len;
            if length > max_length || most.saturating_mul(most.max(tags)) > MAX_ATTRIBUTE_COPIES {
                return html.replace('<', "&lt;").into();
            }
        }
    }
    html.into()
}
