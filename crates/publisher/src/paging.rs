//! The pages of a list that grows at its newest end.

use std::ops::Range;

/// Articles of a numbered page.
pub const PAGE: usize = 20;

/// How a list of so many articles, newest first, is parted: numbered pages from the oldest, each full, and the head, which holds the
/// newest 20 to 39, or all as long as they are fewer than 40. So an article, once on a numbered page, stays there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    articles: usize,
}

impl Paging {
    pub fn of(articles: usize) -> Self {
        Self { articles }
    }

    /// How many numbered pages there are.
    pub fn count(self) -> usize {
        (self.articles / PAGE).saturating_sub(1)
    }

    /// The places of the head's articles.
    pub fn head(self) -> Range<usize> {
        0..self.articles - self.count() * PAGE
    }

    /// The places of the articles of page `number`, from 1, which is the oldest. None when there is no such page.
    pub fn page(self, number: usize) -> Option<Range<usize>> {
        let first = (1..=self.count()).contains(&number).then(|| self.articles - number * PAGE)?;
        Some(first..first + PAGE)
    }
}
