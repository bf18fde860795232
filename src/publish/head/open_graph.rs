//! What is shown of a page where its link is shared (ogp.me, Twitter cards).

use super::{Facts, Html};
use crate::newsroom::Article;

pub fn print(facts: &Facts, html: &mut Html) {
    let edition = &facts.site.edition;
    let mut property = |name: &str, content: &str| html.meta("property", name, content);
    property(
        "og:type",
        if facts.article().is_some() {
            "article"
        } else {
            "website"
        },
    );
    property("og:title", facts.title());
    if let Some(description) = &facts.head.description {
        property("og:description", description);
    }
    property("og:site_name", &edition.title);
    property(
        "og:locale",
        if edition.vietnamese { "vi_VN" } else { "en_US" },
    );
    if let Some(address) = facts.own_address() {
        property("og:url", &address);
    }
    let picture = facts.picture().filter(|_| facts.site.address.is_known());
    if let Some(picture) = picture {
        property("og:image", &picture.src);
        if let Some((width, height)) = picture.size {
            property("og:image:width", &width.to_string());
            property("og:image:height", &height.to_string());
        }
        if !picture.alt.is_empty() {
            property("og:image:alt", &picture.alt);
        }
    }
    if let Some(article) = facts.article() {
        self::article(article, facts, &mut property);
    }
    let card = if picture.is_some() {
        "summary_large_image"
    } else {
        "summary"
    };
    html.meta("name", "twitter:card", card);
}

fn article(article: &Article, facts: &Facts, property: &mut dyn FnMut(&str, &str)) {
    if let Some(published) = article.published {
        property("article:published_time", &published.to_rfc3339());
    }
    if let Some(modified) = article.modified {
        property("article:modified_time", &modified.to_rfc3339());
    }
    if let Some(section) = facts.section() {
        property("article:section", &section.title);
    }
    for name in &article.bylines {
        property("article:author", name);
    }
    for tag in &article.tags {
        property("article:tag", tag);
    }
}
