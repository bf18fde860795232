//! The pictures that represent a page in link previews and search results.

use std::sync::Arc;

use crate::site_address::SiteAddress;
use bantin_core::{
    content::{Block, Photo, walk},
    model::{Article, Picture, same_origin},
};

/// The hero and the card picture of an article, or else the first photo of its content, `blocks`.
pub fn of_article(article: &Article, blocks: &[Block], site: &SiteAddress) -> Vec<Picture> {
    let mut pictures: Vec<Picture> = article.hero.iter().chain(&article.picture).cloned().collect();
    pictures.dedup_by(|one, other| one.src == other.src);
    if pictures.is_empty() {
        pictures.extend(first_photo(blocks));
    }
    pictures.retain(|picture| has_public_url(picture, site));
    pictures
}

/// The first picture of an article in the list that can be previewed.
pub fn of_list(articles: &[Arc<Article>], site: &SiteAddress) -> Vec<Picture> {
    let mut pictures = articles.iter().flat_map(|article| article.hero.iter().chain(&article.picture));
    let first = pictures.find(|picture| can_be_previewed(&picture.src) && has_public_url(picture, site));
    first.cloned().into_iter().collect()
}

/// False for the site's own pictures while the URL of the site is unknown.
fn has_public_url(picture: &Picture, site: &SiteAddress) -> bool {
    site.is_known() || !same_origin(&picture.src, site.origin())
}

/// False for SVG, which link previews do not support.
pub fn can_be_previewed(url: &str) -> bool {
    let path = url.split(['?', '#']).next().unwrap_or(url);
    !path.to_ascii_lowercase().ends_with(".svg")
}

fn first_photo(blocks: &[Block]) -> Option<Picture> {
    walk(blocks).find_map(|block| match block {
        Block::Figure(figure) => figure.photos.first().map(to_picture),
        _ => None,
    })
}

fn to_picture(photo: &Photo) -> Picture {
    let (src, alt) = (photo.src.clone(), photo.alt.clone());
    Picture { src, srcset: None, avif: None, size: photo.size, alt, caption: None }
}
