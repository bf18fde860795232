//! Builds the files of the index. Only the publisher uses it.
//!
//! 1. [`Index::new`] divides the archive into segments and a head.
//! 2. [`Index::documents`] returns the JSON documents.
//! 3. [`Index::build_segment`] writes the shards of one segment: it tokenizes the texts (`tokenized`), then collects and sorts the
//!    postings of a range of shards at a time (`partition`).

mod layout;
mod partition;
mod tokenized;

use std::{ops::Range, sync::Mutex};

use bantin_core::datetime::Timestamp;

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
    /// shards. Estimates that are far too low make shards with so many terms that fingerprints collide.
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
    /// are called from several threads. The first error of `write` ends the build and is returned.
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
        let threads = std::thread::available_parallelism().map_or(1, usize::from).min(MAX_THREADS);
        let chunk = articles.len().div_ceil(threads);
        let texts: Vec<TokenizedTexts> =
            in_threads(articles.chunks(chunk).enumerate(), threads, &|(position, articles)| {
                let first = (position * chunk) as u32;
                TokenizedTexts::new(first, articles, &|number| text(start + number))
            });
        let failed = Mutex::new(None);
        let partitions = partition::partitions(segment.shards, &texts, threads);
        in_threads(partitions.into_iter(), threads, &|shards| {
            let write = |shard, bytes| write(paths::shard(&segment.folder, shard), bytes);
            if !matches!(failed.lock().as_deref(), Ok(Some(_)))
                && let Err(error) = partition::build(shards, segment, &texts, &write)
                && let Ok(mut failed) = failed.lock()
            {
                failed.get_or_insert(error);
            }
        });
        failed.into_inner().ok().flatten().map_or(Ok(()), Err)
    }
}

/// Maximum number of threads that build a segment. The memory of each is bounded by [`partition`].
const MAX_THREADS: usize = 8;

/// Applies `work` to all items on several threads. The results are in the order of the items.
fn in_threads<I: Send, O: Send>(
    items: impl Iterator<Item = I> + Send,
    threads: usize,
    work: &(dyn Fn(I) -> O + Sync),
) -> Vec<O> {
    let items = Mutex::new(items.enumerate());
    let results = Mutex::new(Vec::new());
    std::thread::scope(|scope| {
        for _ in 0..threads {
            scope.spawn(|| {
                // A lock is poisoned only if another thread has panicked. The scope then panics as well.
                while let Some((position, item)) = items.lock().ok().and_then(|mut items| items.next()) {
                    let result = work(item);
                    if let Ok(mut results) = results.lock() {
                        results.push((position, result));
                    }
                }
            });
        }
    });
    let mut results = results.into_inner().unwrap_or_default();
    results.sort_by_key(|(position, _)| *position);
    results.into_iter().map(|(_, result)| result).collect()
}
