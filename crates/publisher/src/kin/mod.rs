//! Related news for all articles of an archive at once: what [`related`] finds, without comparing each with each.
//!
//! [`related`] ranks by rules that decide one after the other, so the articles fall into classes: same event or not, so many shared
//! topics, same section or not. Within a class the nearest in time comes first. [`search`] goes through the classes from the best, and
//! in each takes the nearest from [`postings`]: lists of the articles of an event, a topic, a section and all that can be made of these,
//! in time order. It stops as soon as there are enough, so it looks at few articles, however many have something in common.

mod best;
mod catalogue;
mod nearness;
mod postings;
mod search;

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use self::{catalogue::Catalogue, postings::Postings, search::Search};
use bantin_core::model::{Archive, Article, MAX_RELATED, related};

/// Which articles of an archive belong together. Places are those of [`Archive::articles`].
pub struct Kin {
    articles: Vec<Arc<Article>>,
    catalogue: Catalogue,
    postings: Postings,
    looked_at: AtomicUsize,
}

impl Kin {
    pub fn of(archive: &Archive) -> Self {
        let articles = archive.articles().to_vec();
        let catalogue = Catalogue::of(&articles);
        Self { postings: Postings::of(&catalogue), catalogue, articles, looked_at: AtomicUsize::new(0) }
    }

    /// The news related to the article at `place`, as [`related`] finds them among all; empty when there is no such article.
    pub fn related(&self, place: usize) -> Vec<Arc<Article>> {
        let Some(article) = self.articles.get(place) else {
            return Vec::new();
        };
        let search = Search::of(&self.catalogue, &self.postings, article, place, MAX_RELATED);
        let (found, looked_at) = search.run();
        self.looked_at.fetch_add(looked_at, Ordering::Relaxed);
        let found = found.iter().map(|place| &self.articles[*place]);
        related(article, found, MAX_RELATED)
    }

    /// The next newer article.
    pub fn newer(&self, place: usize) -> Option<&Arc<Article>> {
        self.articles.get(place.checked_sub(1)?)
    }

    /// The next older article.
    pub fn older(&self, place: usize) -> Option<&Arc<Article>> {
        self.articles.get(place + 1)
    }

    /// How many articles [`Kin::related`] has looked at since the beginning, to see that it does not look at all of them.
    pub fn looked_at(&self) -> usize {
        self.looked_at.load(Ordering::Relaxed)
    }
}
