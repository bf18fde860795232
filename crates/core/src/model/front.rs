//! The composition of the front page.

use std::{ops::Range, sync::Arc};

use super::{
    Article, SiteInfo,
    slug::{normalized_key, value_slug},
};
use crate::{
    feed::{BlockForm, BlockSource, FrontBlock, Section},
    routes::List,
    util::top,
};

/// Number of articles in the row below the lead story.
const ROW: usize = 3;
/// The lead story is the first of this many articles that has a picture.
pub const LEAD_CANDIDATES: usize = 4;
/// The row prefers articles with pictures among this many.
const ROW_CANDIDATES: usize = 6;
/// Length of the list.
const RIVER: usize = 8;
/// If at most this many articles remain, the list has all of them.
const MAX_RIVER: usize = 10;
const MAX_MOST_READ: usize = 5;
const MAX_LATEST: usize = 6;
const MAX_BLOCKS: usize = 24;
const BLOCK_ARTICLES: usize = 4;
/// Minimum number of articles for the block of a section that no editor configured.
const MIN_SECTION_ARTICLES: usize = 2;

/// The parts of the front page. No article is in two of them.
#[derive(Clone, Debug, Default)]
pub struct FrontPage {
    /// The lead story and up to three more.
    pub top: Vec<Arc<Article>>,
    /// The next articles.
    pub river: Vec<Arc<Article>>,
    pub blocks: Vec<NewsBlock>,
    /// The most read articles of the rest.
    pub most_read: Vec<Arc<Article>>,
    /// The newest articles that no other part has.
    pub latest: Vec<Arc<Article>>,
}

/// Articles of a section, about an event, or with a tag.
#[derive(Clone, Debug)]
pub struct NewsBlock {
    pub title: String,
    /// A tag is folded.
    source: BlockSource,
    pub form: BlockForm,
    /// Not empty. The first one has a picture if any of them has.
    pub articles: Vec<Arc<Article>>,
}

impl FrontPage {
    /// Composes the page from the articles of the newest document, pinned ones first. Its blocks continue with `older` articles. Without
    /// `blocks`, each section with enough articles has a block.
    ///
    /// Articles that the page does not show do not influence it, so the app composes from the published document the same page as the
    /// publisher from the whole archive.
    pub fn compose(
        mut newest: Vec<Arc<Article>>,
        older: &[Arc<Article>],
        blocks: Option<&[FrontBlock]>,
        site: &SiteInfo,
    ) -> Self {
        if newest.first().is_some_and(|article| !article.pinned) {
            promote(&mut newest, 0..LEAD_CANDIDATES, 1, Article::has_picture);
        }
        promote(&mut newest, 1..1 + ROW_CANDIDATES, ROW, |article| article.pinned || article.has_picture());
        let top = split_start(&mut newest, 1 + ROW);
        let river = if newest.len() > MAX_RIVER { RIVER } else { MAX_RIVER };
        let river = split_start(&mut newest, river);
        // At most half of the rest, so that blocks have articles, too.
        let counted = newest.iter().filter(|article| article.views.is_some()).cloned();
        let most_read = top::top(counted, MAX_MOST_READ.min(newest.len() / 2), |one, other| one.views > other.views);
        remove(&mut newest, &most_read);

        let min = if blocks.is_some() { 1 } else { MIN_SECTION_ARTICLES };
        let mut blocks = match blocks {
            Some(blocks) => blocks.iter().filter_map(|block| NewsBlock::new(block, site)).take(MAX_BLOCKS).collect(),
            None => site.sections.iter().map(NewsBlock::from_section).take(MAX_BLOCKS).collect::<Vec<_>>(),
        };
        for article in newest.iter().chain(older) {
            let has_place = |block: &&mut NewsBlock| block.articles.len() < BLOCK_ARTICLES && block.accepts(article);
            if let Some(block) = blocks.iter_mut().find(has_place) {
                block.articles.push(article.clone());
            }
        }
        blocks.retain(|block| block.articles.len() >= min);
        for block in &mut blocks {
            remove(&mut newest, &block.articles);
            promote(&mut block.articles, 0..BLOCK_ARTICLES, 1, Article::has_picture);
        }
        newest.truncate(MAX_LATEST);
        Self { top, river, blocks, most_read, latest: newest }
    }

    /// All articles of the page.
    pub fn articles(&self) -> impl Iterator<Item = &Arc<Article>> {
        let blocks = self.blocks.iter().map(|block| &block.articles);
        [&self.top, &self.river, &self.most_read, &self.latest].into_iter().chain(blocks).flatten()
    }
}

impl NewsBlock {
    /// A block without articles. `None` for an unknown section.
    fn new(block: &FrontBlock, site: &SiteInfo) -> Option<Self> {
        let FrontBlock { source, title, form } = block;
        let (source, own_title) = match source {
            BlockSource::Section(slug) => (source.clone(), &site.section(slug)?.title),
            BlockSource::Event(name) => (source.clone(), name),
            BlockSource::Tag(tag) => (BlockSource::Tag(normalized_key(tag)), tag),
        };
        Some(Self { title: title.as_ref().unwrap_or(own_title).clone(), source, form: *form, articles: Vec::new() })
    }

    fn from_section(section: &Section) -> Self {
        Self {
            title: section.title.clone(),
            source: BlockSource::Section(section.slug.clone()),
            form: BlockForm::default(),
            articles: Vec::new(),
        }
    }

    fn accepts(&self, article: &Article) -> bool {
        match &self.source {
            BlockSource::Section(slug) => article.section.as_ref() == Some(slug),
            BlockSource::Event(name) => article.event.as_ref() == Some(name),
            BlockSource::Tag(key) => article.topics.contains(key),
        }
    }

    /// The section or event that the block shows.
    pub fn list(&self) -> Option<List> {
        match &self.source {
            BlockSource::Section(slug) => Some(List::section(slug)),
            BlockSource::Event(name) => Some(List::Event(value_slug(name))),
            BlockSource::Tag(_) => None,
        }
    }

    /// The slug of the section that the block shows.
    pub fn section(&self) -> Option<&str> {
        match &self.source {
            BlockSource::Section(slug) => Some(slug),
            _ => None,
        }
    }
}

/// Moves the first `count` matching articles of a range to its start.
pub fn promote(articles: &mut Vec<Arc<Article>>, range: Range<usize>, count: usize, matches: fn(&Article) -> bool) {
    let places = range.start..range.start + count;
    let mut place = places.start;
    for position in range.start..range.end.min(articles.len()) {
        if place < places.end && matches(&articles[position]) {
            let article = articles.remove(position);
            articles.insert(place, article);
            place += 1;
        }
    }
}

/// The first `count` articles, which are removed from the list.
fn split_start(articles: &mut Vec<Arc<Article>>, count: usize) -> Vec<Arc<Article>> {
    articles.drain(..count.min(articles.len())).collect()
}

fn remove(articles: &mut Vec<Arc<Article>>, removed: &[Arc<Article>]) {
    articles.retain(|article| !removed.iter().any(|other| Arc::ptr_eq(article, other)));
}
