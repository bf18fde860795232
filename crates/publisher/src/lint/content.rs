//! Traces of other systems in texts: codes that a CMS replaces before it shows a page, and fonts from before Unicode.

use std::{borrow::Cow, iter};

use super::{legacy_encoding::legacy_encoding, shortcodes::shortcodes};
use bantin_core::{
    content::replace_captions,
    feed::{Author, Feed, Problem, Publisher},
    model::Article,
};

/// The problems of an article, each with the key of the item that has it.
pub fn check(article: &Article) -> Vec<(&'static str, Problem)> {
    let text = &article.text;
    let plain = text.plain.as_deref().filter(|_| text.html.is_none());
    // Captions with a picture become figures, but only in HTML.
    let contents =
        [("content_html", text.html.as_deref().map(replace_captions)), ("content_text", plain.map(Cow::from))];
    let codes = contents.into_iter().flat_map(|(key, text)| {
        let codes = text.map(|text| shortcodes(&text)).unwrap_or_default();
        codes.into_iter().map(move |shortcode| (key, Problem::Shortcode { shortcode }))
    });
    let tags = article.tags.join("\n");
    let parts = [
        ("title", Some(article.headline.as_str())),
        ("summary", article.lead.as_deref()),
        ("tags", Some(tags.as_str())),
        ("content_html", text.html.as_deref()),
        ("content_text", plain),
    ];
    let parts = parts.into_iter().filter_map(|(key, text)| check_encoding(key, text?));
    codes.chain(parts).collect()
}

/// The problems of the texts that occur on all pages, each with its key in the feed object.
pub fn check_feed(feed: &Feed) -> Vec<(&'static str, Problem)> {
    let sections = feed.extension.sections.iter().flatten().map(|section| &section.title);
    let publisher = feed.extension.publisher.iter().flat_map(|publisher| {
        let Publisher { name, address, editor, licence, phone: _, email: _ } = publisher;
        [Some(name), address.as_ref(), editor.as_ref(), licence.as_ref()].into_iter().flatten()
    });
    let anniversaries = feed.extension.anniversaries.iter();
    let anniversaries = anniversaries.flat_map(|anniversary| iter::once(&anniversary.name).chain(&anniversary.text));
    let parts = [
        ("title", lines(&feed.title)),
        ("description", lines(&feed.description)),
        ("_bantin.sections", lines(sections)),
        ("_bantin.menu", lines(feed.extension.navigation.entries().filter_map(|entry| entry.title.as_ref()))),
        ("_bantin.publisher", lines(publisher)),
        ("_bantin.anniversaries", lines(anniversaries)),
        ("_bantin.notice", lines(feed.extension.notice.iter().map(|notice| &notice.text))),
    ];
    let parts = parts.into_iter().filter_map(|(key, text)| check_encoding(key, &text));
    parts.chain(check_authors(&feed.authors)).collect()
}

fn lines<'a>(texts: impl IntoIterator<Item = &'a String>) -> String {
    texts.into_iter().map(String::as_str).collect::<Vec<_>>().join("\n")
}

/// The problem of the names of `authors`, with its key.
pub fn check_authors(authors: &[Author]) -> Option<(&'static str, Problem)> {
    check_encoding("authors", &lines(authors.iter().filter_map(|author| author.name.as_ref())))
}

fn check_encoding(key: &'static str, text: &str) -> Option<(&'static str, Problem)> {
    Some((key, Problem::LegacyEncoding { encoding: legacy_encoding(text)? }))
}
