//! Sitemaps for search engines (<https://www.sitemaps.org/protocol.html>) and the sitemap of recent articles for Google News
//! (<https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>).

use std::{iter, sync::Arc};

use anyhow::{Context, Result};
use rayon::prelude::*;
use sitemap_rs::{
    news::{News, Publication},
    sitemap::Sitemap,
    sitemap_index::SitemapIndex,
    url::Url,
    url_set::UrlSet,
};

use super::{
    dates::{last_modified, last_modified_of, zoned},
    documents::Documents,
    paths::SITEMAP,
    site::Site,
    site_address::SiteAddress,
};
use bantin_core::{datetime::Timestamp, model::Article, routes::Page};

/// Entries of one file, a limit of the protocol.
pub const MAX_ENTRIES: usize = 50_000;
/// Articles of the news sitemap, a limit of Google News.
pub const MAX_NEWS: usize = 1_000;
/// The age of recent articles in seconds: two days.
const MAX_NEWS_AGE: i64 = 2 * 86_400;

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct SitemapEntry {
    /// Absolute address.
    pub location: String,
    pub last_modified: Option<Timestamp>,
}

/// All canonical pages: the front page, the lists with their numbered pages, the calendar, the articles and documents without a canonical page on another
/// site, the static pages.
pub fn entries(documents: &Documents) -> Vec<SitemapEntry> {
    let site = documents.site;
    let front =
        SitemapEntry { location: site.address.root(), last_modified: last_modified_of(&documents.front.articles) };
    let lists = documents.lists.iter().flat_map(|list| {
        list.numbers().map(|number| SitemapEntry {
            location: site.address.join(&list.page(number).path()),
            last_modified: last_modified_of(list.articles_on(number)),
        })
    });
    let calendar = SitemapEntry { location: site.address.join(&Page::Calendar.path()), last_modified: None };
    let articles = canonical_articles(site.archive.all()).map(|article| SitemapEntry {
        location: article_location(article, site),
        last_modified: last_modified(article),
    });
    let pages = site
        .pages()
        .iter()
        .map(|page| SitemapEntry { location: article_location(page, site), last_modified: last_modified(page) });
    iter::once(front).chain(lists).chain([calendar]).chain(articles).chain(pages).collect()
}

/// The files of the sitemap, as paths below the site and bytes: one file, or an index with parts of [`MAX_ENTRIES`] entries. Fails for an
/// address of 2048 bytes or more, which the protocol forbids.
pub fn files(entries: &[SitemapEntry], site: &SiteAddress) -> Result<Vec<(String, Vec<u8>)>> {
    if entries.len() <= MAX_ENTRIES {
        return Ok(vec![(SITEMAP.to_owned(), part(entries)?)]);
    }
    let parts = entries.par_chunks(MAX_ENTRIES).enumerate();
    let mut files: Vec<_> = parts
        .map(|(index, entries)| Ok((format!("sitemap-{}.xml", index + 1), part(entries)?)))
        .collect::<Result<_>>()?;
    let parts = files.iter().zip(entries.chunks(MAX_ENTRIES)).map(|((path, _), entries)| {
        let last = entries.iter().filter_map(|entry| entry.last_modified).max_by_key(|date| date.unix_seconds);
        Sitemap::new(site.join(path), last.and_then(zoned))
    });
    let mut xml = Vec::new();
    SitemapIndex::new(parts.collect()).context("the sitemap has too many entries")?.write(&mut xml)?;
    files.push((SITEMAP.to_owned(), xml));
    Ok(files)
}

fn part(entries: &[SitemapEntry]) -> Result<Vec<u8>> {
    let urls = entries.iter().map(|SitemapEntry { location, last_modified }| {
        let mut url = Url::builder(location.clone());
        if let Some(date) = last_modified.and_then(zoned) {
            url.last_modified(date);
        }
        url.build().with_context(|| format!("the sitemap cannot contain {location}"))
    });
    to_xml(urls.collect::<Result<_>>()?)
}

/// The newest articles of the two days before `now`, in Unix seconds. `None` if there are none. Fails for an address of 2048 bytes or more,
/// which the protocol forbids.
pub fn news(site: &Site, now: i64) -> Result<Option<Vec<u8>>> {
    let recent = now.saturating_sub(MAX_NEWS_AGE)..=now;
    let publication = Publication::new(site.info.title.clone(), language_code(site.info.language_tag()));
    let articles = canonical_articles(site.articles()).filter_map(|article| {
        let published = article.published.filter(|date| recent.contains(&date.unix_seconds))?;
        Some((article, zoned(published)?))
    });
    let urls = articles.take(MAX_NEWS).map(|(article, published)| {
        let location = article_location(article, site);
        let news = News::new(publication.clone(), published, article.headline.clone());
        let url = Url::builder(location.clone()).news(news).build();
        url.with_context(|| format!("the news sitemap cannot contain {location}"))
    });
    let urls: Vec<Url> = urls.collect::<Result<_>>()?;
    if urls.is_empty() { Ok(None) } else { to_xml(urls).map(Some) }
}

fn canonical_articles(articles: &[Arc<Article>]) -> impl Iterator<Item = &Article> {
    articles.iter().map(|article| &**article).filter(|article| !article.canonical_elsewhere)
}

fn article_location(article: &Article, site: &Site) -> String {
    site.address.join(&article.page().path())
}

fn to_xml(urls: Vec<Url>) -> Result<Vec<u8>> {
    let mut xml = Vec::new();
    UrlSet::new(urls)?.write(&mut xml)?;
    Ok(xml)
}

/// The ISO 639 code of a language tag. Google News distinguishes Chinese by script: `zh-cn`, `zh-tw`.
fn language_code(tag: &str) -> String {
    let tag = tag.to_ascii_lowercase();
    let mut parts = tag.split('-');
    match parts.next().unwrap_or_default() {
        "zh" if parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) => "zh-tw".to_owned(),
        "zh" => "zh-cn".to_owned(),
        code => code.to_owned(),
    }
}
