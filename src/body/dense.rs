//! Keeps parsers from what costs them far more than its length: an element of very many attributes.
//!
//! html5ever compares each attribute of a tag with all before it, and every parser gives those of a format that was left open to each
//! block again: in a browser a text of 100 KB took eight seconds.

use std::borrow::Cow;

/// Comparing or copying so many attributes takes about a second.
const BEARABLE: usize = 20_000_000;

/// The markup, without any attributes if it asks for too many.
pub(super) fn bearable(html: &str) -> Cow<'_, str> {
    let (mut tags, mut most) = (0_usize, 0_usize);
    let mut rest = html;
    while let Some(tag) = next_tag(rest) {
        let (attributes, length) = attributes(tag);
        tags += 1;
        most = most.max(attributes);
        rest = &tag[length..];
    }
    if most.saturating_mul(most.max(tags)) > BEARABLE {
        return Cow::Owned(without_attributes(html));
    }
    Cow::Borrowed(html)
}

/// From the name of the first tag on.
fn next_tag(html: &str) -> Option<&str> {
    let starts = html.match_indices('<').map(|(place, _)| &html[place + 1..]);
    starts.into_iter().find(|tag| is_tag(tag))
}

fn is_tag(text: &str) -> bool {
    text.starts_with(|first: char| first.is_ascii_alphabetic())
}

/// About how many attributes a tag has, and how long it is without its `>`.
fn attributes(tag: &str) -> (usize, usize) {
    let (mut count, mut before) = (0, b' ');
    let mut value = None;
    for (place, byte) in tag.bytes().enumerate() {
        let is_space = byte.is_ascii_whitespace();
        match value {
            Some(b' ') if is_space => (value, count) = (None, count + 1),
            Some(b' ') if byte == b'>' => return (count, place),
            Some(quote) if quote == byte => (value, count) = (None, count + 1),
            Some(_) => {}
            None if byte == b'>' => return (count, place),
            None if before == b'=' && !is_space => {
                value = Some(if matches!(byte, b'"' | b'\'') {
                    byte
                } else {
                    b' '
                });
            }
            None if is_space || byte == b'/' => count += 1,
            None => {}
        }
        if !is_space {
            before = byte;
        }
    }
    (count, tag.len())
}

fn without_attributes(html: &str) -> String {
    let mut bare = String::with_capacity(html.len());
    for (place, part) in html.split('<').enumerate() {
        if place > 0 {
            bare.push('<');
        }
        let ends = |byte: char| byte.is_ascii_whitespace() || matches!(byte, '/' | '>');
        match (part.find(ends), part.find('>')) {
            (Some(name), Some(end)) if place > 0 && is_tag(part) => {
                bare.push_str(&part[..name]);
                bare.push_str(&part[end..]);
            }
            _ => bare.push_str(part),
        }
    }
    bare
}
