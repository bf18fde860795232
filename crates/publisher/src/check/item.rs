//! An item as it was understood, for programs.

use serde::Serialize;

use bantin_core::{content::Block, model::Article};

/// Dates are those of RFC 3339, in the offset that they were written in.
#[derive(Serialize)]
pub struct UnderstoodItem<'a> {
    id: &'a str,
    slug: &'a str,
    title: &'a str,
    section: Option<&'a str>,
    published: Option<String>,
    modified: Option<String>,
    authors: &'a [String],
    tags: &'a [String],
    blocks: Vec<Block>,
}

impl<'a> UnderstoodItem<'a> {
    /// Reads the article's text.
    pub fn of(article: &'a Article) -> Self {
        Self {
            id: &article.id,
            slug: &article.slug,
            title: &article.headline,
            section: article.section.as_deref(),
            published: article.published.map(|timestamp| timestamp.to_rfc3339()),
            modified: article.modified.map(|timestamp| timestamp.to_rfc3339()),
            authors: &article.bylines,
            tags: &article.tags,
            blocks: article.blocks(),
        }
    }
}
