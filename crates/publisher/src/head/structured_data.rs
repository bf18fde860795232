//! What a page is, in the words of schema.org, as JSON-LD: the fields that Google asks of news articles and breadcrumbs.

use serde_json::{Map, Value, json};

use super::{Facts, Html};
use crate::documents::paths;
use bantin_core::{
    model::{Article, Picture},
    routes::Page,
};

/// Characters of a headline that are shown.
const MAX_HEADLINE: usize = 110;

pub fn print(facts: &Facts, pictures: &[Picture], html: &mut Html) {
    if !facts.site.address.is_known() {
        return;
    }
    let page = match (facts.page, facts.article()) {
        (_, Some(article)) => news_article(article, pictures, facts),
        (Page::Front { .. }, _) => web_site(facts),
        _ => json!({
            "@type": "CollectionPage",
            "name": facts.title(),
            "url": facts.own_address(),
            "inLanguage": facts.site.info.language_tag(),
            "isPartOf": { "@type": "WebSite", "name": facts.site.info.title, "url": facts.site.address.root() },
        }),
    };
    let mut graph = vec![present(page)];
    if !matches!(facts.page, Page::Front { .. }) {
        graph.push(breadcrumbs(facts));
    }
    let data = json!({ "@context": "https://schema.org", "@graph": graph }).to_string();
    // Within a script no `<` may stand as it is.
    let data = data.replace('<', "\\u003c");
    html.push(&format!("<script type=\"application/ld+json\">{data}</script>"));
}

fn news_article(article: &Article, pictures: &[Picture], facts: &Facts) -> Value {
    let publisher = publisher(facts);
    let authors: Vec<Value> = (article.bylines.iter()).map(|name| author(name, facts)).collect();
    let images: Vec<Value> = pictures.iter().map(image).collect();
    json!({
        "@type": "NewsArticle",
        "headline": article.short_headline(MAX_HEADLINE),
        "description": article.lead,
        "datePublished": article.timestamp().map(|timestamp| timestamp.to_rfc3339()),
        "dateModified": article.modified.or(article.published).map(|timestamp| timestamp.to_rfc3339()),
        "author": if authors.is_empty() { vec![publisher.clone()] } else { authors },
        "articleSection": facts.section().map(|section| &section.title),
        "image": (!images.is_empty()).then_some(images),
        "publisher": publisher,
        "mainEntityOfPage": { "@type": "WebPage", "@id": facts.canonical_address() },
        "url": facts.own_address(),
        "inLanguage": facts.language(),
        "keywords": (!article.tags.is_empty()).then_some(&article.tags),
        "isAccessibleForFree": true,
    })
}

/// A byline that is the site's or its publisher's is no person's.
fn author(name: &str, facts: &Facts) -> Value {
    let info = &facts.site.info;
    let publisher = info.publisher.as_ref();
    let is_ours = name == info.title || publisher.is_some_and(|one| one.name == name);
    let kind = if is_ours { "Organization" } else { "Person" };
    json!({ "@type": kind, "name": name })
}

fn image(picture: &Picture) -> Value {
    let (width, height) = picture.size.unzip();
    let alt = Some(picture.alt.as_str()).filter(|alt| !alt.is_empty());
    let caption = picture.caption.as_deref().or(alt);
    present(json!({ "@type": "ImageObject", "url": picture.src, "width": width, "height": height, "caption": caption }))
}

fn web_site(facts: &Facts) -> Value {
    let info = &facts.site.info;
    json!({
        "@type": "WebSite",
        "name": info.title,
        "description": info.tag_line,
        "url": facts.site.address.root(),
        "inLanguage": info.language_tag(),
        "publisher": publisher(facts),
    })
}

fn publisher(facts: &Facts) -> Value {
    let info = &facts.site.info;
    let name = info.publisher.as_ref().map_or(&info.title, |publisher| &publisher.name);
    let logo = info.logo.as_ref().map(|logo| json!({ "@type": "ImageObject", "url": logo }));
    present(json!({
        "@type": "NewsMediaOrganization",
        "name": name,
        "url": facts.site.address.root(),
        "logo": logo,
    }))
}

/// From the front page over the section to the page.
fn breadcrumbs(facts: &Facts) -> Value {
    let address = &facts.site.address;
    let mut steps = vec![(facts.site.info.title.as_str(), address.root())];
    if let Some(section) = facts.section() {
        let path = paths::list_page(Some(&section.slug), None);
        steps.push((section.title.as_str(), address.of(&path)));
    }
    let own = address.of(facts.path);
    if steps.iter().all(|(_, known)| *known != own) {
        steps.push((facts.title(), own));
    }
    let items: Vec<Value> = (steps.iter().enumerate())
        .map(|(place, (name, item))| json!({ "@type": "ListItem", "position": place + 1, "name": name, "item": item }))
        .collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

/// The keys that have a value.
fn present(object: Value) -> Value {
    match object {
        Value::Object(keys) => keys.into_iter().filter(|(_, value)| !value.is_null()).collect::<Map<_, _>>().into(),
        other => other,
    }
}
