//! Links to the canonical URL, the manifest and the feeds.
//!
//! Only links in the content name the adjacent pages of a list: Firefox prefetches `<link rel="next">`, which the content security
//! policy forbids.

use super::{HeadContext, HeadWriter};
use crate::paths::{ATOM, MANIFEST, RSS};
use bantin_core::{routes::FEED_FOLDER, util::html_escape::escape};

/// Writes the links. The link to the JSON Feed of the site is part of the template.
pub fn write(context: &HeadContext, html: &mut HeadWriter) {
    if let Some(canonical) = context.canonical_url() {
        html.link("canonical", &canonical);
    }
    html.link("manifest", MANIFEST);
    let site = &context.site.info.title;
    syndication_feeds(context, site, "", html);
    if let Some((title, path)) = context.parent() {
        let title = format!("{title} - {site}");
        feed("feed+json", &title, &format!("{FEED_FOLDER}{}.json", path.trim_end_matches('/')), html);
        syndication_feeds(context, &title, &path, html);
    }
}

/// RSS and Atom of the list at `path`, which exist only if the URL of the site is known.
fn syndication_feeds(context: &HeadContext, title: &str, path: &str, html: &mut HeadWriter) {
    if context.site.address.is_known() {
        feed("rss+xml", title, &format!("{path}{RSS}"), html);
        feed("atom+xml", title, &format!("{path}{ATOM}"), html);
    }
}

fn feed(subtype: &str, title: &str, path: &str, html: &mut HeadWriter) {
    let (title, href) = (escape(title), escape(path));
    html.push(&format!("<link rel=\"alternate\" type=\"application/{subtype}\" title=\"{title}\" href=\"{href}\">"));
}
