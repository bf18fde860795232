//! Small questions about plain text.

use std::sync::Arc;

use crate::{feed::Author, util::platform::compose};

/// The text without space around it, letters and their marks composed; None when that leaves nothing.
pub(super) fn present(text: Option<String>) -> Option<String> {
    let text = text?;
    let trimmed = text.trim();
    (!trimmed.is_empty()).then(|| compose(trimmed.to_owned()))
}

/// Of those that have one.
pub(super) fn names(authors: Vec<Author>) -> Arc<[String]> {
    let authors = authors.into_iter();
    authors.filter_map(|author| present(author.name)).collect()
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
        false => start.rsplit_once(' ').map_or(start.as_str(), |(words, _torn)| words),
    };
    Some(format!("{words}…"))
}
