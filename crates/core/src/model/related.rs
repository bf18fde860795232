//! Related articles.

use std::{cmp::Reverse, sync::Arc};

use super::Article;
use crate::util::{string_set::StringSet, top::top};

/// The number of related articles below an article.
pub const MAX_RELATED: usize = 6;

/// At most `max` articles of `others` that are related to `article`.
///
/// They are ordered by these criteria, each of which decides the ties of the previous ones:
///
/// 1. the editor's choice, in its order;
/// 2. the same event;
/// 3. the number of shared tags, compared after folding: "Thời sự" equals "thoi su";
/// 4. the same section;
/// 5. the distance in time, undated articles last;
/// 6. the newer date, then the smaller id, so that the order of `others` does not matter.
///
/// An article that meets none of 1 to 4 is not related. Only the two articles are compared, without statistics of the archive, so a new
/// article changes only the lists of its own related articles.
pub fn related<'a>(
    article: &Article,
    others: impl IntoIterator<Item = &'a Arc<Article>>,
    max: usize,
) -> Vec<Arc<Article>> {
    let mut seen = StringSet::default();
    seen.insert(&article.id);
    let ranked = (others.into_iter())
        .filter_map(|other| Some((Rank::new(article, other)?, other)))
        .filter(|(_, other)| seen.insert(&other.id));
    top(ranked, max, |(one, _), (other, _)| one < other).into_iter().map(|(_, other)| Arc::clone(other)).collect()
}

/// The distance between two articles: less is nearer. The fields are ordered by the criteria.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    /// Position in the editor's choice; the maximum for other articles.
    chosen: usize,
    other_event: bool,
    shared_topics: Reverse<usize>,
    other_section: bool,
    seconds_apart: u64,
    time: Reverse<Option<i64>>,
    id: &'a str,
}

impl<'a> Rank<'a> {
    /// `None` if the articles are not related.
    fn new(article: &Article, other: &'a Article) -> Option<Self> {
        let chosen = article.related.iter().position(|id| *id == other.id);
        let same_event = article.event.is_some() && article.event == other.event;
        let same_section = article.section.is_some() && article.section == other.section;
        let shared_topics = (other.topics.iter()).filter(|topic| article.topics.binary_search(topic).is_ok()).count();
        if chosen.is_none() && !same_event && !same_section && shared_topics == 0 {
            return None;
        }
        let (time, other_time) = (article.seconds(), other.seconds());
        Some(Self {
            chosen: chosen.unwrap_or(usize::MAX),
            other_event: !same_event,
            shared_topics: Reverse(shared_topics),
            other_section: !same_section,
            seconds_apart: time.zip(other_time).map_or(u64::MAX, |(time, other_time)| time.abs_diff(other_time)),
            time: Reverse(other_time),
            id: &other.id,
        })
    }
}
