//! Renders all pages of the site, each with its document. Pages whose input has not changed since the last publish are kept.

pub mod page;
pub mod preload;
mod withdrawn;

use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;

use self::page::{prerender, prerender_withdrawn};
use crate::{
    documents::{Documents, Listing},
    fingerprint::{self, ArticleFingerprint},
    head::{self, HeadContext},
    output::Output,
    paths::{INDEX, NOT_FOUND},
    progress::Progress,
    template::{PageParts, Template},
};
use bantin_core::{
    content::Block,
    datetime::Date,
    model::{ActiveAnniversary, Article, active_anniversaries},
    routes::{Facet, List, Page, SearchParams},
    util::html_escape::escape,
};

/// The input of all pages.
pub struct PageRenderer<'a> {
    pub documents: &'a Documents<'a>,
    pub template: &'a Template,
    /// Origins whose frames are shown, separated by spaces.
    pub frames: &'a str,
    pub output: &'a Output,
    /// Today in the site's time zone. Only the front page depends on it.
    pub today: Date,
    /// In the order of the archive.
    pub fingerprints: Vec<ArticleFingerprint>,
    /// Recorded slugs of removed articles, legal documents and static pages.
    pub withdrawn: &'a [String],
}

/// One page with its document.
struct PageJob<'a> {
    page: Page,
    /// The fingerprint of everything that the page shows.
    fingerprint: u128,
    day: Option<Date>,
    /// The article or the static page. `None` at the address of a removed one.
    article: Option<&'a Article>,
    /// The articles of a list. Empty for an article.
    listed: &'a [Arc<Article>],
}

