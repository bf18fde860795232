//! What is shown of a page where its link is shared (ogp.me, Twitter cards).

use super::{Facts, Html, language::locale, pictures::can_be_previewed};
use bantin_core::model::{Article, Picture};

/// Of `pictures` the first that programs can show.
pub fn print(facts: &Facts, pictures: &[Picture], html: &mut Html) {
    let info = &facts.site.info;
    let mut property = |name: &str, content: &str| html.meta("property", name, content);
    property("og:type", if facts.article().is_some() { "article" } else { "website" });
    property("og:title", facts.title());
    if let Some(description) = &facts.head.description {
        property("og:description", description);
    }
    property("og:site_name", &info.title);
    if let Some(locale) = locale(facts.language()) {
        property("og:locale", &locale);
    }
    if let Some(address) = facts.canonical_address() {
        property("og:url", &address);
    }
    let mut pictures = pictures.iter();
    let picture = pictures.find(|picture| can_be_previewed(&picture.src));
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
    let card = if picture.is_some() { "summary_large_image" } else { "summary" };
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
    for name in article.bylines.iter() {
        property("article:author", name);
    }
    for tag in &article.tags {
        property("article:tag", tag);
    }
}
