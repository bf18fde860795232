//! The address of a search: `/tim/?q=…&muc=…&tu=…&toi=…&xep=…`.

use form_urlencoded::Serializer;

use super::{MAX_DOCUMENTS, parse_documents};
use crate::{datetime::Date, feed};

/// The folder of the search page.
pub(super) const SEARCH: &str = "tim";

/// The value of `muc` for the legal documents. It is not a slug, so no section has it.
pub const REGISTER_FILTER: &str = "van-ban/";

/// Maximum bytes of the text of a search. The rest is ignored.
const MAX_TEXT_BYTES: usize = 400;

/// What a reader searches for, as the query of the address states it. Empty and invalid values are ignored.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SearchParams {
    /// `q`: the words, as typed.
    pub text: String,
    /// `muc`: slug of a section, or [`REGISTER_FILTER`].
    pub section: Option<String>,
    /// `tu`: the first day.
    pub from: Option<Date>,
    /// `toi`: the last day.
    pub to: Option<Date>,
    /// `dau=dung`: marks as typed.
    pub exact_marks: bool,
    /// `roi=co`: also articles that have the words in different places.
    pub all_words: bool,
    /// `xep=moi`: the newest first. By default the best matches are first.
    pub newest: bool,
    /// `den`: the number of portions of results that are shown, if it is not one.
    pub portions: Option<u32>,
}

impl SearchParams {
    /// A search for `text` without filters.
    pub fn new(text: &str) -> Self {
        Self { text: text.to_owned(), ..Self::default() }
    }

    /// A search for the words of `text` in a row.
    pub fn phrase(text: &str) -> Self {
        Self::new(&format!("\"{}\"", text.replace('"', " ")))
    }

    /// Parses a query without its question mark.
    pub fn parse(query: &str) -> Self {
        let mut params =
            Self { portions: Some(parse_documents(query)).filter(|portions| *portions > 1), ..Self::default() };
        for (name, value) in form_urlencoded::parse(query.as_bytes()) {
            let value = value.trim();
            match &*name {
                "q" => params.text = value[..value.floor_char_boundary(MAX_TEXT_BYTES)].to_owned(),
                "muc" => {
                    let is_known = feed::is_slug(value) || value == REGISTER_FILTER;
                    params.section = is_known.then(|| value.to_owned());
                }
                "tu" => params.from = Date::parse(value),
                "toi" => params.to = Date::parse(value),
                "dau" => params.exact_marks = value == "dung",
                "roi" => params.all_words = value == "co",
                "xep" => params.newest = value == "moi",
                _ => {}
            }
        }
        params
    }

    /// The query without its question mark; empty for the empty search.
    pub fn query(&self) -> String {
        let Self { text, section, from, to, exact_marks, all_words, newest, portions } = self;
        let mut query = Serializer::new(String::new());
        let mut append = |name, value: Option<&str>| {
            if let Some(value) = value {
                query.append_pair(name, value);
            }
        };
        append("q", Some(text.as_str()).filter(|text| !text.is_empty()));
        append("muc", section.as_deref());
        append("tu", from.map(|day| day.to_string()).as_deref());
        append("toi", to.map(|day| day.to_string()).as_deref());
        append("dau", exact_marks.then_some("dung"));
        append("roi", all_words.then_some("co"));
        append("xep", newest.then_some("moi"));
        append("den", portions.map(|portions| portions.to_string()).as_deref());
        query.finish()
    }

    /// True without filters: section, days, exact marks.
    pub fn is_unfiltered(&self) -> bool {
        self.section.is_none() && self.from.is_none() && self.to.is_none() && !self.exact_marks
    }

    /// The same search with one more portion of results. `None` at the maximum.
    pub fn longer(&self) -> Option<Self> {
        let portions = self.portions.unwrap_or(1) + 1;
        (portions <= MAX_DOCUMENTS).then(|| Self { portions: Some(portions), ..self.clone() })
    }
}
