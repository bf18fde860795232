//! An article as an item.

use std::borrow::Cow;

use serde::Serialize;

use super::{addresses::Addresses, images::Images, paths};
use crate::site::Site;
use bantin_core::{content, feed::Role, model::Article};

/// How much of an article an item holds.
#[derive(Clone, Copy, Debug)]
pub enum Shape {
    Whole,
    /// What a card shows; what the article is to the one whose document this is.
    Excerpt(Option<Role>),
}

#[derive(Serialize)]
pub struct Item<'a> {
    id: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    external_url: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    summary: Option<&'a str>,
    /// Its keys tell a text from none.
    #[serde(flatten)]
    content: Content,
    #[serde(skip_serializing_if = "Option::is_none")]
    image: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    banner_image: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_published: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    date_modified: Option<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    authors: Vec<Author<'a>>,
    #[serde(skip_serializing_if = "<[_]>::is_empty")]
    tags: &'a [String],
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    attachments: Vec<Attachment<'a>>,
    _bantin: Extension<'a>,
}

/// The specification asks for one of the two.
#[derive(Serialize)]
#[serde(untagged)]
enum Content {
    Html { content_html: String },
    Text { content_text: &'static str },
}

#[derive(Serialize)]
struct Author<'a> {
    name: &'a str,
}

#[derive(Serialize)]
struct Attachment<'a> {
    url: Cow<'a, str>,
    mime_type: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    title: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    size_in_bytes: Option<u64>,
    #[serde(skip_serializing_if = "Option::is_none")]
    duration_in_seconds: Option<u32>,
}

#[derive(Serialize)]
struct Extension<'a> {
    slug: &'a str,
    #[serde(skip_serializing_if = "is_false")]
    excerpt: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    role: Option<&'static str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    section: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    views: Option<u64>,
    #[serde(skip_serializing_if = "is_false")]
    pinned: bool,
    #[serde(skip_serializing_if = "Option::is_none")]
    event: Option<&'a str>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    related: Vec<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_alt: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    image_caption: Option<&'a str>,
    #[serde(skip_serializing_if = "is_false")]
    canonical: bool,
}

fn is_false(flag: &bool) -> bool {
    !flag
}

impl<'a> Item<'a> {
    /// `images` learns of the pictures of its text.
    pub fn of(article: &'a Article, shape: Shape, site: &Site, addresses: &Addresses, images: &mut Images) -> Self {
        let whole = matches!(shape, Shape::Whole);
        let original = article.original.as_deref();
        let own = || site.address.of(&paths::article_page(&article.slug));
        // Relative addresses of an item are seen from its `url`; so as long as there are any, it has none.
        let canonical = original.filter(|_| article.canonical_elsewhere);
        let url = || canonical.map_or_else(own, str::to_owned);
        let url = site.address.is_known().then(url);
        let (picture, hero) = (article.picture.as_ref(), article.hero.as_ref());
        Self {
            id: &article.id,
            external_url: original.filter(|_| url.is_none() || canonical.is_none()),
            url,
            title: (!article.untitled).then_some(&article.headline),
            // The headline of an untitled article is made anew from its summary.
            summary: match article.untitled {
                true => Some(article.lead.as_deref().unwrap_or(&article.headline)),
                false => article.lead.as_deref(),
            },
            content: if whole { content(article, addresses, images) } else { Content::Text { content_text: "" } },
            image: picture.map(|picture| addresses.write(&picture.src)),
            banner_image: hero.filter(|_| hero != picture).map(|hero| addresses.write(&hero.src)),
            date_published: article.published.map(|timestamp| timestamp.to_rfc3339()),
            date_modified: article.modified.map(|timestamp| timestamp.to_rfc3339()),
            authors: article.bylines.iter().map(|name| Author { name }).collect(),
            tags: &article.tags,
            language: article.language.as_deref(),
            attachments: if whole { attachments(article, addresses) } else { Vec::new() },
            _bantin: Extension {
                slug: &article.slug,
                excerpt: !whole,
                role: match shape {
                    Shape::Whole | Shape::Excerpt(None) => None,
                    Shape::Excerpt(Some(Role::Related)) => Some("related"),
                    Shape::Excerpt(Some(Role::Newer)) => Some("newer"),
                    Shape::Excerpt(Some(Role::Older)) => Some("older"),
                },
                section: article.section.as_deref(),
                views: article.views,
                pinned: article.pinned,
                event: article.event.as_deref(),
                related: (article.related.iter())
                    .filter(|id| whole && site.archive.by_id(id).is_some())
                    .map(String::as_str)
                    .collect(),
                image_alt: picture.map(|picture| picture.alt.as_str()).filter(|alt| !alt.is_empty()),
                image_caption: picture.and_then(|picture| picture.caption.as_deref()),
                canonical: article.canonical_elsewhere,
            },
        }
    }
}

fn content(article: &Article, addresses: &Addresses, images: &mut Images) -> Content {
    let blocks = article.blocks();
    images.text(&blocks);
    match blocks.is_empty() {
        true => Content::Text { content_text: "" },
        false => Content::Html { content_html: addresses.html(content::to_html(&blocks)) },
    }
}

fn attachments<'a>(article: &'a Article, addresses: &Addresses) -> Vec<Attachment<'a>> {
    let files = article.attachments.iter();
    files
        .map(|file| Attachment {
            url: addresses.write(&file.url),
            // The specification demands one; this one says that nothing is known.
            mime_type: file.mime_type.as_deref().unwrap_or("application/octet-stream"),
            title: file.title.as_deref(),
            size_in_bytes: file.size_in_bytes,
            duration_in_seconds: file.duration_in_seconds,
        })
        .collect()
}
