//! The canonical address, the pages before and after, the feeds.

use super::{Facts, Html};
use crate::{documents::paths, manifest::MANIFEST};
use bantin_core::{routes::Page, util::html_escape::escape};

pub fn print(facts: &Facts, html: &mut Html) {
    if let Some(canonical) = facts.canonical_address() {
        html.link("canonical", "", &canonical);
    }
    let [newer, older] = beside(facts);
    for (rel, path) in [("prev", newer), ("next", older)] {
        if let Some(path) = path {
            // The front page's own path is empty.
            html.link(rel, "", if path.is_empty() { "./" } else { &path });
        }
    }
    html.link("manifest", "", MANIFEST);
    feeds(facts, html);
}

/// Paths of the newer and of the older page of a list.
fn beside(facts: &Facts) -> [Option<String>; 2] {
    let (section, number) = match facts.page {
        Page::Front { .. } => (None, None),
        Page::Section { slug, .. } => (Some(slug.as_str()), None),
        Page::Archive { section, number } => (section.as_deref(), Some(*number as usize)),
        _ => return [None, None],
    };
    let page = |number| paths::list_page(section, number);
    let newer = number.map(|number| page((number < facts.pages).then_some(number + 1)));
    let older = number.unwrap_or(facts.pages + 1) - 1;
    [newer, (older > 0).then(|| page(Some(older)))]
}

/// The feeds of the site, and of the section. The site's JSON Feed is named on every page by the template.
fn feeds(facts: &Facts, html: &mut Html) {
    let site = &facts.site.info.title;
    syndicated(facts, site, "", html);
    if let Some(section) = facts.section() {
        let title = format!("{} - {site}", section.title);
        let slug = Some(section.slug.as_str());
        feed("feed+json", &title, &paths::list(slug, None), html);
        syndicated(facts, &title, &paths::list_page(slug, None), html);
    }
}

/// RSS and Atom of the list whose page stands at `path`; without a known address there are none.
fn syndicated(facts: &Facts, title: &str, path: &str, html: &mut Html) {
    if facts.site.address.is_known() {
        feed("rss+xml", title, &format!("{path}rss.xml"), html);
        feed("atom+xml", title, &format!("{path}atom.xml"), html);
    }
}

fn feed(kind: &str, title: &str, path: &str, html: &mut Html) {
    let title = escape(title);
    let more = format!(" type=\"application/{kind}\" title=\"{title}\"");
    html.link("alternate", &more, path);
}
