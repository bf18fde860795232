//! Slugs: folded titles with a suffix that identifies the item, so that old links survive a changed title.

use crate::{
    feed::{Item, MAX_SLUG, avoid_reserved},
    util::{
        fnv::{OFFSET_BASIS, fnv_1a},
        folding::{Folded, fold_character},
        platform::decompose,
    },
};

/// Bytes of the title in a slug.
const MAX_TITLE: usize = 64;
/// Base-32 characters of 64 bits.
const SUFFIX_LENGTH: usize = 13;

/// Folds a text to lower-case ASCII letters and digits, with single hyphens between words. Letters in other shapes
/// (Unicode NFKD), such as full-width ones, are folded as well. May be empty.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for character in decompose(text).chars() {
        let mut buffer = [0; 4];
        let letters = match fold_character(character) {
            Folded::Letter(letter) => letter.encode_utf8(&mut buffer),
            Folded::Letters(letters) => letters,
            Folded::Ignored => continue,
            Folded::Separator => {
                gap = true;
                continue;
            }
        };
        if gap && !folded.is_empty() {
            folded.push('-');
        }
        gap = false;
        folded.push_str(letters);
    }
    folded
}

/// The key under which names are equal: the folded name, or the name itself if nothing can be folded (新闻).
pub fn normalized_key(name: &str) -> String {
    let folded = fold(name);
    if folded.is_empty() { name.to_owned() } else { folded }
}

/// The 64-bit FNV-1a hash of `id` in base 32 (RFC 4648, lower case, no padding): 13 characters.
pub fn id_suffix(id: &str) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    // 64 bits and one padding bit are 13 groups of five.
    let bits = u128::from(fnv_1a(OFFSET_BASIS, id.bytes())) << 1;
    (0..SUFFIX_LENGTH).rev().map(|group| char::from(ALPHABET[(bits >> (5 * group)) as usize & 31])).collect()
}

/// The slug that an item states, or else one from its title or the number of its legal document.
pub fn item_slug(item: &Item) -> String {
    let extension = &item.extension;
    let title = || extension.document.as_ref().map(|document| &document.number).or(item.title.as_ref());
    extension.slug.clone().unwrap_or_else(|| slug_from_title(title().map_or("", String::as_str), &item.id))
}

/// The slug of a section made from a tag, or of a part of the register. Names with the same slug are one. A name without Latin
/// letters (新闻) gets an id suffix.
pub fn value_slug(name: &str) -> String {
    match truncate_slug(&fold(name), MAX_TITLE) {
        "" => id_suffix(name),
        slug => avoid_reserved(slug.to_owned()),
    }
}

/// The slug of an item without a slug of its own.
pub fn slug_from_title(title: &str, id: &str) -> String {
    append_suffix(truncate_slug(&fold(title), MAX_TITLE), id)
}

/// The last part of a slug, if it has the length of an [`id_suffix`].
pub(super) fn suffix_of(slug: &str) -> Option<&str> {
    slug.rsplit('-').next().filter(|part| part.len() == SUFFIX_LENGTH)
}

/// Makes a slug, which may be empty, unique by the id of its item. The result has at most [`MAX_SLUG`] bytes.
pub(super) fn append_suffix(slug: &str, id: &str) -> String {
    let suffix = id_suffix(id);
    match truncate_slug(slug, MAX_SLUG - 1 - SUFFIX_LENGTH) {
        "" => suffix,
        start => format!("{start}-{suffix}"),
    }
}

/// At most `max` bytes of a folded text, cut between words where possible.
pub(super) fn truncate_slug(folded: &str, max: usize) -> &str {
    if folded.len() <= max {
        return folded;
    }
    // A word that ends at the limit is kept.
    &folded[..folded[..=max].rfind('-').unwrap_or(max)]
}
