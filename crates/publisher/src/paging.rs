//! Divides a list of articles, newest first, into numbered pages.

use std::ops::Range;

/// Articles of a numbered page.
pub const PAGE_SIZE: usize = 20;

/// Numbered pages from the oldest articles on, each of them full, and a head of the newest 20 to 39 articles. A list of fewer than 40
/// articles has only the head. An article on a numbered page stays there.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Paging {
    articles: usize,
    count: u32,
    /// True if page 1 exists beside a head with all articles.
    has_first: bool,
}

impl Paging {
    pub fn new(articles: usize) -> Self {
        let pages = (articles / PAGE_SIZE).saturating_sub(1);
        Self { articles, count: u32::try_from(pages).unwrap_or(u32::MAX), has_first: false }
    }

    /// As [`Paging::new`], but while the head has all articles, page 1 has them, too.
    pub fn with_first(articles: usize) -> Self {
        let paging = Self::new(articles);
        Self { has_first: paging.count == 0 && articles > 1, ..paging }
    }

    /// All articles in the head.
    pub fn whole(articles: usize) -> Self {
        Self { articles, count: 0, has_first: false }
    }

    /// The number of numbered pages whose articles the head does not have.
    pub fn count(self) -> u32 {
        self.count
    }

    /// The highest number of a page; 0 without numbered pages.
    pub fn last(self) -> u32 {
        self.count.max(self.has_first.into())
    }

    pub fn head(self) -> Range<usize> {
        0..self.articles - self.count() as usize * PAGE_SIZE
    }

    /// The articles of a numbered page; 1 is the oldest. `None` if there is no such page.
    pub fn page(self, number: u32) -> Option<Range<usize>> {
        if self.has_first && number == 1 {
            return Some(self.head());
        }
        let start = (1..=self.count()).contains(&number).then(|| self.articles - number as usize * PAGE_SIZE)?;
        Some(start..start + PAGE_SIZE)
    }
}
