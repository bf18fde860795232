//! Prints the pages: each with the document that it stands for, and only when something that it shows has changed.

use std::sync::Arc;

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{
    assets::AppFiles,
    documents::{Documents, List, paths},
    draw::Drawing,
    fingerprint::{self, Fingerprints},
    head::{self, HeadContext},
    output::Output,
    progress::Progress,
    template::{PageParts, Template},
};
use bantin_core::{datetime::Date, model::Article, routes::Page, util::html_escape::escape};

pub struct Press<'a> {
    pub documents: &'a Documents<'a>,
    pub template: &'a Template,
    pub program: &'a AppFiles,
    pub output: &'a Output,
    /// The site's day, which the front page alone shows.
    pub today: Date,
    /// Of what all pages have in common besides the program.
    pub common: u128,
}

/// One page with its document.
struct Sheet<'a> {
    page: Page,
    /// Below the site: `bai/x/`; empty for the front page.
    path: String,
    document: String,
    fingerprint: u128,
    day: Option<Date>,
    /// How many numbered pages the list has, if the page is one, and its articles.
    pages: usize,
    listed: &'a [Arc<Article>],
}

impl Press<'_> {
    /// Prints all pages; the front page and its document go last.
    pub fn print(&self, progress: &Progress) -> Result<()> {
        let fingerprints = Fingerprints::of(self.documents.site);
        self.articles(&fingerprints, progress)?;
        self.lists(&fingerprints, progress)
    }

    fn articles(&self, fingerprints: &Fingerprints, progress: &Progress) -> Result<()> {
        let articles = self.documents.site.articles();
        let step = progress.step("Writing articles", Some(articles.len()));
        (0..articles.len()).into_par_iter().try_for_each(|place| {
            let article = &articles[place];
            let company = self.documents.company(place);
            let beside = (company.related.iter())
                .chain(&company.newer)
                .chain(&company.older)
                .map(|one| self.place_of(&one.id).map(|place| fingerprints.card(place)));
            let beside: Vec<_> = beside.collect();
            let ends = (company.newer.is_some(), company.older.is_some());
            let sheet = Sheet {
                page: Page::article(&article.slug),
                path: paths::article_page(&article.slug),
                document: paths::article(&article.slug),
                fingerprint: fingerprint::of((self.common, fingerprints.whole(place), beside, ends)),
                day: None,
                pages: 0,
                listed: &[],
            };
            let printed = self.sheet(&sheet, || self.documents.article(place, &company));
            step.advance(1);
            printed.with_context(|| format!("the article with the id {:?} can't be published", article.id))
        })
    }

    fn lists(&self, fingerprints: &Fingerprints, progress: &Progress) -> Result<()> {
        let lists = self.documents.lists.iter();
        let mut sheets: Vec<_> = lists
            .flat_map(|list| {
                let numbers = (1..=list.paging.count()).map(Some);
                numbers.chain([None]).map(move |number| (list, number))
            })
            .collect();
        let step = progress.step("Writing lists", Some(sheets.len()));
        // The head of the first list is the front page.
        let front = sheets.iter().position(|(list, number)| list.section.is_none() && number.is_none());
        let front = front.map(|place| sheets.remove(place));
        let print = |(list, number): (&List, Option<usize>)| {
            let sheet = self.list_sheet(list, number, fingerprints);
            let printed = self.sheet(&sheet, || self.documents.list(list, number));
            step.advance(1);
            printed.with_context(|| format!("the list /{} can't be published", sheet.path))
        };
        sheets.into_par_iter().try_for_each(print)?;
        front.map_or(Ok(()), print)
    }

    fn list_sheet<'a>(&self, list: &'a List, number: Option<usize>, fingerprints: &Fingerprints) -> Sheet<'a> {
        let places = list.places(number);
        let articles = &list.articles[places];
        let cards = articles.iter().map(|one| self.place_of(&one.id).map(|place| fingerprints.card(place)));
        let cards: Vec<_> = cards.collect();
        let slug = list.section.map(|section| section.slug.as_str());
        let day = (slug.is_none() && number.is_none()).then_some(self.today);
        let beside = self.documents.beside(list, number);
        Sheet {
            page: match (slug, number) {
                (section, Some(number)) => Page::Archive {
                    section: section.map(str::to_owned),
                    number: u32::try_from(number).unwrap_or(u32::MAX),
                },
                (Some(slug), None) => Page::section(slug),
                (None, None) => Page::front(),
            },
            path: paths::list_page(slug, number),
            document: paths::list(slug, number),
            fingerprint: fingerprint::of((self.common, cards, list.count_told(number), beside, day)),
            day,
            pages: list.count_told(number),
            listed: articles,
        }
    }

    fn place_of(&self, id: &str) -> Option<usize> {
        self.documents.site.archive.place_of(id)
    }

    fn sheet(&self, sheet: &Sheet, document: impl FnOnce() -> Vec<u8>) -> Result<()> {
        let file = format!("{}index.html", sheet.path);
        let fingerprint = sheet.fingerprint;
        if self.output.is_current(&file, fingerprint) && self.output.is_current(&sheet.document, fingerprint) {
            self.output.keep(&sheet.document)?;
            return self.output.keep(&file);
        }
        let document = document();
        let html = self.html(sheet, &document)?;
        if sheet.path.is_empty() {
            self.output.put_last(&sheet.document, document, Some(fingerprint))?;
            return self.output.put_last(&file, html.into_bytes(), Some(fingerprint));
        }
        self.output.put_made_from(&sheet.document, &document, fingerprint)?;
        self.output.put_made_from(&file, html.as_bytes(), fingerprint)?;
        Ok(())
    }

    fn html(&self, sheet: &Sheet, document: &[u8]) -> Result<String> {
        let site = self.documents.site;
        let drawn =
            Drawing { site: &site.address, page: sheet.page.clone(), path: &sheet.document, document, day: sheet.day }
                .draw()?;
        let head = head::render(&HeadContext {
            site,
            page: &sheet.page,
            path: &sheet.path,
            meta: &drawn.head,
            page_count: sheet.pages,
            articles: sheet.listed,
        });
        let day = sheet.day.map(|day| format!(" data-day=\"{}\"", day.iso()));
        let attributes = format!(
            "data-page=\"/{}\" data-document=\"{}\"{}",
            escape(&sheet.path),
            escape(&sheet.document),
            day.unwrap_or_default(),
        );
        let json = std::str::from_utf8(document).context("a document is not UTF-8")?;
        Ok(self.template.page(&PageParts {
            lang: site.info.language_tag(),
            head: &head,
            app_html: &drawn.html,
            data: (&attributes, json),
            boot: &self.program.boot,
        }))
    }
}
