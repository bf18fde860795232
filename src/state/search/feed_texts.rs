//! The texts of a feed's articles, for searches without a published index.

use std::sync::Arc;

use bantin_core::{
    datetime::Date,
    model::{Archive, Article},
};
use bantin_search::Text;

use super::SearchResult;

/// The texts of static pages, legal documents and news, each the oldest first.
#[derive(Clone, Debug, Default)]
pub struct FeedTexts {
    /// The archive that the texts are from.
    archive: Option<Arc<Archive>>,
    articles: Vec<FeedText>,
}

#[derive(Clone, Debug)]
struct FeedText {
    text: String,
    day: Option<Date>,
    result: Arc<SearchResult>,
}

impl FeedTexts {
    pub fn are_of(&self, archive: &Arc<Archive>) -> bool {
        self.archive.as_ref().is_some_and(|known| Arc::ptr_eq(known, archive))
    }

    /// Reads the texts of `archive`, unless they are known.
    pub fn update(&mut self, archive: &Arc<Archive>) {
        if self.are_of(archive) {
            return;
        }
        let text = |article: &Arc<Article>| FeedText {
            text: article.search_text(&article.blocks()),
            day: article.timestamp().map(|timestamp| timestamp.date_in(timestamp.offset)),
            result: Arc::new(SearchResult::from_article(article)),
        };
        let articles = archive.articles().iter().chain(archive.legal_documents()).chain(archive.pages());
        self.articles = articles.rev().map(text).collect();
        self.archive = Some(Arc::clone(archive));
    }

    pub fn texts(&self) -> Vec<Text<'_>> {
        let articles = self.articles.iter();
        let text = articles.map(|FeedText { text, day, result }| Text {
            title: &result.title,
            text,
            section: result.section.as_deref(),
            day: *day,
        });
        text.collect()
    }

    pub fn result(&self, article: u32) -> Option<Arc<SearchResult>> {
        self.articles.get(article as usize).map(|article| Arc::clone(&article.result))
    }
}
