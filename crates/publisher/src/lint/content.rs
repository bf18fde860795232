//! Traces of other systems in texts: codes that a CMS replaces before it shows a page, and fonts from before Unicode.

use std::{borrow::Cow, iter};

use super::{legacy_encoding::legacy_encoding, shortcodes::shortcodes};
use bantin_core::{
    content::replace_captions,
    feed::{Author, Feed, Item, LegalDocument, MenuEntry, Problem, Publisher},
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
    // Those of a legal document are checked by `check_item`: its headline may be a text of the document.
    let (headline, lead) = match article.document {
        Some(_) => (None, None),
        None => (Some(article.headline.as_str()), article.lead.as_deref()),
    };
    let parts = [
        ("title", headline),
        ("summary", lead),
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
    let navigation = &feed.extension.navigation;
    let blocks = feed.extension.front.iter().flatten();
    let parts = [
        ("title", lines(&feed.title)),
        ("description", lines(&feed.description)),
        ("_bantin.sections", lines(sections)),
        ("_bantin.menu", titles(navigation.menu.as_deref().unwrap_or_default())),
        ("_bantin.footer_menu", titles(&navigation.footer_menu)),
        ("_bantin.links", titles(&navigation.links)),
        ("_bantin.front", lines(blocks.filter_map(|block| block.title.as_ref()))),
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

/// The titles of the entries and of their children.
fn titles(entries: &[MenuEntry]) -> String {
    let entries = entries.iter().flat_map(|entry| iter::once(entry).chain(&entry.items));
    lines(entries.filter_map(|entry| entry.title.as_ref()))
}

/// The problems of the texts of an item that an article does not have as they are: its authors, and the texts of a legal document.
pub fn check_item(item: &Item) -> Vec<(&'static str, Problem)> {
    let of_document = item.extension.document.iter().flat_map(|document| {
        let LegalDocument { number, kind, issuer, signer, summary, issued: _, effective: _ } = document;
        let texts = [Some(number), kind.as_ref(), issuer.as_ref(), signer.as_ref(), summary.as_ref()];
        let parts = [
            ("title", lines(&item.title)),
            ("summary", lines(&item.summary)),
            ("_bantin.document", lines(texts.into_iter().flatten())),
        ];
        parts.into_iter().filter_map(|(key, text)| check_encoding(key, &text))
    });
    check_authors(&item.authors).into_iter().chain(of_document).collect()
}

/// The problem of the names of `authors`, with its key.
fn check_authors(authors: &[Author]) -> Option<(&'static str, Problem)> {
    check_encoding("authors", &lines(authors.iter().filter_map(|author| author.name.as_ref())))
}

fn check_encoding(key: &'static str, text: &str) -> Option<(&'static str, Problem)> {
    Some((key, Problem::LegacyEncoding { encoding: legacy_encoding(text)? }))
}
