//! Preformatted text.

use super::Block;
use crate::util::characters::{is_blank, is_forbidden};
use crate::util::platform::compose;

/// Appends text without carriage returns and forbidden characters.
pub(super) fn push(content: &mut String, text: &str) {
    content.extend(text.chars().filter(|&c| !is_forbidden(c) && c != '\r'));
}

/// Starts a new line, unless the content ends in one.
pub(super) fn end_line(content: &mut String) {
    if !content.is_empty() && !content.ends_with('\n') {
        content.push('\n');
    }
}

/// Trims leading line breaks and trailing white space; `None` when blank. (HTML ignores a line break after `<pre>`.)
pub(super) fn finish(content: &str) -> Option<Block> {
    let content = content.trim_start_matches('\n').trim_end_matches([' ', '\t', '\n']);
    (!is_blank(content)).then(|| Block::Preformatted(compose(content.to_owned())))
}
