//! Open Graph and Twitter Card metadata for link previews (<https://ogp.me>).

use super::{
    HeadContext, HeadWriter,
    pictures::{can_be_previewed, of_site},
};
use bantin_core::model::Picture;

/// Default territories, for language tags without a territory.
const DEFAULT_TERRITORIES: [(&str, &str); 2] = [("vi", "VN"), ("en", "US")];

/// The preview picture is the first of `pictures` that can be previewed, or else the site's own.
pub fn write(context: &HeadContext, pictures: &[Picture], html: &mut HeadWriter) {
    let mut property = |name: &str, content: &str| html.meta("property", name, content);
    let article = context.article().filter(|article| !article.is_page);
    property("og:type", if article.is_some() { "article" } else { "website" });
    property("og:title", &context.title());
    if let Some(description) = &context.meta.description {
        property("og:description", description);
    }
    property("og:site_name", &context.site.info.title);
    if let Some(locale) = og_locale(context.language()) {
        property("og:locale", &locale);
    }
    if let Some(url) = context.canonical_url() {
        property("og:url", &url);
    }
    let own = pictures.iter().find(|picture| can_be_previewed(&picture.src));
    if let Some(picture) = own.cloned().or_else(|| of_site(&context.site.info, &context.site.address)) {
        property("og:image", &picture.src);
        if let Some((width, height)) = picture.size {
            property("og:image:width", &width.to_string());
            property("og:image:height", &height.to_string());
        }
        if !picture.alt.is_empty() {
            property("og:image:alt", &picture.alt);
        }
    }
    if let Some(article) = article {
        if let Some(published) = article.published {
            property("article:published_time", &published.to_string());
        }
        if let Some(modified) = article.modified {
            property("article:modified_time", &modified.to_string());
        }
        if let Some(section) = context.section() {
            property("article:section", &section.title);
        }
        article.bylines.iter().for_each(|name| property("article:author", name));
        article.tags.iter().for_each(|tag| property("article:tag", tag));
    }
    let card = if own.is_some() { "summary_large_image" } else { "summary" };
    html.meta("name", "twitter:card", card);
}

/// `vi_VN` for a BCP 47 tag; `None` if neither the tag nor [`DEFAULT_TERRITORIES`] has a territory.
fn og_locale(tag: &str) -> Option<String> {
    let mut subtags = tag.split('-');
    let language = subtags.next()?.to_ascii_lowercase();
    let is_territory = |subtag: &&str| subtag.len() == 2 && subtag.bytes().all(|byte| byte.is_ascii_alphabetic());
    // A single letter starts an extension.
    let territory = subtags.take_while(|subtag| subtag.len() > 1).find(is_territory);
    let default = DEFAULT_TERRITORIES.iter().find(|(known, _)| *known == language);
    let territory = territory.or(default.map(|(_, territory)| *territory))?;
    Some(format!("{language}_{}", territory.to_ascii_uppercase()))
}
