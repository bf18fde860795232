//! What a published page says of itself in its `<head>`: to search engines, to those who show a link's preview, to feed readers.

mod language;
mod links;
mod open_graph;
mod pictures;
mod structured_data;

use std::sync::Arc;

use crate::site::Site;
use bantin_app::state::PageMeta;
use bantin_core::{
    model::{Article, Section},
    routes::Page,
    util::html_escape::escape,
};

/// What is said of a page.
pub struct Facts<'a> {
    pub site: &'a Site,
    pub page: &'a Page,
    /// Below the site.
    pub path: &'a str,
    pub head: &'a PageMeta,
    /// How many numbered pages the list has, if the page is one.
    pub pages: usize,
    /// The articles of the list, if the page is one.
    pub listed: &'a [Arc<Article>],
}

impl<'a> Facts<'a> {
    /// The article that the page is.
    fn article(&self) -> Option<&'a Article> {
        match self.page {
            Page::Article { slug } => self.site.archive.find(slug).map(|article| &**article),
            _ => None,
        }
    }

    /// The section that the page is, or that its article belongs to.
    fn section(&self) -> Option<&'a Section> {
        let slug = match self.page {
            Page::Section { slug, .. } => Some(slug.as_str()),
            Page::Archive { section, .. } => section.as_deref(),
            _ => self.article()?.section.as_deref(),
        };
        self.site.info.section(slug?)
    }

    /// The page's title without the site's name.
    fn title(&self) -> &str {
        match self.article() {
            Some(article) => &article.headline,
            None => {
                let end = format!(" - {}", self.site.info.title);
                self.head.title.strip_suffix(&end).unwrap_or(&self.head.title)
            }
        }
    }

    /// Absolute; None as long as nobody has said where the site stands.
    fn own_address(&self) -> Option<String> {
        let address = &self.site.address;
        address.is_known().then(|| address.of(self.path))
    }

    /// Absolute: the page's own address, unless the item says that another site's is the canonical one.
    fn canonical_address(&self) -> Option<String> {
        (self.head.canonical.clone()).or_else(|| self.own_address())
    }

    /// BCP 47.
    fn language(&self) -> &'a str {
        let own = self.article().and_then(|article| article.language.as_deref());
        own.unwrap_or(self.site.info.language_tag())
    }
}

/// As HTML.
pub fn print(facts: &Facts) -> String {
    let head = facts.head;
    let mut html = Html(format!("<title>{}</title>", escape(&head.title)));
    if let Some(description) = &head.description {
        html.meta("name", "description", description);
    }
    if !head.indexed {
        html.meta("name", "robots", "noindex");
    }
    let address = &facts.site.address;
    let pictures = match facts.article() {
        Some(article) => pictures::of(article, address),
        None => pictures::of_list(facts.listed, address),
    };
    links::print(facts, &mut html);
    open_graph::print(facts, &pictures, &mut html);
    structured_data::print(facts, &pictures, &mut html);
    html.0
}

/// Elements of the head, each on its own line.
struct Html(String);

impl Html {
    fn meta(&mut self, key: &str, name: &str, content: &str) {
        let content = escape(content);
        self.push(&format!("<meta {key}=\"{name}\" content=\"{content}\">"));
    }

    fn link(&mut self, rel: &str, more: &str, href: &str) {
        let href = escape(href);
        self.push(&format!("<link rel=\"{rel}\"{more} href=\"{href}\">"));
    }

    fn push(&mut self, element: &str) {
        self.0.push('\n');
        self.0.push_str(element);
    }
}
