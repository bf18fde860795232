//! The pictures that represent a page in link previews and search results.

use std::sync::Arc;

use crate::site_address::SiteAddress;
use bantin_core::{
    content::{Block, Photo},
    model::{Article, Picture, SiteInfo, photos, same_origin},
    util::url_parts::extension,
};

/// The hero and the card picture of an article. Without one that can be previewed also the first photo of its content, `blocks`, that can.
pub fn of_article(article: &Article, blocks: &[Block], site: &SiteAddress) -> Vec<Picture> {
    let is_public = |picture: &Picture| has_public_url(picture, site);
    let pictures = article.hero.iter().chain(&article.picture).map(|picture| (**picture).clone());
    let mut pictures: Vec<Picture> = pictures.filter(is_public).collect();
    pictures.dedup_by(|one, other| one.src == other.src);
    if !pictures.iter().any(|picture| can_be_previewed(&picture.src)) {
        let photos = || photos(blocks).map(to_picture).filter(is_public);
        let previewed = photos().find(|photo| can_be_previewed(&photo.src));
        pictures.extend(previewed.or_else(|| photos().next().filter(|_| pictures.is_empty())));
    }
    pictures
}

/// The first picture of an article in the list that can be previewed.
pub fn of_list(articles: &[Arc<Article>], site: &SiteAddress) -> Vec<Picture> {
    let mut pictures = articles.iter().flat_map(|article| article.hero.iter().chain(&article.picture));
    let first = pictures.find(|picture| can_be_previewed(&picture.src) && has_public_url(picture, site));
    first.map(|picture| (**picture).clone()).into_iter().collect()
}

/// False for the site's own pictures while the URL of the site is unknown.
fn has_public_url(picture: &Picture, site: &SiteAddress) -> bool {
    site.is_known() || !same_origin(&picture.src, site.origin())
}

/// The picture of the site: its logo, or else its icon.
pub fn of_site(info: &SiteInfo, site: &SiteAddress) -> Option<Picture> {
    let pictures =
        [&info.logo, &info.icon].into_iter().flatten().map(|src| Picture { src: src.clone(), ..Picture::default() });
    pictures.filter(|picture| has_public_url(picture, site)).find(|picture| can_be_previewed(&picture.src))
}

/// True for the formats that link previews support. A picture without a file name extension counts as one of them.
pub fn can_be_previewed(url: &str) -> bool {
    const FORMATS: [&str; 5] = ["jpg", "jpeg", "png", "webp", "gif"];
    extension(url).is_none_or(|format| FORMATS.contains(&&*format.to_ascii_lowercase()))
}

fn to_picture(photo: &Photo) -> Picture {
    Picture { src: photo.src.clone(), size: photo.size, alt: photo.alt.clone(), ..Picture::default() }
}
