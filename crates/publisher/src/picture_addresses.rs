//! Addresses of pictures that a text may name, found without reading all of its markup.

use html5ever::buffer_queue::BufferQueue;
use html5ever::interface::TokenizerResult;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

use bantin_core::content::{SRCSET_ATTRIBUTES, URL_ATTRIBUTES, first_candidate, resolve_http, resolve_srcset};
use bantin_core::model::Article;

/// The elements that become a photo, or tell one its candidates. The parser takes `<image>` for `<img>`.
const ELEMENTS: [&str; 4] = ["img", "image", "amp-img", "source"];

/// Tags that seem to stand in tags are read over and over; together not more than so many times the text.
const MAX_READ: usize = 16;

/// At least all addresses of photos that [`bantin_core::content::from_html`] finds in `html`, seen from `base`. For telling cheaply what a text depends on.
///
/// A tag is read wherever one may begin, be it within a comment or another tag: where it begins, its reading does not depend on what stands
/// before it.
pub fn addresses_named(html: &str, base: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut left = MAX_READ.saturating_mul(html.len());
    for (start, _) in html.match_indices('<') {
        let tag = &html[start..];
        if !is_of_picture(&tag[1..]) {
            continue;
        }
        let end = end_of(tag);
        left = match left.checked_sub(end.unwrap_or(tag.len())) {
            Some(left) => left,
            None => break,
        };
        let read = end.map(|end| attributes(&tag[..end])).unwrap_or_default();
        for attribute in read {
            let (name, value) = (&*attribute.name.local, &*attribute.value);
            if URL_ATTRIBUTES.contains(&name) {
                addresses.extend(resolve_http(value, base));
            } else if SRCSET_ATTRIBUTES.contains(&name) {
                addresses.extend(resolve_srcset(value, base).as_deref().and_then(first_candidate));
            }
        }
    }
    addresses
}

/// The addresses of all pictures that the article shows, perhaps of some more that its text names.
pub fn of_article(article: &Article) -> impl Iterator<Item = String> {
    let around = article.picture.iter().chain(&article.hero);
    let text = article.text.html.as_deref();
    let named = text.map(|html| addresses_named(html, &article.text.base));
    around.map(|picture| picture.src.clone()).chain(named.into_iter().flatten())
}

/// True when `tag`, without its `<`, begins with the name of one of [`ELEMENTS`].
fn is_of_picture(tag: &str) -> bool {
    ELEMENTS.iter().any(|name| {
        let (start, rest) = tag.as_bytes().split_at(name.len().min(tag.len()));
        start.eq_ignore_ascii_case(name.as_bytes()) && rest.first().is_some_and(|next| ends_name(*next))
    })
}

fn ends_name(byte: u8) -> bool {
    byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>')
}

/// Where the tag that `html` begins with ends, behind its `>`. None when it does not: then it is none.
fn end_of(html: &str) -> Option<usize> {
    /// Where in a tag (WHATWG HTML, "Tokenization").
    enum At {
        Name,
        BeforeName,
        AfterName,
        BeforeValue,
        Unquoted,
        Quoted(u8),
    }
    let mut at = At::BeforeName;
    let name = html.bytes().position(ends_name)?;
    for (place, byte) in html.bytes().enumerate().skip(name) {
        let space = byte.is_ascii_whitespace();
        at = match (at, byte) {
            (At::Quoted(quote), byte) if byte == quote => At::BeforeName,
            (At::Quoted(quote), _) => At::Quoted(quote),
            (_, b'>') => return Some(place + 1),
            (At::BeforeValue, quote @ (b'"' | b'\'')) => At::Quoted(quote),
            (At::BeforeValue, _) if space => At::BeforeValue,
            (At::BeforeValue | At::Unquoted, _) if !space => At::Unquoted,
            (At::Name | At::AfterName, b'=') => At::BeforeValue,
            (At::Name | At::AfterName, _) if space => At::AfterName,
            (_, b'/') => At::BeforeName,
            _ if space => At::BeforeName,
            _ => At::Name,
        };
    }
    None
}

fn attributes(tag: &str) -> Vec<Attribute> {
    let tokenizer = Tokenizer::new(Attributes::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(tag));
    while !matches!(tokenizer.feed(&input), TokenizerResult::Done) {}
    tokenizer.sink.0.into_inner()
}

/// Keeps the attributes of a tag.
#[derive(Default)]
struct Attributes(RefCell<Vec<Attribute>>);

impl TokenSink for Attributes {
    type Handle = LocalName;

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<LocalName> {
        if let Token::TagToken(tag) = token {
            self.0.borrow_mut().extend(tag.attrs);
        }
        TokenSinkResult::Continue
    }
}
