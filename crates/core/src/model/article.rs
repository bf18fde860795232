//! Articles, converted from the items of a feed.

use std::{borrow::Cow, mem, sync::Arc};

use super::{
    DocumentContext, Picture, SiteTime,
    origin::{host, same_origin},
    photos,
    site::author_names,
    slug::{item_slug, normalized_key},
    text::{MAX_HEADLINE_CHARS, Text, truncate_words},
};
use crate::{
    content::{self, Block, resolve_http},
    datetime::{Date, Month, Timestamp},
    feed::{Attachment, Item, ItemExtension, LegalDocument, Role},
    routes::Page,
    util::platform::compose,
};

/// Seconds between publication and a modification that is shown.
const MIN_MODIFIED_SECONDS: i64 = 60;

/// An article, or a page outside the news. Addresses are absolute and http or https.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    pub id: String,
    /// Last part of the address, unique in an [`super::Archive`].
    pub slug: String,
    /// True for a page outside the news. It has no section, event, tags, views, bylines and related articles.
    pub is_page: bool,
    pub headline: String,
    /// True if the item has no title. The headline is then made from its text.
    pub untitled: bool,
    /// Differs from the headline.
    pub lead: Option<String>,
    /// Slug of a section of the site.
    pub section: Option<String>,
    /// The picture of a card.
    pub picture: Option<Arc<Picture>>,
    /// The picture above the article, see [`Article::hero_for`].
    pub hero: Option<Arc<Picture>>,
    pub published: Option<Timestamp>,
    /// The day of [`Article::timestamp`] in site time. `None` beyond the years 1 to 9999.
    pub day: Option<Date>,
    /// At least a minute after `published`.
    pub modified: Option<Timestamp>,
    pub bylines: Arc<[String]>,
    pub tags: Vec<String>,
    /// The folded tags, sorted, without duplicates.
    pub topics: Vec<String>,
    /// The tags that have a page. Only the document of the article has them.
    pub tags_with_page: Vec<String>,
    pub views: Option<u64>,
    pub pinned: bool,
    pub event: Option<String>,
    /// Ids chosen by an editor, in order.
    pub related: Vec<String>,
    pub attachments: Vec<Attachment>,
    /// Address of the original on another origin.
    pub original: Option<String>,
    /// Address of the page on another origin that the article is about.
    pub source: Option<String>,
    /// True if the original is the canonical page.
    pub canonical_elsewhere: bool,
    /// BCP 47. `None` for the site's language.
    pub language: Option<String>,
    /// True if the article is shortened. The full one is at [`super::SiteInfo::document_address`].
    pub excerpt: bool,
    pub role: Option<Role>,
    /// The legal document that the article is, in place of news. The headline is its summary.
    pub document: Option<Arc<LegalDocument>>,
    pub text: Text,
}

impl Article {
    pub fn from_item(mut item: Item, context: &DocumentContext) -> Self {
        let is_page = item.extension.page;
        if is_page {
            remove_news_properties(&mut item);
        }
        let (slug, mut extension) = (item_slug(&item), item.extension);
        let summary = extension.document.as_mut().and_then(|document| document.summary.take());
        let url = item.url.as_deref().and_then(|url| resolve_http(url, &context.base));
        let base = url.as_deref().unwrap_or(&context.base);
        let (html, plain) = (item.content_html, item.content_text);
        let text = Text { html, plain, base: base.to_owned(), images: Arc::clone(&context.images) };

        let image = context.picture(item.image.as_deref(), base);
        let banner = context.picture(item.banner_image.as_deref(), base);
        let (alt, caption) = (extension.image_alt.unwrap_or_default(), extension.image_caption);
        let describe = |picture| Arc::new(Picture { alt, caption, ..picture });
        // The texts describe the image, or else the banner.
        let (picture, hero) = match (image, banner) {
            (Some(image), Some(banner)) if image != banner => (Some(describe(image)), Some(Arc::new(banner))),
            (image, banner) => {
                let picture = image.or(banner).map(describe);
                (picture.clone(), picture)
            }
        };
        let resolve_file = |file: Attachment| Some(Attachment { url: resolve_http(&file.url, base)?, ..file });

        let named = [item.external_url, extension.original, extension.source];
        let origin = context.site.origin.as_str();
        let [original, source] = foreign_addresses(url.as_deref(), named, base, origin);
        let is_own_page = url.as_ref().is_some_and(|url| same_origin(url, origin));

        let document = extension.document.map(Arc::new);
        let untitled = item.title.is_none() && document.is_none();
        let title = summary.or(item.title);
        let headline = headline(title, item.summary.as_deref(), &text, original.as_deref(), &item.id);
        let published = match &document {
            Some(document) => context.site.time.start_of(document.issued),
            None => item.date_published,
        };
        let modified = item.date_modified.filter(|modified| {
            published.is_none_or(|published| modified.unix_seconds - published.unix_seconds >= MIN_MODIFIED_SECONDS)
        });

        Self {
            slug,
            is_page,
            untitled,
            lead: item.summary.filter(|lead| *lead != headline),
            headline,
            section: match document {
                Some(_) => None,
                None => context.section(extension.section.as_deref(), &item.tags),
            },
            picture,
            hero,
            published,
            day: published.or(modified).and_then(|timestamp| day_in(context.site.time, timestamp)),
            modified,
            bylines: match item.authors.is_empty() && document.is_none() {
                _ if is_page => Arc::default(),
                true => Arc::clone(&context.bylines),
                false => author_names(&item.authors),
            },
            topics: topics(&item.tags),
            tags: item.tags,
            tags_with_page: extension.topics,
            views: extension.views,
            pinned: extension.pinned,
            event: extension.event,
            related: extension.related,
            attachments: item.attachments.into_iter().filter_map(resolve_file).collect(),
            canonical_elsewhere: extension.canonical && !is_own_page && original.is_some(),
            original,
            source,
            language: context.foreign_language(item.language),
            excerpt: extension.excerpt,
            role: extension.role,
            document,
            text,
            id: item.id,
        }
    }

