//! Related articles for every article of an archive.
//!
//! [`bantin_core::model::related`] ranks candidates by comparing each of them with the article. Comparing every article
//! with every other takes quadratic time, so [`RelatedIndex`] selects the candidates first: the editor's choice, and
//! the articles of the same event, tag or section.

use std::{cmp::Reverse, collections::HashMap, sync::Arc};

use bantin_core::model::{Archive, Article, MAX_RELATED, related};

/// Candidates taken from one event or tag on each side in time, at least [`MAX_RELATED`].
pub const MAX_CANDIDATES: usize = 16;

/// The articles of an archive by event, tag and section. Articles are numbered by their position in [`Archive::articles`].
pub struct RelatedIndex<'a> {
    archive: &'a Archive,
    events: HashMap<&'a str, Timeline>,
    tags: HashMap<&'a str, Timeline>,
    sections: HashMap<&'a str, Timeline>,
}

impl<'a> RelatedIndex<'a> {
    pub fn new(archive: &'a Archive) -> Self {
        let mut index = Self { archive, events: HashMap::new(), tags: HashMap::new(), sections: HashMap::new() };
        let articles = archive.articles();
        let mut order: Vec<usize> = (0..articles.len()).collect();
        order.sort_by_key(|position| (Reverse(articles[*position].seconds()), &articles[*position].id));
        for position in &order {
            index.for_each_timeline(*position, |timeline| timeline.newest_first.push(*position));
        }
        order.sort_by_key(|position| (articles[*position].seconds(), &articles[*position].id));
        for position in order {
            index.for_each_timeline(position, |timeline| timeline.oldest_first.push(position));
        }
        index
    }

    fn for_each_timeline(&mut self, position: usize, mut add: impl FnMut(&mut Timeline)) {
        let article = &self.archive.articles()[position];
        article.event.iter().for_each(|event| add(self.events.entry(event).or_default()));
        article.topics.iter().for_each(|topic| add(self.tags.entry(topic).or_default()));
        article.section.iter().for_each(|section| add(self.sections.entry(section).or_default()));
    }

    /// The articles related to the one at `position`, by the rules of [`related`].
    ///
    /// The result equals that of [`related`] over the whole archive as long as no event or tag of the article has more than
    /// [`MAX_CANDIDATES`] articles. Of a larger one, only the [`MAX_CANDIDATES`] nearest newer and older articles are candidates.
    pub fn related(&self, position: usize) -> Vec<Arc<Article>> {
        let articles = self.archive.articles();
        let Some(article) = articles.get(position) else {
            return Vec::new();
        };
        let mut candidates: Vec<usize> = article.related.iter().filter_map(|id| self.archive.position(id)).collect();
        candidates.retain(|position| *position < articles.len());
        let mut add = |timeline: Option<&Timeline>, count| {
            candidates.extend(timeline.into_iter().flat_map(|timeline| timeline.nearest(articles, article, count)));
        };
        article.event.iter().for_each(|event| add(self.events.get(event.as_str()), MAX_CANDIDATES));
        article.topics.iter().for_each(|topic| add(self.tags.get(topic.as_str()), MAX_CANDIDATES));
        // Within a section alone, nearness in time decides: the article itself and the nearest on each side are enough.
        article.section.iter().for_each(|section| add(self.sections.get(section.as_str()), MAX_RELATED + 1));
        candidates.sort_unstable();
        candidates.dedup();
        related(article, candidates.into_iter().map(|position| &articles[position]), MAX_RELATED)
    }
}

/// The positions of the articles that share one property. Ties in time are ordered by id in both lists.
#[derive(Default)]
struct Timeline {
    newest_first: Vec<usize>,
    oldest_first: Vec<usize>,
}

impl Timeline {
    /// The `count` nearest articles on each side of `article` in time. To an undated article the newest are the nearest.
    fn nearest(&self, articles: &[Arc<Article>], article: &Article, count: usize) -> impl Iterator<Item = usize> {
        let time = article.seconds();
        let (older, newer) = match time {
            Some(_) => (
                self.newest_first.partition_point(|position| articles[*position].seconds() > time),
                self.oldest_first.partition_point(|position| articles[*position].seconds() <= time),
            ),
            None => (0, self.oldest_first.len()),
        };
        let (older, newer) = (&self.newest_first[older..], &self.oldest_first[newer..]);
        older.iter().take(count).chain(newer.iter().take(count)).copied()
    }
}
