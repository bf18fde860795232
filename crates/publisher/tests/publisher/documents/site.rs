//! A site with its published documents, and the documents as a reader gets them.

use std::sync::Arc;

use bantin_core::{
    feed::{Attachment, Diagnostic, Problem},
    model::{Article, Document, SiteInfo},
    routes::FEED,
    util::character_references::{decode_references, escape_references},
};
use bantin_publisher::{
    documents::{Documents, Listing},
    keys::UnknownKeys,
    load::LoadedFeed,
    site::Site,
    site_address::SiteAddress,
};
use serde_json::Value;

use crate::common::{parse_json, reading, source_document};

pub struct Published {
    pub site: Site,
}

/// A published document after reading.
pub struct Read {
    pub info: SiteInfo,
    pub document: Document,
}

impl Published {
    /// Publishes a feed at `address`.
    pub fn of(feed: &Value, address: SiteAddress) -> Self {
        let document = source_document(address.join(FEED), "feed.json", feed.to_string().as_bytes());
        Self::from(LoadedFeed { address, documents: vec![document], notes: Vec::new() })
    }

    pub fn from(source: LoadedFeed) -> Self {
        Self { site: Site::new(source, &Arc::default()) }
    }

    pub fn documents(&self) -> Documents<'_> {
        Documents::new(&self.site)
    }

    /// Reads the published document at `path`.
    pub fn read(&self, path: &str, bytes: &[u8]) -> Read {
        let reading = reading(bytes);
        let json = parse_json(&String::from_utf8_lossy(bytes));
        let diagnostics = reading.diagnostics.iter().filter(|diagnostic| !is_escaped(diagnostic, &json));
        let diagnostics: Vec<_> = diagnostics.map(ToString::to_string).collect();
        assert_eq!(diagnostics, [""; 0], "{path}: {}", String::from_utf8_lossy(bytes));
        assert_eq!(UnknownKeys::find(&String::from_utf8_lossy(bytes), usize::MAX), UnknownKeys::default(), "{path}");
        let address = self.site.address.join(path);
        let info = SiteInfo::from_feed(&reading.feed, &address);
        let document = Document::from_feed(reading.feed, &address, &info);
        Read { info, document }
    }
}

/// The published document of a list.
pub fn list_document(documents: &Documents, list: &Listing, number: Option<u32>) -> Vec<u8> {
    let written = documents.list(list, number);
    written.unwrap_or_else(|error| panic!("{}: {error}", list.page(number).document_path()))
}

/// The published document of an article, by its position among all items of the archive.
pub fn article_document(documents: &Documents, position: usize) -> Vec<u8> {
    let article = &documents.site.archive.all()[position];
    let written = documents.article(position, &article.blocks(), &documents.neighbours(position));
    written.unwrap_or_else(|error| panic!("{}: {error}", article.page().document_path()))
}

/// True for the diagnostic of a text with the characters of a reference, such as `&#13;`, which is escaped on purpose.
fn is_escaped(diagnostic: &Diagnostic, document: &Value) -> bool {
    let path = diagnostic.subject.path(&diagnostic.key).replace(['.', '['], "/").replace(']', "");
    let text = document.pointer(&format!("/{path}")).and_then(Value::as_str).unwrap_or_default();
    let escaped = decode_references(text).and_then(|text| escape_references(&text));
    diagnostic.problem == Problem::CharacterReference && escaped.as_deref() == Some(text)
}

/// The values of a full article that its page shows, without the content.
pub fn shown(article: &Article, site: &Site) -> Article {
    let mut shown = card(article);
    shown.attachments = typed(&article.attachments);
    shown.related.clone_from(&article.related);
    shown.related.retain(|id| site.has_news(id));
    shown
}

/// JSON Feed requires a type.
fn typed(files: &[Attachment]) -> Vec<Attachment> {
    let mut files = files.to_vec();
    let unknown = || "application/octet-stream".to_owned();
    for file in &mut files {
        file.mime_type.get_or_insert_with(unknown);
    }
    files
}

/// The values of an article that a card shows.
pub fn card(article: &Article) -> Article {
    let mut card = article.clone();
    // The row of a legal document links to its files.
    card.attachments = if card.document.is_some() { typed(&article.attachments) } else { Vec::new() };
    // Only the document of the article has them.
    card.tags_with_page = Vec::new();
    card.related = Vec::new();
    card.excerpt = false;
    card.role = None;
    card.text.html = None;
    card.text.plain = None;
    card.text.base = String::new();
    card.text.images = Arc::default();
    card
}
