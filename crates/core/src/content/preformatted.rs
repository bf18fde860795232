//! Text whose spaces and line breaks count.

use super::Block;
use super::whitespace::is_blank;
use crate::util::platform::compose;

/// Adds text as written, without carriage returns and other control characters but tab and line feed.
pub(super) fn push(content: &mut String, text: &str) {
    content.extend(text.chars().filter(|c| !c.is_control() || matches!(c, '\t' | '\n')));
}

/// Begins a new line, unless one has just begun.
pub(super) fn end_line(content: &mut String) {
    if !content.is_empty() && !content.ends_with('\n') {
        content.push('\n');
    }
}

/// Without the line breaks it begins with and the white space it ends in; None when nothing is left. (HTML drops one line break
/// right after `<pre>`, so a text that began with one would not survive being written and read.)
pub(super) fn finished(content: &str) -> Option<Block> {
    let content = content.trim_start_matches('\n').trim_end_matches([' ', '\t', '\n']);
    (!is_blank(content)).then(|| Block::Preformatted(compose(content.to_owned())))
}
