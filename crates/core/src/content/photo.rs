//! Attributes of pictures.

use super::Photo;
use super::attributes::{Attributes, SRCSET_ATTRIBUTES};
use super::limits::MAX_IMAGE_SIDE;
use super::srcset::{first_candidate, resolve_srcset};
use super::whitespace::collapse;

/// Parts of the class of a picture that replaces a character, or is an icon in front of a name (Ghost's bookmarks).
const CHARACTER_CLASSES: [&str; 4] = ["emoji", "smiley", "emoticon", "kg-bookmark-icon"];

/// Part of the URL of Facebook's emoji.
const CHARACTER_PATH: &str = "/emoji.php/";

/// `None` for a tracking pixel, and without an http or https URL.
pub(super) fn read(attributes: &Attributes) -> Option<Photo> {
    if attributes.is_tracking_pixel() {
        return None;
    }
    let own = SRCSET_ATTRIBUTES.iter().map(|name| attributes.text(name));
    let srcset = own.chain(attributes.sources.iter().cloned()).find_map(|text| resolve_srcset(&text, attributes.base));
    Some(Photo {
        src: attributes.source_url().or_else(|| first_candidate(srcset.as_deref()?))?,
        srcset,
        avif: None,
        alt: alt(attributes),
        size: attributes.size(),
        href: None,
    })
}

/// The text that replaces the picture when it is an emoji or icon. `photo` is the picture, if it is valid.
pub(super) fn character(attributes: &Attributes, photo: Option<&Photo>) -> Option<String> {
    let class = attributes.text("class");
    let is_character = photo.is_some_and(|photo| photo.src.contains(CHARACTER_PATH))
        || CHARACTER_CLASSES.iter().any(|name| class.contains(name));
    is_character.then(|| alt(attributes))
}

fn alt(attributes: &Attributes) -> String {
    collapse(&attributes.text("alt"))
}

/// Whether a size in CSS pixels is plausible for a picture: not a tracking pixel, at most [`MAX_IMAGE_SIDE`].
pub fn is_plausible_size((width, height): (u32, u32)) -> bool {
    let sides = 1..=MAX_IMAGE_SIDE;
    sides.contains(&width) && sides.contains(&height) && width.max(height) > 1
}
