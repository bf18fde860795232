//! The canonical address, the pages before and after, the feeds.

use super::{Facts, Html};
use crate::{escape::escape, publish::documents::paths, routes::Page};

pub fn print(facts: &Facts, html: &mut Html) {
    let canonical = facts.head.canonical.clone().or_else(|| facts.own_address());
    if let Some(canonical) = canonical {
        html.link("canonical", "", &canonical);
    }
    let [newer, older] = beside(facts);
    for (rel, path) in [("prev", newer), ("next", older)] {
        if let Some(path) = path {
            // The front page's own path is empty.
            html.link(rel, "", if path.is_empty() { "./" } else { &path });
        }
    }
    html.link("manifest", "", "manifest.webmanifest");
    if facts.site.address.is_known() {
        feeds(facts, html);
    }
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

/// RSS and Atom of the site, and of the section.
fn feeds(facts: &Facts, html: &mut Html) {
    let site = &facts.site.edition.title;
    let mut feeds = vec![(String::new(), site.clone())];
    if let Some(section) = facts.section() {
        let path = paths::list_page(Some(&section.slug), None);
        feeds.push((path, format!("{} - {site}", section.title)));
    }
    for (path, title) in feeds {
        let title = escape(&title);
        for kind in ["rss", "atom"] {
            let more = format!(" type=\"application/{kind}+xml\" title=\"{title}\"");
            html.link("alternate", &more, &format!("{path}{kind}.xml"));
        }
    }
}
