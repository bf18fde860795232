//! Links to the canonical URL, the adjacent pages of a list, the manifest and the feeds.

use super::{HeadContext, HeadWriter};
use crate::manifest::MANIFEST;
use bantin_core::{routes::Page, util::html_escape::escape};

pub fn write(context: &HeadContext, html: &mut HeadWriter) {
    if let Some(canonical) = context.canonical_url() {
        html.link("canonical", &canonical);
    }
    let (newer, older) = adjacent_pages(context);
    for (rel, path) in [("prev", newer), ("next", older)] {
        if let Some(path) = path {
            // The path of the front page is empty.
            html.link(rel, if path.is_empty() { "./" } else { &path });
        }
    }
    html.link("manifest", MANIFEST);
    feeds(context, html);
}

/// Paths of the newer and the older page of a list.
fn adjacent_pages(context: &HeadContext) -> (Option<String>, Option<String>) {
    let (section, number) = match context.page {
        Page::Front { .. } => (None, None),
        Page::Section { slug, .. } => (Some(slug.as_str()), None),
        Page::Archive { section, number } => (section.as_deref(), Some(*number)),
        _ => return (None, None),
    };
    let page = |number| Page::list(section, number).path();
    // Pages are numbered from the oldest; newer than the last one is the list without a number.
    let newer = number.map(|number| page((number < context.page_count).then_some(number + 1)));
    let older = number.unwrap_or(context.page_count + 1) - 1;
    (newer, (older > 0).then(|| page(Some(older))))
}

/// The feeds of the site and of the section, except the JSON Feed of the site, which the template links to.
fn feeds(context: &HeadContext, html: &mut HeadWriter) {
    let site = &context.site.info.title;
    syndication_feeds(context, site, "", html);
    if let Some(section) = context.section() {
        let title = format!("{} - {site}", section.title);
        feed("feed+json", &title, &Page::section(&section.slug).document_path(), html);
        syndication_feeds(context, &title, &Page::section(&section.slug).path(), html);
    }
}

/// RSS and Atom of the list at `path`, which exist only if the URL of the site is known.
fn syndication_feeds(context: &HeadContext, title: &str, path: &str, html: &mut HeadWriter) {
    if context.site.address.is_known() {
        feed("rss+xml", title, &format!("{path}rss.xml"), html);
        feed("atom+xml", title, &format!("{path}atom.xml"), html);
    }
}

fn feed(subtype: &str, title: &str, path: &str, html: &mut HeadWriter) {
    let (title, href) = (escape(title), escape(path));
    html.push(&format!("<link rel=\"alternate\" type=\"application/{subtype}\" title=\"{title}\" href=\"{href}\">"));
}
