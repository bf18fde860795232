//! The pictures that stand for an article where it is shown elsewhere.

use std::sync::Arc;

use crate::site::SiteAddress;
use bantin_core::{
    content::{Block, Photo, walk},
    model::{Article, Picture, same_origin},
};

/// The hero and the card's picture; of an article without them the first photo of its text. Those of the site's origin only once that is
/// known. Absolute.
pub fn of(article: &Article, site: &SiteAddress) -> Vec<Picture> {
    let mut pictures: Vec<Picture> = Vec::new();
    for picture in article.hero.iter().chain(&article.picture) {
        if pictures.iter().all(|known| known.src != picture.src) {
            pictures.push(picture.clone());
        }
    }
    if pictures.is_empty() && names_a_picture(article) {
        pictures.extend(first_photo(&article.blocks()));
    }
    pictures.retain(|picture| may_be_named(picture, site));
    pictures
}

/// What stands for a list: the first picture around one of its articles.
pub fn of_list(articles: &[Arc<Article>], site: &SiteAddress) -> Vec<Picture> {
    let around = articles.iter().flat_map(|article| article.hero.iter().chain(&article.picture));
    let mut shown = around.filter(|picture| can_be_previewed(&picture.src) && may_be_named(picture, site));
    shown.next().cloned().into_iter().collect()
}

/// The stand-in for an unknown origin is written nowhere.
fn may_be_named(picture: &Picture, site: &SiteAddress) -> bool {
    site.is_known() || !same_origin(&picture.src, site.origin())
}

/// Programs that show previews draw no vector graphics.
pub fn can_be_previewed(address: &str) -> bool {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    !path.to_ascii_lowercase().ends_with(".svg")
}

/// Spares most texts without pictures the reading.
fn names_a_picture(article: &Article) -> bool {
    let html = article.text.html.as_deref().unwrap_or_default();
    let mut starts = html.as_bytes().windows(4);
    starts.any(|start| start.eq_ignore_ascii_case(b"<img"))
}

fn first_photo(blocks: &[Block]) -> Option<Picture> {
    walk(blocks).find_map(|block| match block {
        Block::Figure(figure) => figure.photos.first().map(picture),
        _ => None,
    })
}

fn picture(photo: &Photo) -> Picture {
    Picture {
        src: photo.src.clone(),
        srcset: None,
        avif: None,
        size: photo.size,
        alt: photo.alt.clone(),
        caption: None,
    }
}
