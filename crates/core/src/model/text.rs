//! The content of an article before it is parsed, and its first words.

use std::sync::Arc;

use super::{Images, photos};
use crate::content::{self, Block};

/// Characters of a headline made from the text.
pub const MAX_HEADLINE_CHARS: usize = 100;

/// The source of an article's content.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub html: Option<String>,
    pub plain: Option<String>,
    /// Base of relative addresses.
    pub base: String,
    pub images: Arc<Images>,
}

impl Text {
    /// The blocks of the HTML, or else of the plain text.
    pub(super) fn blocks(&self) -> Vec<Block> {
        let html = self.html.as_deref().map(|html| content::from_html(html, &self.base));
        let plain = || self.plain.as_deref().map(content::from_text);
        let mut blocks = html.filter(|blocks| !blocks.is_empty()).or_else(plain).unwrap_or_default();
        photos::complete(&mut blocks, &self.images);
        blocks
    }

    /// The first words of the content, or else of the first picture's text alternative.
    pub(super) fn first_words(&self) -> Option<String> {
        let blocks = self.blocks();
        truncate_words(&content::to_text(&blocks), MAX_HEADLINE_CHARS)
            .or_else(|| truncate_words(photos::first_alt(&blocks)?, MAX_HEADLINE_CHARS))
    }
}

/// The first words of `text` on one line: at most `max` characters, including `…` after a cut. `None` without words.
pub fn truncate_words(text: &str, max: usize) -> Option<String> {
    let line = text.split_whitespace().collect::<Vec<_>>().join(" ");
    if line.chars().count() <= max {
        return Some(line).filter(|line| !line.is_empty());
    }
    let start: String = line.chars().take(max.saturating_sub(1)).collect();
    let words = match line[start.len()..].starts_with(' ') {
        true => start.as_str(),
        false => start.rsplit_once(' ').map_or(start.as_str(), |(words, _)| words),
    };
    Some(format!("{words}…"))
}
