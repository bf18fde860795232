//! Limits on the markup of a text. They keep the cost of reading proportional to its length, whoever wrote it.
//!
//! Beyond a limit the structure is dropped and the text stays.

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

/// Bytes of an anchor name.
pub const MAX_ANCHOR_BYTES: usize = 200;

/// Bytes of a language tag. BCP 47 recommends 35 characters.
pub const MAX_LANG_BYTES: usize = 100;

/// Depth of the native parser's tree, as in Chromium. The parser searches the open elements at nearly every tag.
pub const MAX_TREE_DEPTH: usize = 512;

/// Nodes of the native parser's tree. Few bytes can create many nodes: each block opens unclosed formats again.
pub const MAX_TREE_NODES: usize = 500_000;

/// Attributes that a parser compares or copies, estimated as the most attributes of a tag, squared or times the number of
/// tags. Beyond it a text is shown as source. Real articles have less than a hundredth.
pub const MAX_ATTRIBUTE_COPIES: usize = 20_000_000;

/// Bytes of all attributes that are read, per byte of markup, URLs counted after they are resolved.
pub const MAX_ATTRIBUTE_RATIO: usize = 100;

/// Attributes of a short text may have at least this many bytes.
pub const MIN_ATTRIBUTE_BYTES: usize = 1 << 20;

/// The bytes that the attributes of a text may still take. When they are used up, attributes count as absent.
///
/// Parsers repeat the attributes of an unclosed format in each block, and a relative URL becomes as long as its base, so
/// without a budget a few bytes could ask for gigabytes.
pub(super) struct AttributeBudget(Cell<usize>);

impl AttributeBudget {
    /// `length` is the length of the markup in bytes.
    pub fn new(length: usize) -> Self {
        Self(Cell::new(length.saturating_mul(MAX_ATTRIBUTE_RATIO).saturating_add(MIN_ATTRIBUTE_BYTES)))
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

/// `html`, or its escaped source when it exceeds [`MAX_ATTRIBUTE_COPIES`].
///
/// html5ever compares each attribute of a tag with all before it, and browsers take eight seconds for 100 KB of such markup.
/// The scan follows the tokenizer of the HTML Standard closely enough to count attributes.
pub(super) fn limit_attributes(html: &str) -> Cow<'_, str> {
    const TEXT: u8 = b'>';
    const TAG: u8 = b'<';
    /// Inside an unquoted value. Inside a quoted value the state is the quotation mark.
    const VALUE: u8 = b' ';

    let (mut tags, mut most, mut attributes) = (0_usize, 0_usize, 0_usize);
    let (mut state, mut previous) = (TEXT, TEXT);
    for byte in html.bytes() {
        let is_space = byte.is_ascii_whitespace();
        match (state, byte) {
            (TEXT, _) if previous == b'<' && byte.is_ascii_alphabetic() => {
                state = TAG;
                tags += 1;
                attributes = 0;
            }
            (TEXT, _) => {}
            (TAG | VALUE, b'>') => state = TEXT,
            (TAG, b'"' | b'\'') if previous == b'=' => state = byte,
            (TAG, _) if previous == b'=' && !is_space => state = VALUE,
            (TAG, _) => attributes += usize::from(byte == b'/' || is_space),
            (end, _) if end == byte || end == VALUE && is_space => {
                state = TAG;
                attributes += 1;
            }
            _ => {}
        }
        most = most.max(attributes);
        if state == TEXT || !is_space {
            previous = byte;
        }
    }
    match most.saturating_mul(most.max(tags)) > MAX_ATTRIBUTE_COPIES {
        true => html.replace('<', "&lt;").into(),
        false => html.into(),
    }
}
