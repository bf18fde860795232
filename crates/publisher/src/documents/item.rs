//! Articles as the items of a document.

use std::collections::BTreeMap;

use crate::site::Site;
use bantin_core::{
    content::{self, Block},
    feed::{Attachment, Author, Image, Item, ItemExtension, Role},
    model::{Article, normalized_key, photos},
};

/// Files of a legal document that its row in a list links to.
const MAX_LISTED_FILES: usize = 5;

pub fn full_item(article: &Article, blocks: &[Block], site: &Site) -> Item {
    let item = excerpt(article, None, site);
    Item {
        content_html: (!blocks.is_empty()).then(|| content::to_html(blocks)),
        content_text: item.content_text.filter(|_| blocks.is_empty()),
        attachments: article.attachments.iter().cloned().map(with_type).collect(),
        extension: ItemExtension {
            excerpt: false,
            topics: article.tags.iter().filter(|tag| site.topics.contains_key(&normalized_key(tag))).cloned().collect(),
            related: article.related.iter().filter(|id| site.has_news(id)).cloned().collect(),
            ..item.extension
        },
        ..item
    }
}

/// What a block of the front page needs of an older article.
pub fn front_item(article: &Article, site: &Site) -> Item {
    let item = excerpt(article, Some(Role::Front), site);
    Item {
        summary: item.summary.filter(|_| article.untitled),
        banner_image: None,
        date_modified: item.date_modified.filter(|_| item.date_published.is_none()),
        authors: Vec::new(),
        extension: ItemExtension { views: None, ..item.extension },
        ..item
    }
}

/// What the list of a month shows of an article: headline and date.
pub fn headline_item(article: &Article, site: &Site) -> Item {
    let item = front_item(article, site);
    Item {
        url: None,
        external_url: None,
        image: None,
        tags: Vec::new(),
        extension: ItemExtension { slug: item.extension.slug, excerpt: true, ..ItemExtension::default() },
        ..item
    }
}

/// What a card shows of an article. In the document of another article it has a role, and neither its own URL, which follows from its slug,
/// nor a description of its picture, which cards do not show.
pub fn excerpt(article: &Article, role: Option<Role>, site: &Site) -> Item {
    let canonical = article.original.clone().filter(|_| article.canonical_elsewhere);
    let own = || site.address.join(&article.page().path());
    // `url` is the base of relative addresses, so a document with relative addresses has none.
    let url = canonical.clone().or_else(|| role.is_none().then(own)).filter(|_| site.address.is_known());
    let (picture, hero) = (article.picture.as_ref(), article.hero.as_ref());
    let described = picture.filter(|_| role.is_none());
    // The headline of an untitled article is made from its summary again.
    let summary = article.lead.as_ref().or_else(|| article.untitled.then_some(&article.headline));
    Item {
        id: article.id.clone(),
        external_url: article.source.clone().filter(|_| url.is_some()),
        title: (!article.untitled).then(|| article.headline.clone()),
        summary: summary.cloned(),
        content_html: None,
        // JSON Feed requires a content.
        content_text: Some(String::new()),
        image: picture.map(|picture| picture.src.clone()),
        banner_image: hero.filter(|_| hero != picture).map(|hero| hero.src.clone()),
        date_published: article.published,
        date_modified: article.modified,
        authors: (article.bylines.iter().cloned())
            .map(|name| Author { name: Some(name), ..Author::default() })
            .collect(),
        tags: article.tags.clone(),
        language: article.language.clone(),
        attachments: match article.document {
            Some(_) => article.attachments.iter().take(MAX_LISTED_FILES).cloned().map(with_type).collect(),
            None => Vec::new(),
        },
        extension: ItemExtension {
            slug: Some(article.slug.clone()),
            page: article.is_page,
            excerpt: true,
            role,
            section: article.section.clone(),
            views: article.views,
            pinned: article.pinned,
            event: article.event.clone(),
            topics: Vec::new(),
            related: Vec::new(),
            image_alt: described.map(|picture| picture.alt.clone()).filter(|alt| !alt.is_empty()),
            image_caption: described.and_then(|picture| picture.caption.clone()),
            original: article.original.clone().filter(|_| canonical.is_none() || !site.address.is_known()),
            source: article.source.clone().filter(|_| url.is_none()),
            canonical: article.canonical_elsewhere,
            document: article.document.as_deref().cloned(),
        },
        url,
    }
}

/// JSON Feed requires a type.
fn with_type(attachment: Attachment) -> Attachment {
    let mime_type = attachment.mime_type.or_else(|| Some("application/octet-stream".to_owned()));
    Attachment { mime_type, ..attachment }
}

/// The pictures of the articles and the photos in `blocks`, by address. Photos have their size and `srcset` in the HTML, so they are listed
/// only with candidates in AVIF. The first description of a picture counts.
pub fn images(articles: &[&Article], blocks: &[Block]) -> Vec<(String, Image)> {
    let pictures = articles.iter().flat_map(|article| article.picture.iter().chain(&article.hero));
    let pictures = pictures.map(|picture| (&picture.src, picture.size, &picture.srcset, &picture.avif));
    let photos = photos(blocks).filter(|photo| photo.avif.is_some());
    let photos = photos.map(|photo| (&photo.src, photo.size, &photo.srcset, &photo.avif));
    let mut images = BTreeMap::new();
    for (src, size, srcset, avif) in pictures.chain(photos) {
        if let Some((width, height)) = size {
            let image = || Image { width, height, srcset: srcset.clone(), avif: avif.clone() };
            images.entry(src.clone()).or_insert_with(image);
        }
    }
    images.into_iter().collect()
}
