//! Small questions about plain text.

use crate::platform::compose;

/// The text without space around it, letters and their marks composed; None when that leaves nothing.
pub(super) fn present(text: Option<String>) -> Option<String> {
    let text = text?;
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| compose(trimmed.to_owned()))
}

/// The first words of `text` on one line: at most `most` characters, the `…` of a cut included. None when there are no words.
pub(super) fn first_words(text: &str, most: usize) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= most {
        return present(Some(line));
    }
    let start: String = line.chars().take(most.saturating_sub(1)).collect();
    let words = match line[start.len()..].starts_with(' ') {
        true => start.as_str(),
        false => start
            .rsplit_once(' ')
            .map_or(start.as_str(), |(words, _torn)| words),
    };
    Some(format!("{words}…"))
}
