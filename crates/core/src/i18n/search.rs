//! The texts of the search.

use crate::datetime::Date;

/// The texts of the search form and its results.
pub struct SearchTexts {
    /// Title of the page, and label of the forms.
    pub title: &'static str,
    /// The button of the forms.
    pub submit: &'static str,
    pub placeholder: &'static str,
    /// Explains what can be typed.
    pub hint: &'static str,
    pub filters: &'static str,
    /// The button of the filters.
    pub apply: &'static str,
    pub section: &'static str,
    pub any_section: &'static str,
    pub from: &'static str,
    pub to: &'static str,
    /// Only words with the same marks.
    pub exact_marks: &'static str,
    pub order: &'static str,
    pub best_first: &'static str,
    pub newest_first: &'static str,
    pub searching: &'static str,
    /// The number of results.
    pub total: fn(SearchCount) -> String,
    /// In place of the excerpt of an article that has the words of a phrase in different places.
    pub lacks_phrase: &'static str,
    /// Days of the articles that could not be searched. Without days: articles without a date.
    pub incomplete: fn(Option<[Date; 2]>) -> String,
    /// Titles of results could not be loaded.
    pub lacks_titles: &'static str,
    pub no_index: &'static str,
    /// The published search page without script.
    pub needs_script: &'static str,
    /// The published search page, if the app does not start.
    pub not_started: &'static str,
    /// The index cannot be read.
    pub damaged: &'static str,
    /// Heading of the links to similar searches.
    pub suggestions: &'static str,
    pub without_filters: &'static str,
    pub without_marks: &'static str,
    /// Also articles that have the words in different places.
    pub all_words: &'static str,
}

/// The number of articles that a search found.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SearchCount {
    Exact(u64),
    About(u64),
    AtLeast(u64),
}
