//! The articles of a list.

use std::sync::Arc;

use super::{Article, slug::value_slug};
use crate::{datetime::Date, routes::List, util::top::top};

/// The number of articles that a tag needs for a page.
pub const MIN_TOPIC_ARTICLES: usize = 3;

impl Article {
    /// True if the article belongs to the list. Legal documents and static pages are not news.
    pub fn is_in(&self, list: &List) -> bool {
        if self.is_page {
            return false;
        }
        let has_slug = |name: &String, slug: &String| value_slug(name) == *slug;
        match (list, &self.document) {
            (List::Register(None), document) => document.is_some(),
            (List::Register(Some(part)), Some(document)) => {
                part.facet.value(document).is_some_and(|value| part.facet.part(&value) == *part)
            }
            (List::Register(Some(_)), None) | (_, Some(_)) => false,
            (List::Site, None) => true,
            (List::Section(slug), None) => self.section.as_ref() == Some(slug),
            (List::Day(day), None) => self.day == Some(*day),
            (List::Month(month), None) => self.day.is_some_and(|day| month.contains(day)),
            (List::Event(slug), None) => self.event.as_ref().is_some_and(|event| has_slug(event, slug)),
            (List::Topic(slug), None) => self.topics.iter().any(|topic| has_slug(topic, slug)),
            (List::MostRead, None) => self.views.is_some(),
        }
    }

    /// The list of the articles about the same event.
    pub fn event_list(&self) -> Option<List> {
        self.event.as_ref().map(|event| List::Event(value_slug(event)))
    }
}

/// The next later and the next earlier day outside of a day or month on which one of the `articles` appeared. None for other lists.
pub fn adjacent_days(list: &List, articles: &[Arc<Article>]) -> [Option<Date>; 2] {
    let mut adjacent = [None, None];
    let Some([first, last]) = list.days() else { return adjacent };
    for day in articles.iter().filter_map(|article| article.day) {
        let [newer, older] = &mut adjacent;
        if day > last {
            *newer = Some(newer.map_or(day, |nearest: Date| nearest.min(day)));
        } else if day < first {
            *older = Some(older.map_or(day, |nearest: Date| nearest.max(day)));
        }
    }
    adjacent
}

impl List {
    /// The articles with this tag. Tags with the same slug are one topic.
    pub fn topic(tag: &str) -> Self {
        Self::Topic(value_slug(tag))
    }

    /// The first and the last day of a day or month.
    pub fn days(&self) -> Option<[Date; 2]> {
        match self {
            Self::Day(day) => Some([*day, *day]),
            Self::Month(month) => Some([month.days().next()?, month.days().last()?]),
            _ => None,
        }
    }

    /// Arranges the articles of the list, the newest first. The most read articles are ordered by their views, then by date. A list with
    /// [`List::max_articles`] is cut.
    pub fn arrange(&self, mut articles: Vec<Arc<Article>>) -> Vec<Arc<Article>> {
        let max = self.max_articles().unwrap_or(usize::MAX);
        if *self == Self::MostRead {
            return top(articles.into_iter(), max, |one, other| one.views > other.views);
        }
        articles.truncate(max);
        articles
    }
}
