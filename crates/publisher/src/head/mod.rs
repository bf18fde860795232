//! Renders the metadata in the `<head>` of a page: for search engines, link previews and feed readers.

mod links;
mod open_graph;
mod pictures;
mod structured_data;

use std::{borrow::Cow, iter, sync::Arc};

use crate::site::Site;
use bantin_app::state::PageMeta;
use bantin_core::{
    content::Block,
    datetime::{Date, Month},
    feed::{Section, Verification},
    i18n,
    model::{Article, active_anniversaries},
    routes::{List, Page},
    util::html_escape::escape,
};

/// The page that the metadata describes.
pub struct HeadContext<'a> {
    pub site: &'a Site,
    pub page: &'a Page,
    /// The day of the anniversaries on the front page.
    pub day: Option<Date>,
    pub meta: &'a PageMeta,
    /// The articles, if the page is a list.
    pub articles: &'a [Arc<Article>],
    /// The content, if the page is an article or a static page.
    pub blocks: &'a [Block],
}

impl<'a> HeadContext<'a> {
    /// The article, legal document or static page.
    fn article(&self) -> Option<&'a Article> {
        self.site.archive.find_shown(self.page).map(|article| &**article)
    }

    /// The section of the list or of the article.
    fn section(&self) -> Option<&'a Section> {
        let slug = match self.page {
            Page::List { list, .. } | Page::Archive { list, .. } => list.section_slug(),
            _ => self.article()?.section.as_deref(),
        };
        self.site.info.section(slug?)
    }

    /// The title without the name of the site.
    fn title(&self) -> Cow<'_, str> {
        let title = &self.meta.title;
        let without_site = || title.strip_suffix(&self.site.info.title)?.strip_suffix(" - ");
        self.article().map(Article::title).unwrap_or_else(|| without_site().unwrap_or(title).into())
    }

    /// The title and the path of the section or register to which the page belongs.
    fn parent(&self) -> Option<(&'a str, String)> {
        if let Some(section) = self.section() {
            return Some((&section.title, Page::section(&section.slug).path()));
        }
        let register = List::Register(None).path();
        let is_below = self.site.info.register.is_some() && self.page.path().starts_with(&register);
        is_below.then(|| (i18n::locale(self.site.info.vietnamese).documents, register))
    }

    /// The titles and paths of the calendar and the month to which a day belongs, or of the calendar of a month.
    fn calendar_steps(&self) -> Vec<(String, String)> {
        let locale = i18n::locale(self.site.info.vietnamese);
        let month = match self.page {
            Page::List { list: List::Day(day), .. } => Month::from_date(*day),
            Page::List { list: List::Month(_), .. } => None,
            _ => return Vec::new(),
        };
        let month = month.map(|month| ((locale.month_title)(month), List::Month(month).path()));
        iter::once((locale.calendar.to_owned(), Page::Calendar.path())).chain(month).collect()
    }

    /// The absolute URL of the page; `None` if the URL of the site is unknown, and for a page that is not indexed.
    fn url(&self) -> Option<String> {
        let address = &self.site.address;
        (address.is_known() && self.meta.indexed).then(|| address.join(&self.page.path()))
    }

    /// The absolute URL of the original, if the feed names it as canonical, or else of the page.
    fn canonical_url(&self) -> Option<String> {
        self.meta.canonical.clone().or_else(|| self.url())
    }

    /// BCP 47.
    fn language(&self) -> &'a str {
        let of_article = self.article().and_then(|article| article.language.as_deref());
        of_article.unwrap_or(self.site.info.language_tag())
    }
}

/// The metadata as HTML, one element per line.
pub fn render(context: &HeadContext) -> String {
    let meta = context.meta;
    let mut html = HeadWriter(format!("<title>{}</title>", escape(&meta.title)));
    if let Some(description) = &meta.description {
        html.meta("name", "description", description);
    }
    if !meta.indexed {
        html.meta("name", "robots", "noindex");
    }
    if let Some(banner) = banner(context) {
        html.meta("name", "banner", &banner);
    }
    let address = &context.site.address;
    let pictures = match context.article() {
        Some(article) => pictures::of_article(article, context.blocks, address),
        None => pictures::of_list(context.articles, address),
    };
    // Services read them from the front page only.
    if *context.page == Page::Front {
        for Verification { name, content } in &context.site.verifications {
            html.meta("name", name, content);
        }
    }
    links::write(context, &mut html);
    open_graph::write(context, &pictures, &mut html);
    structured_data::write(context, &pictures, &mut html);
    html.0
}

/// The key of the page's banner and its end in Unix seconds, for [`INLINE_SCRIPT`](crate::inline_script::INLINE_SCRIPT).
fn banner(context: &HeadContext) -> Option<String> {
    let info = &context.site.info;
    let anniversary = active_anniversaries(&info.anniversaries, context.day?).into_iter().next()?;
    Some(format!("{} {}", anniversary.key(), info.time.end_of(anniversary.ends)))
}

struct HeadWriter(String);

impl HeadWriter {
    fn meta(&mut self, attribute: &str, name: &str, content: &str) {
        self.push(&format!("<meta {attribute}=\"{name}\" content=\"{}\">", escape(content)));
    }

    fn link(&mut self, rel: &str, href: &str) {
        self.push(&format!("<link rel=\"{rel}\" href=\"{}\">", escape(href)));
    }

    fn push(&mut self, element: &str) {
        self.0.push('\n');
        self.0.push_str(element);
    }
}
