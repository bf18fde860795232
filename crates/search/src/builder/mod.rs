//! Builds the files of the index. Only the publisher uses it.
//!
//! 1. [`Index::new`] divides the archive into segments and a head.
//! 2. [`Index::documents`] returns the JSON documents.
//! 3. [`Index::build_segment`] writes the shards of one segment: it tokenizes the texts (`tokenized`), then collects and sorts the
//!    postings of a range of shards at a time (`partition`).

mod layout;
mod partition;
mod tokenized;

use std::ops::Range;

use bantin_core::datetime::Timestamp;
use rayon::prelude::*;

use crate::{
    documents::{Head, HeadArticle, TITLES_PER_BLOCK, Title},
    manifest::{MAX_ARTICLES, Manifest, blocks},
    paths,
};

use self::tokenized::TokenizedTexts;

/// An article of the archive, without its text.
#[derive(Clone, Copy, Debug, Default)]
pub struct Article<'a> {
    /// Unique. The folder name of a segment has a hash of the ids of its articles.
    pub id: &'a str,
    pub title: &'a str,
    /// Slug of an article, or the path below the site of another page.
    pub path: &'a str,
    /// Slug of the section.
    pub section: Option<&'a str>,
    /// With the UTC offset of the site. The day is the one in this offset.
    pub published: Option<Timestamp>,
    /// Length of the text in bytes, or an estimate such as the length of its HTML. The sum over a segment determines its number of
    /// shards. If it is far too low, the shards have too many terms and their fingerprints collide.
    pub text_bytes: usize,
}

/// The archive has more articles than an index can have.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("the archive has {0} articles, but the search index is limited to {MAX_ARTICLES}")]
pub struct TooManyArticles(pub usize);

/// The index of an archive.
pub struct Index<'a> {
    articles: &'a [Article<'a>],
    manifest: Manifest,
}

impl<'a> Index<'a> {
    /// Divides an archive into segments. `articles` are sorted by date, those without a date and then the oldest first.
    pub fn new(articles: &'a [Article<'a>]) -> Result<Self, TooManyArticles> {
        if articles.len() > MAX_ARTICLES as usize {
            return Err(TooManyArticles(articles.len()));
        }
        Ok(Self { articles, manifest: layout::manifest(articles) })
    }

    pub fn manifest(&self) -> &Manifest {
        &self.manifest
    }

    /// The manifest, the head and the blocks of titles, each with its path below the site. `text` gets the number of an article and
    /// returns its lead and text, one line per block. It is called for the articles of the head.
    pub fn documents(
        &self,
        text: &dyn Fn(u32) -> String,
    ) -> impl Iterator<Item = Result<(String, Vec<u8>), serde_json::Error>> {
        let manifest = serde_json::to_vec(&self.manifest).map(|json| (paths::MANIFEST.to_owned(), json));
        let head = serde_json::to_vec(&self.head(text)).map(|json| (paths::HEAD.to_owned(), json));
        let titles = (0..blocks(self.articles.len() as u32)).map(|block| {
            let json = serde_json::to_vec(&self.titles(block))?;
            Ok((paths::titles(block), json))
        });
        [manifest, head].into_iter().chain(titles)
    }

    fn head(&self, text: &dyn Fn(u32) -> String) -> Head {
        let article = |number| {
            let article = &self.articles[number as usize];
            let section = article.section.map(str::to_owned);
            HeadArticle { title: article.title.to_owned(), section, text: text(number) }
        };
        Head { hash: self.manifest.head_hash.clone(), articles: self.manifest.head_articles().map(article).collect() }
    }

    fn titles(&self, block: u32) -> Vec<Title> {
        let start = (block * TITLES_PER_BLOCK) as usize;
        let articles = self.articles[start..].iter().take(TITLES_PER_BLOCK as usize);
        let title = |article: &Article| Title {
            title: article.title.to_owned(),
            path: article.path.to_owned(),
            published: article.published.map(|published| published.to_string()),
            section: article.section.map(str::to_owned),
        };
        articles.map(title).collect()
    }

    /// Writes the shards of a segment, given by its position in the manifest. `text` is as for [`Index::documents`] and is called
    /// once for each article of the segment. `write` gets the path below the site and the bytes of each shard, in any order. Both
    /// are called from the threads of rayon's current pool. An error of `write` ends the build and is returned.
    pub fn build_segment<E: Send>(
        &self,
        segment: usize,
        text: &(dyn Fn(u32) -> String + Sync),
        write: &(dyn Fn(String, Vec<u8>) -> Result<(), E> + Sync),
    ) -> Result<(), E> {
        let Some(numbers) = self.manifest.segment_articles().into_iter().nth(segment) else {
            return Ok(());
        };
        let Range { start, end } = numbers;
        let segment = &self.manifest.segments()[segment];
        let articles = &self.articles[start as usize..end as usize];
        let chunk = articles.len().div_ceil(rayon::current_num_threads());
        let texts: Vec<TokenizedTexts> = (articles.par_chunks(chunk).enumerate())
            .map(|(position, articles)| {
                let first = (position * chunk) as u32;
                TokenizedTexts::new(first, articles, &|number| text(start + number))
            })
            .collect();
        let partitions = partition::partitions(segment.shards, &texts, rayon::current_num_threads());
        partitions.into_par_iter().try_for_each(|shards| {
            partition::build(shards, segment, &texts, &|shard, bytes| {
                write(paths::shard(&segment.folder, shard), bytes)
            })
        })
    }
}