impl PageRenderer<'_> {
    /// Renders all pages. The front page and its document are written when the output is finished.
    pub fn render(&self, progress: &Progress) -> Result<()> {
        // Every document contains the site's own data.
        let common = fingerprint::hash(self.documents.common()?);
        self.render_articles(common, progress)?;
        self.render_static_pages(common)?;
        self.render_lists(common, progress)?;
        self.render_calendar(common)?;
        self.render_front(common)?;
        self.render_withdrawn(common)?;
        self.render_search()?;
        self.render_not_found()
    }

    /// The front page with its document.
    fn render_front(&self, common: u128) -> Result<()> {
        let Some(list) = self.documents.lists.first() else { return Ok(()) };
        let listed = &self.documents.front.articles;
        let active = active_anniversaries(&self.documents.site.info.anniversaries, self.today);
        let banner = active.first().map(ActiveAnniversary::key);
        let fingerprint = fingerprint::hash((
            self.newest(list, common),
            self.cards(listed),
            banner,
            &self.documents.site.verifications,
        ));
        let job = PageJob { page: Page::Front, fingerprint, day: Some(self.today), article: None, listed };
        self.run(&job, |_| self.documents.list(list, None)).context("cannot publish the front page")
    }

    /// The fingerprint of the document with the newest articles.
    fn newest(&self, list: &Listing, common: u128) -> u128 {
        let days = self.documents.adjacent_days(list, None);
        let (newest, older) = (self.cards(list.articles_on(None)), self.cards(&self.documents.front.older));
        fingerprint::hash((common, newest, older, list.stated_count(None), days, &self.documents.site.front))
    }

    /// `404.html`, which hosts send for unknown addresses. Its document is that of the front page.
    fn render_not_found(&self) -> Result<()> {
        let Some(front) = self.documents.lists.first() else { return Ok(()) };
        let job = PageJob { page: Page::Unknown, fingerprint: 0, day: None, article: None, listed: &[] };
        let html = self.html(&job, &self.documents.list(front, None)?, &[])?;
        self.output.put(NOT_FOUND, html.as_bytes()).map(drop)
    }

    /// The search page. Its document is the part that all documents share.
    fn render_search(&self) -> Result<()> {
        let page = Page::Search(SearchParams::default());
        let path = page.path() + INDEX;
        let job = PageJob { page, fingerprint: 0, day: None, article: None, listed: &[] };
        let html = self.html(&job, &self.documents.common()?, &[]).context("cannot publish the search page")?;
        self.output.put(&path, html.as_bytes()).map(drop)
    }

    fn render_articles(&self, common: u128, progress: &Progress) -> Result<()> {
        let articles = self.documents.site.archive.all();
        let step = progress.step("Rendering articles", Some(articles.len()));
        articles.par_iter().zip(&self.fingerprints).enumerate().try_for_each(|(position, (article, fingerprint))| {
            let neighbours = self.documents.neighbours(position);
            let others = neighbours.related.iter().chain(&neighbours.newer).chain(&neighbours.older);
            let ends = (neighbours.newer.is_some(), neighbours.older.is_some());
            let job = PageJob {
                page: article.page(),
                fingerprint: fingerprint::hash((common, fingerprint.page, self.cards(others), ends)),
                day: None,
                article: Some(article),
                listed: &[],
            };
            let result = self.run(&job, |blocks| self.documents.article(position, blocks, &neighbours));
            step.inc(1);
            result.with_context(|| format!("cannot publish the article with the id {:?}", article.id))
        })
    }

    fn render_static_pages(&self, common: u128) -> Result<()> {
        let site = self.documents.site;
        site.pages().par_iter().try_for_each(|page| {
            let job = PageJob {
                page: page.page(),
                fingerprint: fingerprint::hash((common, fingerprint::fingerprint(page, site).page)),
                day: None,
                article: Some(page),
                listed: &[],
            };
            let result = self.run(&job, |blocks| self.documents.static_page(page, blocks));
            result.with_context(|| format!("cannot publish the page with the id {:?}", page.id))
        })
    }

    fn render_lists(&self, common: u128, progress: &Progress) -> Result<()> {
        let lists = self.documents.lists.iter();
        let pages: Vec<_> = lists.flat_map(|list| list.numbers().map(move |number| (list, number))).collect();
        let step = progress.step("Rendering lists", Some(pages.len()));
        pages.into_par_iter().try_for_each(|(list, number)| {
            let listed = list.articles_on(number);
            let (pages, days) = (list.stated_count(number), self.documents.adjacent_days(list, number));
            let facets = self.documents.facets(list, number).map(|one| Facet::ALL.map(|facet| one.values(facet)));
            let page = list.page(number);
            let job = PageJob {
                fingerprint: match page {
                    Page::List { list: List::Site, .. } => self.newest(list, common),
                    _ => fingerprint::hash((common, self.cards(listed), pages, days, facets, list.adjacent)),
                },
                page,
                day: None,
                article: None,
                // A month shows no pictures.
                listed: if matches!(list.list, List::Month(_)) { &[] } else { listed },
            };
            let result = self.run(&job, |_| self.documents.list(list, number));
            step.inc(1);
            result.with_context(|| format!("cannot publish the list /{}", job.page.path()))
        })
    }

    fn render_calendar(&self, common: u128) -> Result<()> {
        let fingerprint = fingerprint::hash((common, &self.documents.years));
        let job = PageJob { page: Page::Calendar, fingerprint, day: None, article: None, listed: &[] };
        self.run(&job, |_| self.documents.calendar()).context("cannot publish the calendar")
    }

    /// The fingerprints of the cards of `articles`.
    fn cards<'b>(&self, articles: impl IntoIterator<Item = &'b Arc<Article>>) -> Vec<u128> {
        let positions = articles.into_iter().filter_map(|article| self.documents.site.archive.position(&article.id));
        positions.filter_map(|position| self.fingerprints.get(position)).map(|fingerprint| fingerprint.card).collect()
    }

    /// Writes the page and its document, unless both are current. The content of an article is parsed once.
    fn run(&self, job: &PageJob, document: impl FnOnce(&[Block]) -> Result<Vec<u8>>) -> Result<()> {
        let (path, fingerprint) = (job.page.document_path(), job.fingerprint);
        let file = job.page.path() + INDEX;
        // The list of the newest articles shares the document of the front page. The front page writes it.
        let has_document = job.page != Page::latest();
        let is_current = |path: &str| self.output.is_current(path, fingerprint);
        if is_current(&file) && (!has_document || is_current(&path)) {
            if has_document {
                self.output.keep(&path)?;
            }
            return self.output.keep(&file);
        }
        let blocks = job.article.map(Article::blocks).unwrap_or_default();
        let document = document(&blocks)?;
        let html = self.html(job, &document, &blocks)?;
        if file == INDEX {
            self.output.put_last(&path, document, Some(fingerprint))?;
            return self.output.put_last(&file, html.into_bytes(), Some(fingerprint));
        }
        if has_document {
            self.output.put_with_fingerprint(&path, &document, fingerprint)?;
        }
        self.output.put_with_fingerprint(&file, html.as_bytes(), fingerprint)?;
        Ok(())
    }

    fn html(&self, job: &PageJob, document: &[u8], blocks: &[Block]) -> Result<String> {
        let site = self.documents.site;
        let (meta, html) = match (&job.page, job.article) {
            (Page::Article { .. } | Page::LegalDocument { .. } | Page::Static { .. }, None) => {
                prerender_withdrawn(&site.address, self.frames, &job.page, document)
            }
            _ => prerender(&site.address, self.frames, &job.page, document, job.day),
        }?;
        let head = head::render(&HeadContext {
            site,
            page: &job.page,
            day: job.day,
            meta: &meta,
            articles: job.listed,
            blocks,
        });
        let document_path = job.page.document_path();
        let path = match job.page {
            Page::Unknown => NOT_FOUND.to_owned(),
            ref page => page.path(),
        };
        let attributes = format!("data-page=\"/{}\" data-document=\"{}\"", escape(&path), escape(&document_path));
        let json = std::str::from_utf8(document).context("the document is not UTF-8")?;
        Ok(self.template.page(&PageParts {
            lang: site.info.language_tag(),
            preload: &match job.page {
                Page::Search(_) => preload::search_manifest(),
                _ => preload::lead_picture(&html).unwrap_or_default(),
            },
            head: &head,
            app_html: &html,
            data: (&attributes, json),
        }))
    }
}
