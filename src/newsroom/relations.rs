//! Related news of many articles: the answer of [`related()`] without looking at every pair.

use std::{
    cmp::Reverse,
    collections::{BTreeMap, HashMap},
    sync::Arc,
};

use super::{Article, related};

/// An index over articles, each id once; for the publisher, which asks for all of them.
///
/// It only narrows the choice; [`related()`] still decides. That loses nothing: whoever shares with an article nothing but the
/// section, or nothing but one topic, stands behind all of its like that are nearer in time, so the nearest few of these are
/// enough; and whoever shares two topics is met under one that is not the most frequent.
pub struct Relations<'a> {
    by_id: HashMap<&'a str, &'a Arc<Article>>,
    events: HashMap<&'a str, Vec<&'a Arc<Article>>>,
    topics: HashMap<&'a str, Topic<'a>>,
    sections: HashMap<&'a str, Timeline<'a>>,
}

impl<'a> Relations<'a> {
    pub fn of(articles: &'a [Arc<Article>]) -> Self {
        let mut relations = Self {
            by_id: HashMap::new(),
            events: HashMap::new(),
            topics: HashMap::new(),
            sections: HashMap::new(),
        };
        let mut articles: Vec<_> = articles.iter().collect();
        articles.sort_unstable_by_key(|article| &article.id);
        for article in articles {
            relations.add(article);
        }
        relations
    }

    /// The same as [`related()`] with all articles of the index.
    pub fn related(&self, article: &Article, most: usize) -> Vec<Arc<Article>> {
        let mut candidates: Vec<&Arc<Article>> = Vec::new();
        let chosen = article.related.iter();
        candidates.extend(chosen.filter_map(|id| self.by_id.get(id.as_str())));
        let event = article
            .event
            .as_deref()
            .and_then(|event| self.events.get(event));
        candidates.extend(event.into_iter().flatten());
        let section = article
            .section
            .as_deref()
            .and_then(|slug| self.sections.get(slug));
        candidates.extend(
            section
                .into_iter()
                .flat_map(|section| section.nearest(article, most)),
        );

        let topics = article.topics.iter();
        let mut topics: Vec<_> = topics
            .filter_map(|topic| self.topics.get(topic.as_str()))
            .collect();
        topics.sort_by_key(|topic| Reverse(topic.articles.len()));
        if let Some((frequent, others)) = topics.split_first() {
            candidates.extend(others.iter().flat_map(|topic| &topic.articles));
            let sections = frequent.by_section.values();
            candidates.extend(sections.flat_map(|section| section.nearest(article, most)));
        }
        candidates.sort_unstable_by_key(|candidate| &candidate.id);
        candidates.dedup_by_key(|candidate| &candidate.id);
        related(article, candidates, most)
    }

    fn add(&mut self, article: &'a Arc<Article>) {
        self.by_id.insert(&article.id, article);
        if let Some(event) = &article.event {
            self.events.entry(event).or_default().push(article);
        }
        if let Some(section) = &article.section {
            self.sections.entry(section).or_default().add(article);
        }
        for topic in &article.topics {
            let topic = self.topics.entry(topic).or_default();
            topic.articles.push(article);
            let section = article.section.as_deref();
            topic.by_section.entry(section).or_default().add(article);
        }
    }
}

#[derive(Default)]
struct Topic<'a> {
    articles: Vec<&'a Arc<Article>>,
    by_section: HashMap<Option<&'a str>, Timeline<'a>>,
}

/// Articles by time (Unix seconds; the undated before all others), those of one second by id.
#[derive(Default)]
struct Timeline<'a>(BTreeMap<Option<i64>, Vec<&'a Arc<Article>>>);

impl<'a> Timeline<'a> {
    /// Articles come in the order of their ids.
    fn add(&mut self, article: &'a Arc<Article>) {
        self.0.entry(article.seconds()).or_default().push(article);
    }

    /// Among them the `most` that [`related()`] would put first, were time all that counts.
    fn nearest(&self, article: &Article, most: usize) -> impl Iterator<Item = &'a Arc<Article>> {
        let time = article.seconds();
        let before = self
            .0
            .range(..time)
            .rev()
            .flat_map(|(_, articles)| articles);
        // To an undated article all are equally far, and the newer comes first.
        let after: Vec<_> = match time {
            Some(_) => self
                .0
                .range(time..)
                .flat_map(|(_, articles)| articles)
                .take(most + 1)
                .collect(),
            None => self
                .0
                .iter()
                .rev()
                .flat_map(|(_, articles)| articles)
                .take(most + 1)
                .collect(),
        };
        before.take(most).chain(after).copied()
    }
}
