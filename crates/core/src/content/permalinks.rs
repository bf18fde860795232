//! Permalinks in headings, which site generators add for readers of their own pages.

use super::Inline;
use super::to_text::push_inlines;

/// The texts of permalinks.
const SIGNS: [&str; 5] = ["#", "¶", "§", "🔗", "🔗\u{fe0f}"];

/// Removes links to a fragment whose text is only a sign, unless nothing else is left.
pub(super) fn remove(line: &mut Vec<Inline>) {
    let is_permalink = |inline: &Inline| {
        let mut text = String::new();
        push_inlines(&mut text, inline.children());
        matches!(inline, Inline::Link(link) if link.href.contains('#')) && SIGNS.contains(&text.trim())
    };
    if line.iter().all(is_permalink) {
        return;
    }
    line.retain(|inline| !is_permalink(inline));
    // The spaces between the words and the sign.
    if let Some(Inline::Text(text)) = line.first_mut() {
        *text = text.trim_start().to_owned();
    }
    if let Some(Inline::Text(text)) = line.last_mut() {
        text.truncate(text.trim_end().len());
    }
    line.retain(|inline| !matches!(inline, Inline::Text(text) if text.is_empty()));
}
