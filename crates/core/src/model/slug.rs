//! Last parts of addresses: titles folded to ASCII, and the ending that keeps an old link alive when its headline changes.

use crate::util::platform::decompose;

/// What a folded title may take of a slug, in bytes.
const MAX_TITLE: usize = 64;
/// What a slug may take, in bytes.
const MAX_SLUG: usize = 96;
/// Base-32 characters of 64 bits.
const ENDING_LENGTH: usize = 13;

/// Lower-case ASCII letters and digits; whatever else stands between them becomes one `-`. Empty when nothing can be folded.
pub fn fold(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut gap = false;
    for character in decompose(text).chars() {
        let ascii = character.to_ascii_lowercase();
        let mut buffer = [0; 4];
        let letters = match ascii {
            'a'..='z' | '0'..='9' => ascii.encode_utf8(&mut buffer),
            '\u{300}'..='\u{36f}' => continue,
            'đ' | 'Đ' => "d",
            'ł' | 'Ł' => "l",
            'ø' | 'Ø' => "o",
            'ı' => "i",
            'æ' | 'Æ' => "ae",
            'œ' | 'Œ' => "oe",
            'ß' | 'ẞ' => "ss",
            _ => {
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

/// What two names of one thing have in common: their folded form, or the name itself where folding leaves nothing (新闻).
pub(super) fn common_form(name: &str) -> String {
    let folded = fold(name);
    if folded.is_empty() { name.trim().to_owned() } else { folded }
}

/// 13 base-32 characters (RFC 4648, lower case, no padding) of the FNV-1a-64 of `id`.
pub fn ending(id: &str) -> String {
    const ALPHABET: &[u8; 32] = b"abcdefghijklmnopqrstuvwxyz234567";
    // 64 bits and one of padding make 13 groups of five.
    let bits = u128::from(fnv1a(id.as_bytes())) << 1;
    (0..ENDING_LENGTH).rev().map(|group| char::from(ALPHABET[(bits >> (5 * group)) as usize & 31])).collect()
}

/// The slug of an item that names none: its folded title, cut at a word, and the ending of its id.
pub fn slug_of(title: &str, id: &str) -> String {
    with_ending(cut(&fold(title), MAX_TITLE), id)
}

/// `[a-z0-9]+(-[a-z0-9]+)*`, at most 96 bytes.
pub fn is_slug(text: &str) -> bool {
    text.len() <= MAX_SLUG
        && text
            .split('-')
            .all(|word| !word.is_empty() && word.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9')))
}

/// What stands at the end of `slug` and may be the ending of an id.
pub(super) fn ending_in(slug: &str) -> Option<&str> {
    let word = slug.rsplit('-').next()?;
    (word.len() == ENDING_LENGTH).then_some(word)
}

/// `slug` (which may be empty) made one item's own; still at most 96 bytes.
pub(super) fn with_ending(slug: &str, id: &str) -> String {
    let ending = ending(id);
    match cut(slug, MAX_SLUG - 1 - ENDING_LENGTH) {
        "" => ending,
        start => format!("{start}-{ending}"),
    }
}

/// At most `most` bytes of a folded text, cut between words where there are several.
pub(super) fn cut(folded: &str, most: usize) -> &str {
    if folded.len() <= most {
        return folded;
    }
    // A word that ends exactly at the limit stays whole.
    let end = folded[..=most].rfind('-').unwrap_or(most);
    &folded[..end]
}

/// FNV-1a, 64 bits (draft-eastlake-fnv).
fn fnv1a(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3))
}
