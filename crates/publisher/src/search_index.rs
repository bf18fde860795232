//! Writes the search index of all news, legal documents and static pages. `docs/search.md` describes its files.

use std::{borrow::Cow, ops::Range};

use anyhow::{Context, Result};
use bantin_core::{
    datetime::Timestamp,
    model::Article,
    routes::{Page, REGISTER_FILTER},
};
use bantin_search::{
    Segment,
    builder::{self, Index},
    paths,
};
use rayon::prelude::*;

use super::{
    fingerprint::{self, ArticleFingerprint},
    output::Output,
    progress::Progress,
    site::Site,
};

/// An article in the index.
struct Entry<'a> {
    article: &'a Article,
    title: Cow<'a, str>,
    path: String,
    section: Option<&'a str>,
    /// With the UTC offset of the site.
    published: Option<Timestamp>,
    /// [`ArticleFingerprint::search`].
    fingerprint: u128,
}

/// Writes the index. `fingerprints` are those of the archive, in its order. The shards of a segment are kept if they were written from
/// articles with the same fingerprints. Manifest and head are written when the output is finished, after the files that they refer to.
///
/// Fails if the archive has more articles than an index can have, or a file can't be written.
pub fn write(site: &Site, fingerprints: &[ArticleFingerprint], output: &Output, progress: &Progress) -> Result<()> {
    let _step = progress.step("Writing the search index", None);
    let entries = entries(site, fingerprints);
    let articles: Vec<_> = entries.iter().map(Entry::as_article).collect();
    let index = Index::new(&articles)?;
    let text = |number: u32| entries[number as usize].text();
    let numbers = index.manifest().segment_articles();
    for (segment, Range { start, end }) in numbers.into_iter().enumerate() {
        let articles = &entries[start as usize..end as usize];
        let fingerprint = fingerprint::hash(articles.iter().map(|entry| entry.fingerprint).collect::<Vec<_>>());
        write_segment(&index, segment, fingerprint, &text, output)?;
    }
    let documents: Vec<_> =
        index.documents(&text).collect::<Result<_, _>>().context("cannot write the search index")?;
    documents.into_par_iter().try_for_each(|(path, json)| match path.as_str() {
        paths::MANIFEST | paths::HEAD => output.put_last(&path, json, None),
        _ => output.put(&path, &json).map(drop),
    })
}

/// Builds the shards of a segment, or keeps them if all are current.
fn write_segment(
    index: &Index,
    segment: usize,
    fingerprint: u128,
    text: &(dyn Fn(u32) -> String + Sync),
    output: &Output,
) -> Result<()> {
    let Segment { folder, shards, .. } = &index.manifest().segments()[segment];
    let files: Vec<_> = (0..*shards).map(|shard| paths::shard(folder, shard)).collect();
    if files.par_iter().all(|file| output.is_current(file, fingerprint)) {
        return files.par_iter().try_for_each(|file| output.keep(file));
    }
    index.build_segment(segment, text, &|file, bytes| output.put_with_fingerprint(&file, &bytes, fingerprint).map(drop))
}

/// All articles in the order of the index: undated ones, then the oldest first. Of several with one date, the one that the feed has first
/// is the last, so that a new article follows all others.
fn entries<'a>(site: &'a Site, fingerprints: &[ArticleFingerprint]) -> Vec<Entry<'a>> {
    let archive = site.archive.all().iter().zip(fingerprints.iter().copied());
    let pages = site.pages().iter().map(|page| (page, fingerprint::fingerprint(page, site)));
    let mut entries: Vec<_> =
        archive.chain(pages).map(|(article, fingerprint)| Entry::new(article, fingerprint, site)).collect();
    entries.reverse();
    entries.sort_by_key(|entry| entry.published.map(|published| published.unix_seconds));
    entries
}

impl<'a> Entry<'a> {
    fn new(article: &'a Article, fingerprint: ArticleFingerprint, site: &Site) -> Self {
        let page = article.page();
        // A modified page keeps its place.
        let date = if article.is_page { article.published } else { article.timestamp() };
        let published = date.map(|date| Timestamp { offset: site.info.time.offset_of(date), ..date });
        Self {
            article,
            title: article.title(),
            path: match page {
                Page::Article { slug } => slug,
                page => page.path(),
            },
            section: match article.document {
                Some(_) => Some(REGISTER_FILTER),
                None => article.section.as_deref(),
            },
            // RFC 3339 has years of four digits.
            published: published.filter(|date| (0..=9999).contains(&date.date_in(date.offset).year())),
            fingerprint: fingerprint.search,
        }
    }

    fn as_article(&self) -> builder::Article<'_> {
        let Article { id, lead, tags, text, .. } = self.article;
        let content = text.html.as_ref().or(text.plain.as_ref());
        let texts = lead.iter().chain(content).chain(tags);
        builder::Article {
            id,
            title: &self.title,
            path: &self.path,
            section: self.section,
            published: self.published,
            text_bytes: texts.map(String::len).sum(),
        }
    }

    fn text(&self) -> String {
        self.article.search_text(&self.article.blocks())
    }
}
