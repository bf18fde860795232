//! Related news.

use std::{cmp::Reverse, sync::Arc};

use super::{Article, best::best};
use crate::util::string_set::StringSet;

/// How many related articles stand below an article.
pub const MAX_RELATED: usize = 6;

/// The articles among `others` that a reader of `article` may want next, at most `most`.
///
/// In this order, each deciding only where all before it leave a tie:
///
/// 1. those that an editor chose for `article`, in the editor's order;
/// 2. those about the same event;
/// 3. those that share more tags (compared folded, so "Thời sự" is "thoi su");
/// 4. those of the same section;
/// 5. the nearest in time, undated ones last;
/// 6. the newer, then the smaller id, so that the order of `others` never matters.
///
/// An article that has none of 1 to 4 in common with `article` is not related to it. Each is judged by itself and `article`
/// alone, never by counts over the archive: a new article changes the lists of its own relatives and no others.
pub fn related<'a>(
    article: &Article,
    others: impl IntoIterator<Item = &'a Arc<Article>>,
    most: usize,
) -> Vec<Arc<Article>> {
    let mut seen = StringSet::default();
    seen.insert(&article.id);
    let relatives = (others.into_iter())
        .filter_map(|other| Some((Rank::of(article, other)?, other)))
        .filter(|(_, other)| seen.insert(&other.id));
    (best(relatives, most, |(one, _), (other, _)| one < other).into_iter())
        .map(|(_, other)| Arc::clone(other))
        .collect()
}

/// How near one article is to another; the least is the nearest. The order of the fields is the order of the rules.
#[derive(PartialEq, Eq, PartialOrd, Ord)]
struct Rank<'a> {
    /// Place in the editor's list; those that are not in it come after it.
    chosen: usize,
    other_event: bool,
    shared_topics: Reverse<usize>,
    other_section: bool,
    seconds_apart: u64,
    time: Reverse<Option<i64>>,
    id: &'a str,
}

impl<'a> Rank<'a> {
    /// None when the two have nothing in common.
    fn of(article: &Article, other: &'a Article) -> Option<Self> {
        let chosen = article.related.iter().position(|id| *id == other.id);
        let same_event = article.event.is_some() && article.event == other.event;
        let same_section = article.section.is_some() && article.section == other.section;
        let shared_topics = (other.topics.iter()).filter(|topic| article.topics.binary_search(topic).is_ok()).count();
        if chosen.is_none() && !same_event && !same_section && shared_topics == 0 {
            return None;
        }
        let [here, there] = [article, other].map(Article::seconds);
        Some(Self {
            chosen: chosen.unwrap_or(usize::MAX),
            other_event: !same_event,
            shared_topics: Reverse(shared_topics),
            other_section: !same_section,
            seconds_apart: here.zip(there).map_or(u64::MAX, |(here, there)| here.abs_diff(there)),
            time: Reverse(there),
            id: &other.id,
        })
    }
}