    /// The page of the article.
    pub fn page(&self) -> Page {
        self.page_at(&self.slug)
    }

    /// The page of the article under another slug.
    pub fn page_at(&self, slug: &str) -> Page {
        let slug = slug.to_owned();
        match self.document {
            _ if self.is_page => Page::Static { slug },
            Some(_) => Page::LegalDocument { slug },
            None => Page::Article { slug },
        }
    }

    /// The headline. For a legal document it follows the number: `12-NQ/TU: Về chuyển đổi số`.
    pub fn title(&self) -> Cow<'_, str> {
        match &self.document {
            Some(document) => Cow::Owned([&*document.number, &self.headline].join(": ")),
            None => Cow::Borrowed(&self.headline),
        }
    }

    /// The date of publication, or else of modification. It orders articles.
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.published.or(self.modified)
    }

    /// [`Article::timestamp`] in Unix seconds. `None` is the oldest.
    pub fn seconds(&self) -> Option<i64> {
        self.timestamp().map(|timestamp| timestamp.unix_seconds)
    }

    /// The key by which the archive is sorted: the date, then the number of a legal document.
    pub fn sort_key(&self) -> (Option<i64>, u32) {
        (self.seconds(), self.document.as_ref().map_or(0, |document| document.ordinal()))
    }

    /// True if its cards have a picture.
    pub fn has_picture(&self) -> bool {
        self.picture.is_some()
    }

    /// The headline in at most `max` characters.
    pub fn short_headline(&self, max: usize) -> String {
        truncate_words(&self.headline, max).unwrap_or_else(|| self.headline.clone())
    }

    /// The lead in at most `max` characters.
    pub fn short_lead(&self, max: usize) -> Option<String> {
        truncate_words(self.lead.as_deref()?, max)
    }

    /// The content. Each call parses it.
    pub fn blocks(&self) -> Vec<Block> {
        self.text.blocks()
    }

    /// True if the article has no title and `blocks`, its content, begins with the headline.
    pub fn repeats_headline(&self, blocks: &[Block]) -> bool {
        let start = self.headline.trim_end_matches('…');
        let text = || truncate_words(&content::to_text(blocks), usize::MAX);
        self.untitled && text().is_some_and(|text| text.starts_with(start))
    }

    /// The text that a search finds, besides the title: the lead, the caption of the hero, the text of `blocks`, which is the
    /// article's content, and the tags. Each block is a line, and the tags are the last one.
    pub fn search_text(&self, blocks: &[Block]) -> String {
        let caption = self.hero_for(blocks).and_then(|hero| hero.caption.as_deref()).unwrap_or_default();
        let (text, tags) = (content::to_text(blocks), self.tags.join(", "));
        let mut lines = vec![self.lead.as_deref().unwrap_or_default(), caption, &text, &tags];
        lines.retain(|line| !line.is_empty());
        lines.join("\n")
    }

    /// The hero, unless `blocks`, the article's content, contains it.
    pub fn hero_for(&self, blocks: &[Block]) -> Option<&Arc<Picture>> {
        self.hero.as_ref().filter(|hero| !photos::shows(blocks, &hero.src))
    }
}

/// The title, or else the start of the summary or of the text, the host of the original, or the id.
fn headline(title: Option<String>, summary: Option<&str>, text: &Text, original: Option<&str>, id: &str) -> String {
    title
        .or_else(|| truncate_words(summary?, MAX_HEADLINE_CHARS))
        .or_else(|| text.first_words())
        .or_else(|| host(original?))
        .or_else(|| truncate_words(&compose(id.replace(char::is_control, " ")), MAX_HEADLINE_CHARS))
        .unwrap_or_else(|| id.to_owned())
}

/// The absolute addresses of the original and of the source, unless they are on `origin`. `url` is the item's own address, `named` are
/// the references in `external_url`, `_bantin.original` and `_bantin.source`.
fn foreign_addresses(url: Option<&str>, named: [Option<String>; 3], base: &str, origin: &str) -> [Option<String>; 2] {
    let is_foreign = |address: &String| !same_origin(address, origin);
    let [external, original, source] = named.map(|reference| resolve_http(&reference?, base));
    let external = external.filter(is_foreign);
    let (original, external) = match original.or_else(|| url.map(str::to_owned)).filter(is_foreign) {
        // Without `url`, the external page is the article's.
        None if url.is_none() => (external, None),
        original => (original, external),
    };
    let source = external.or(source).filter(is_foreign).filter(|source| original.as_ref() != Some(source));
    [original, source]
}

fn day_in(time: SiteTime, timestamp: Timestamp) -> Option<Date> {
    let day = timestamp.date_in(time.offset_of(timestamp));
    Month::from_date(day).map(|_| day)
}

/// Removes what only news have, so a page is no part of any list, and nothing is related to it.
fn remove_news_properties(item: &mut Item) {
    item.authors.clear();
    item.tags.clear();
    item.extension = ItemExtension {
        excerpt: false,
        section: None,
        views: None,
        pinned: false,
        event: None,
        topics: Vec::new(),
        related: Vec::new(),
        ..mem::take(&mut item.extension)
    };
}

fn topics(tags: &[String]) -> Vec<String> {
    let mut topics = Vec::new();
    for topic in tags.iter().map(|tag| normalized_key(tag)) {
        if let Err(position) = topics.binary_search(&topic) {
            topics.insert(position, topic);
        }
    }
    topics
}
