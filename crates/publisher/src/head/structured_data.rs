//! schema.org metadata as JSON-LD: the fields that Google documents for news articles and breadcrumbs.

use serde_json::{Value, json};

use super::{HeadContext, HeadWriter};
use crate::dates::last_modified;
use bantin_core::{
    feed::LegalDocument,
    model::{Article, Picture},
    routes::Page,
};

/// Writes nothing if the URL of the site is unknown, because the metadata requires absolute URLs.
pub fn write(context: &HeadContext, pictures: &[Picture], html: &mut HeadWriter) {
    let Some(url) = context.url() else {
        return;
    };
    let (info, root) = (&context.site.info, context.site.address.root());
    let page = match (context.page, context.article()) {
        (_, Some(Article { document: Some(document), .. })) => legislation(document, &url, context),
        (_, Some(page)) if page.is_page => static_page(page, &url, pictures, context),
        (_, Some(article)) => news_article(article, &url, pictures, context),
        (Page::Front, _) => json!({
            "@type": "WebSite",
            "name": info.title,
            "description": info.tagline,
            "url": root,
            "inLanguage": info.language_tag(),
            "publisher": publisher(context),
        }),
        _ => json!({
            "@type": "CollectionPage",
            "name": context.title(),
            "url": url,
            "inLanguage": info.language_tag(),
            "isPartOf": { "@type": "WebSite", "name": info.title, "url": root },
        }),
    };
    let mut graph = vec![without_nulls(page)];
    if *context.page != Page::Front {
        graph.push(breadcrumbs(context, url));
    }
    // A script element must not contain `<`.
    let data = json!({ "@context": "https://schema.org", "@graph": graph }).to_string().replace('<', "\\u003c");
    html.push(&format!("<script type=\"application/ld+json\">{data}</script>"));
}

fn news_article(article: &Article, url: &str, pictures: &[Picture], context: &HeadContext) -> Value {
    let publisher = publisher(context);
    let authors: Vec<Value> = article.bylines.iter().map(|name| author(name, context)).collect();
    let images: Vec<Value> = pictures.iter().map(image).collect();
    json!({
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": article.lead,
        "datePublished": article.timestamp(),
        "dateModified": last_modified(article),
        "author": if authors.is_empty() { vec![publisher.clone()] } else { authors },
        "articleSection": context.section().map(|section| &section.title),
        "image": (!images.is_empty()).then_some(images),
        "publisher": publisher,
        "isBasedOn": article.source,
        "mainEntityOfPage": { "@type": "WebPage", "@id": context.canonical_url() },
        "url": url,
        "inLanguage": context.language(),
        "keywords": (!article.tags.is_empty()).then_some(&article.tags),
        "isAccessibleForFree": true,
    })
}

/// <https://schema.org/Legislation>.
fn legislation(document: &LegalDocument, url: &str, context: &HeadContext) -> Value {
    let files = context.article().into_iter().flat_map(|article| &article.attachments).map(|file| {
        without_nulls(json!({
            "@type": "MediaObject",
            "contentUrl": file.url,
            "encodingFormat": file.mime_type,
            "name": file.title,
        }))
    });
    let files: Vec<Value> = files.collect();
    json!({
        "@type": "Legislation",
        "name": context.title(),
        "abstract": context.article().map(|article| &article.headline),
        "legislationIdentifier": document.number,
        "legislationDate": document.issued,
        "legislationDateOfApplicability": document.effective,
        "legislationType": document.kind,
        "legislationPassedBy": document.issuer.as_ref().map(|name| json!({ "@type": "Organization", "name": name })),
        "encoding": (!files.is_empty()).then_some(files),
        "publisher": publisher(context),
        "url": url,
        "inLanguage": context.language(),
        "isAccessibleForFree": true,
    })
}

/// Of the subtypes of `WebPage`, two are recognized by the usual slugs.
fn static_page(page: &Article, url: &str, pictures: &[Picture], context: &HeadContext) -> Value {
    let info = &context.site.info;
    let images: Vec<Value> = pictures.iter().map(image).collect();
    json!({
        "@type": match page.slug.as_str() {
            "gioi-thieu" | "about" => "AboutPage",
            "lien-he" | "contact" => "ContactPage",
            _ => "WebPage",
        },
        "name": page.headline,
        "description": page.lead,
        "datePublished": page.published,
        "dateModified": last_modified(page),
        "image": (!images.is_empty()).then_some(images),
        "url": url,
        "inLanguage": context.language(),
        "isPartOf": { "@type": "WebSite", "name": info.title, "url": context.site.address.root() },
        "publisher": publisher(context),
    })
}

/// A person, unless the byline is the name of the site or of its publisher.
fn author(name: &str, context: &HeadContext) -> Value {
    let info = &context.site.info;
    let is_organization = name == info.title || info.publisher.as_ref().is_some_and(|one| one.name == name);
    json!({ "@type": if is_organization { "Organization" } else { "Person" }, "name": name })
}

fn image(picture: &Picture) -> Value {
    let (width, height) = picture.size.unzip();
    let alt = Some(picture.alt.as_str()).filter(|alt| !alt.is_empty());
    let caption = picture.caption.as_deref().or(alt);
    without_nulls(
        json!({ "@type": "ImageObject", "url": picture.src, "width": width, "height": height, "caption": caption }),
    )
}

fn publisher(context: &HeadContext) -> Value {
    let info = &context.site.info;
    let name = info.publisher.as_ref().map_or(&info.title, |publisher| &publisher.name);
    let logo = info.logo.as_ref().map(|logo| json!({ "@type": "ImageObject", "url": logo }));
    let url = context.site.address.root();
    without_nulls(json!({ "@type": "NewsMediaOrganization", "name": name, "url": url, "logo": logo }))
}

/// The path from the front page to the page at `url`, with the section, register, calendar or month between them.
fn breadcrumbs(context: &HeadContext, url: String) -> Value {
    let address = &context.site.address;
    let mut steps = vec![(context.site.info.title.as_str(), address.root())];
    let title = context.title();
    if let Some((name, path)) = context.parent() {
        steps.push((name, address.join(&path)));
    }
    let calendar = context.calendar_steps();
    steps.extend(calendar.iter().map(|(name, path)| (name.as_str(), address.join(path))));
    if steps.iter().all(|(_, known)| *known != url) {
        steps.push((&title, url));
    }
    let item =
        |(position, (name, url))| json!({ "@type": "ListItem", "position": position, "name": name, "item": url });
    let items: Vec<Value> = (1..).zip(steps).map(item).collect();
    json!({ "@type": "BreadcrumbList", "itemListElement": items })
}

fn without_nulls(mut object: Value) -> Value {
    if let Some(members) = object.as_object_mut() {
        members.retain(|_, value| !value.is_null());
    }
    object
}
