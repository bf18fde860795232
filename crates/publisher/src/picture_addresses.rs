//! Finds the URLs of pictures in markup without parsing it as a document.

use html5ever::buffer_queue::BufferQueue;
use html5ever::tendril::StrTendril;
use html5ever::tokenizer::{Token, TokenSink, TokenSinkResult, Tokenizer, TokenizerOpts};
use html5ever::{Attribute, LocalName};
use std::cell::RefCell;

use bantin_core::content::limits::{MAX_ATTRIBUTE_COPIES, MAX_TAG_OVERLAP};
use bantin_core::content::{
    SRCSET_ATTRIBUTES, URL_ATTRIBUTES, first_candidate, measure_tag, resolve_http, resolve_srcset,
};

/// Elements that [`bantin_core::content::from_html`] reads pictures from. Parsers treat `<image>` as `<img>`.
const ELEMENTS: [&str; 4] = ["img", "image", "amp-img", "source"];

/// The URLs of all pictures that [`bantin_core::content::from_html`] finds in `html`, and perhaps more, resolved against
/// `base`. A cheap answer to what a text depends on.
///
/// A tag is read at each `<`, even inside a comment or another tag, so the result includes every tag that a parser can see.
pub fn find_picture_urls(html: &str, base: &str) -> Vec<String> {
    let mut addresses = Vec::new();
    let mut budget = MAX_TAG_OVERLAP.saturating_mul(html.len());
    for (start, _) in html.match_indices('<').filter(|(start, _)| is_of_picture(&html[start + 1..])) {
        let extent = measure_tag(&html[start..]);
        budget = match budget.checked_sub(extent.len) {
            Some(budget) => budget,
            None => break,
        };
        if !extent.is_closed || extent.attributes.pow(2) > MAX_ATTRIBUTE_COPIES {
            continue;
        }
        for Attribute { name, value } in attributes(&html[start..start + extent.len]) {
            if URL_ATTRIBUTES.contains(&&*name.local) {
                addresses.extend(resolve_http(&value, base));
            } else if SRCSET_ATTRIBUTES.contains(&&*name.local) {
                addresses.extend(resolve_srcset(&value, base).as_deref().and_then(first_candidate));
            }
        }
    }
    addresses
}

/// Whether `tag`, without its `<`, starts with the name of one of [`ELEMENTS`].
fn is_of_picture(tag: &str) -> bool {
    let is_end = |byte: &u8| byte.is_ascii_whitespace() || matches!(byte, b'/' | b'>');
    ELEMENTS.iter().any(|element| {
        tag.get(..element.len()).is_some_and(|name| name.eq_ignore_ascii_case(element))
            && tag.as_bytes().get(element.len()).is_some_and(is_end)
    })
}

fn attributes(tag: &str) -> Vec<Attribute> {
    let tokenizer = Tokenizer::new(AttributeSink::default(), TokenizerOpts::default());
    let input = BufferQueue::default();
    input.push_back(StrTendril::from(tag));
    let _ = tokenizer.feed(&input);
    tokenizer.sink.0.take()
}

#[derive(Default)]
struct AttributeSink(RefCell<Vec<Attribute>>);

impl TokenSink for AttributeSink {
    type Handle = LocalName;

    fn process_token(&self, token: Token, _line: u64) -> TokenSinkResult<LocalName> {
        if let Token::TagToken(tag) = token {
            self.0.replace(tag.attrs);
        }
        TokenSinkResult::Continue
    }
}
