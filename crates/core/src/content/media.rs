//! Attributes of pictures, recordings and embedded documents.

use super::attributes::{Attributes, SRCSET_ATTRIBUTES, is_placeholder};
use super::links::resolve_http;
use super::srcset::{first_candidate, resolve_srcset};
use super::whitespace::is_space;
use super::{Block, Embed, Media, MediaKind, Photo};

/// Parts of the class of a picture that replaces a character, or is an icon in front of a name (Ghost's bookmarks).
const CHARACTER_CLASSES: [&str; 4] = ["emoji", "smiley", "emoticon", "kg-bookmark-icon"];

/// Part of the URL of Facebook's emoji.
const CHARACTER_PATH: &str = "/emoji.php/";

/// URLs of YouTube's players, without scheme and `www.`, up to the id of the video.
const PLAYERS: [&str; 3] = ["youtube.com/embed/", "youtube-nocookie.com/embed/", "youtube.com/v/"];

/// Path segments of the players that are not ids: a playlist, a channel.
const NO_IDS: [&str; 2] = ["videoseries", "live_stream"];

/// The title of every YouTube player.
const PLAYER_TITLE: &str = "YouTube video player";

/// Reads a picture. `None` for a tracking pixel, and without an http or https URL.
pub(super) fn photo(attributes: &Attributes) -> Option<Photo> {
    if attributes.is_tracking_pixel() {
        return None;
    }
    let own = SRCSET_ATTRIBUTES.iter().map(|name| attributes.text(name));
    let srcset = own.chain(attributes.sources.iter().cloned()).find_map(|text| resolve_srcset(&text, attributes.base));
    let url = attributes.source_url();
    let candidate = || first_candidate(srcset.as_deref()?);
    Some(Photo {
        src: url.clone().filter(|url| !is_placeholder(url) && !attributes.is_pixel()).or_else(candidate).or(url)?,
        srcset,
        avif: None,
        alt: attributes.line("alt").unwrap_or_default(),
        size: attributes.size(),
        href: None,
    })
}

/// The text that replaces the picture when it is an emoji or icon. `photo` is the picture, if it is valid.
pub(super) fn character(attributes: &Attributes, photo: Option<&Photo>) -> Option<String> {
    let class = attributes.text("class");
    let is_character = photo.is_some_and(|photo| photo.src.contains(CHARACTER_PATH))
        || CHARACTER_CLASSES.iter().any(|name| class.contains(name));
    is_character.then(|| attributes.line("alt").unwrap_or_default())
}

/// Reads `<audio>` or `<video>`. `None` without an http or https URL.
pub(super) fn recording(kind: MediaKind, attributes: &Attributes) -> Option<Block> {
    let from_sources = || attributes.sources.iter().find_map(|source| resolve_http(source, attributes.base));
    let is_video = kind == MediaKind::Video;
    Some(Block::Media(Box::new(Media {
        kind,
        src: attributes.source_url().or_else(from_sources)?,
        poster: attributes.url("poster").filter(|_| is_video),
        size: attributes.size().filter(|_| is_video),
        title: attributes.line("title"),
        caption: Vec::new(),
    })))
}

/// Reads `<iframe>`, `<embed>` or `<object>`. Pages link to the document, so no request leaves the site before a click. `None`
/// for a tracking pixel, and without an http or https URL.
pub(super) fn embed(attributes: &Attributes) -> Option<Block> {
    if attributes.is_tracking_pixel() {
        return None;
    }
    let href = attributes.source_url()?;
    let title = attributes.line("title").filter(|title| title != PLAYER_TITLE);
    Some(Block::Embed(Embed { href: video_page(&href).unwrap_or(href), title }))
}

/// The page of the video in a YouTube player, at the same time in the video.
fn video_page(player: &str) -> Option<String> {
    let (_scheme, rest) = player.split_once("://")?;
    let rest = rest.strip_prefix("www.").unwrap_or(rest);
    watch_page(PLAYERS.iter().find_map(|player| rest.strip_prefix(player))?)
}

/// The page of the video in an element that a script replaces with a YouTube player.
pub(super) fn youtube(attributes: &Attributes) -> Option<String> {
    let id = attributes.trimmed("videoid").or_else(|| attributes.trimmed("data-videoid"))?;
    watch_page(&format!("{id}?{}", attributes.text("params")))
}

/// The page of a video, from its id and the query of the player.
fn watch_page(video: &str) -> Option<String> {
    let end = video.find(|c: char| !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_')).unwrap_or(video.len());
    let (id, query) = video.split_at(end);
    if id.is_empty() || NO_IDS.contains(&id) {
        return None;
    }
    let page = ["https://www.youtube.com/watch?v=", id].concat();
    let start = query.split(['?', '&', '#']).find_map(|pair| pair.strip_prefix("start=").or(pair.strip_prefix("t=")));
    let seconds = start.map(|start| start.trim_end_matches('s')).filter(|start| start.parse::<u32>().is_ok());
    Some(seconds.map_or_else(|| page.clone(), |seconds| format!("{page}&t={seconds}s")))
}

/// The URL of the post that a script of Facebook, TikTok or Instagram shows in place of the element.
pub(super) fn post(attributes: &Attributes) -> Option<String> {
    const POSTS: [(&str, &str); 4] = [
        ("fb-video", "data-href"),
        ("fb-post", "data-href"),
        ("tiktok-embed", "cite"),
        ("instagram-media", "data-instgrm-permalink"),
    ];
    let class = attributes.get("class")?;
    POSTS
        .iter()
        .find(|(name, _)| class.split(is_space).any(|class| class == *name))
        .and_then(|(_, url)| attributes.url(url))
}
