//! One article as the pages need it, made from an item of a feed.
use std::sync::Arc;

use super::{
    Context, Images,
    address::{host, same_origin},
    photos,
    slug::{common_form, is_slug, slug_of},
    words::{first_words, names, present},
};
use crate::{
    content::{self, Block},
    datetime::Timestamp,
    feed,
    util::string_set::StringSet,
};

/// Characters of a headline made from the text.
const MAX_HEADLINE: usize = 100;
/// Seconds after publication before a change counts as one.
const CHANGED_AFTER: i64 = 60;

/// Everything a page shows of one article. Addresses are absolute and safe to use; the body is read when it is asked for.
#[derive(Clone, Debug, PartialEq)]
pub struct Article {
    pub id: String,
    /// Last part of the address; unique in an [`super::Archive`].
    pub slug: String,
    pub headline: String,
    /// True when the item has no title and `headline` is the first words of its text, or of its first picture's alternative.
    pub untitled: bool,
    /// Never the same as the headline.
    pub lead: Option<String>,
    /// Slug of a section of the site.
    pub section: Option<String>,
    /// For a card; the hero's may be another.
    pub picture: Option<Picture>,
    /// For the head of the article, see [`Article::hero_for`].
    pub hero: Option<Picture>,
    pub published: Option<Timestamp>,
    /// At least a minute after `published`, or all that is known.
    pub modified: Option<Timestamp>,
    pub bylines: Arc<[String]>,
    pub tags: Vec<String>,
    /// The tags as they are compared: folded, in order, each once.
    pub topics: Vec<String>,
    pub views: Option<u64>,
    pub pinned: bool,
    pub event: Option<String>,
    /// Ids chosen by an editor, in order.
    pub related: Vec<String>,
    pub attachments: Vec<Attachment>,
    /// Address of the original ("Xem bản gốc"), not of the site's origin.
    pub original: Option<String>,
    /// The original is the canonical address.
    pub canonical_elsewhere: bool,
    /// BCP 47; None: the site's.
    pub language: Option<String>,
    /// Shortened: the whole one stands under `article_url`.
    pub excerpt: bool,
    pub role: Option<feed::Role>,
    pub text: Text,
}

impl Article {
    /// Reads one item of a document.
    pub fn of(item: feed::Item, context: &Context) -> Self {
        let own = item.extension;
        let url = (item.url.as_deref()).and_then(|url| content::resolve_http(url, &context.base));
        let base = url.as_deref().unwrap_or(&context.base);
        let text = Text {
            html: item.content_html,
            plain: item.content_text,
            base: base.to_owned(),
            images: Arc::clone(&context.images),
        };

        let (picture, hero) = with_words(
            context.picture(item.image.as_deref(), base),
            context.picture(item.banner_image.as_deref(), base),
            present(own.image_alt),
            present(own.image_caption),
        );
        let attachments =
            (item.attachments.into_iter()).filter_map(|attachment| Attachment::of(attachment, base)).collect();

        let foreign = |address: &String| !same_origin(address, &context.site.origin);
        let external = (item.external_url).and_then(|url| content::resolve_http(&url, base));
        let stands_here = url.as_ref().is_some_and(|url| !foreign(url));
        let original = url.filter(foreign).or_else(|| external.filter(foreign));
        let canonical_elsewhere = own.canonical && !stands_here && original.is_some();

        let title = present(item.title);
        let summary = present(item.summary);
        let slug = (own.slug.filter(|slug| is_slug(slug)))
            .unwrap_or_else(|| slug_of(title.as_deref().unwrap_or_default(), &item.id));
        let untitled = title.is_none();
        let headline = title
            .or_else(|| first_words(summary.as_deref()?, MAX_HEADLINE))
            .or_else(|| {
                let blocks = text.blocks();
                first_words(&content::to_text(&blocks), MAX_HEADLINE)
                    .or_else(|| first_words(photos::first_alt(&blocks)?, MAX_HEADLINE))
            })
            .or_else(|| host(original.as_deref()?))
            .or_else(|| {
                let id = item.id.replace(char::is_control, " ");
                first_words(&id, MAX_HEADLINE)
            })
            .unwrap_or_else(|| item.id.clone());

        let published = item.date_published;
        let mut seen = StringSet::default();
        let tags: Vec<_> =
            (item.tags.into_iter()).filter_map(|tag| present(Some(tag))).filter(|tag| seen.insert(tag)).collect();

        Self {
            slug,
            untitled,
            lead: summary.filter(|lead| *lead != headline),
            headline,
            section: context.section(own.section.as_deref(), &tags),
            picture,
            hero,
            published,
            modified: item.date_modified.filter(|modified| {
                published.is_none_or(|published| modified.unix_seconds - published.unix_seconds >= CHANGED_AFTER)
            }),
            bylines: match item.authors.is_empty() {
                true => Arc::clone(&context.bylines),
                false => names(item.authors),
            },
            topics: topics(&tags),
            tags,
            views: own.views,
            pinned: own.pinned,
            event: present(own.event),
            related: own.related,
            attachments,
            original,
            canonical_elsewhere,
            language: context.foreign_language(item.language),
            excerpt: own.excerpt,
            role: own.role,
            text,
            id: item.id,
        }
    }

    /// When it came out, as far as known: its place among the others.
    pub fn timestamp(&self) -> Option<Timestamp> {
        self.published.or(self.modified)
    }

    /// [`Article::timestamp`] in Unix seconds. None comes before all others: undated articles count as the oldest.
    pub(super) fn seconds(&self) -> Option<i64> {
        self.timestamp().map(|timestamp| timestamp.unix_seconds)
    }

    /// The headline for where it stands beside others, cut at a word where it is longer than `most` characters.
    pub fn short_headline(&self, most: usize) -> String {
        first_words(&self.headline, most).unwrap_or_else(|| self.headline.clone())
    }

    /// The lead, cut at a word where it is longer than `most` characters.
    pub fn short_lead(&self, most: usize) -> Option<String> {
        first_words(self.lead.as_deref()?, most)
    }

    /// The text, read anew at each call.
    pub fn blocks(&self) -> Vec<Block> {
        self.text.blocks()
    }

    /// The hero, unless `blocks`, the article's text, already shows it.
    pub fn hero_for(&self, blocks: &[Block]) -> Option<&Picture> {
        (self.hero.as_ref()).filter(|hero| !photos::shows(blocks, &hero.src))
    }
}

impl Text {
    /// From the HTML, else (also where that holds nothing) from the plain text.
    fn blocks(&self) -> Vec<Block> {
        let html = (self.html.as_deref()).map(|html| content::from_html(html, &self.base));
        let mut blocks = (html.filter(|blocks| !blocks.is_empty()))
            .or_else(|| self.plain.as_deref().map(content::from_text))
            .unwrap_or_default();
        photos::complete(&mut blocks, &self.images);
        blocks
    }
}

impl Attachment {
    fn of(attachment: feed::Attachment, base: &str) -> Option<Self> {
        Some(Self {
            url: content::resolve_http(&attachment.url, base)?,
            mime_type: attachment.mime_type,
            title: present(attachment.title),
            size_in_bytes: attachment.size_in_bytes,
            duration_in_seconds: attachment.duration_in_seconds,
        })
    }
}

/// Card picture and hero. The words are those of `image`; a banner has them only when there is no other picture.
fn with_words(
    image: Option<Picture>,
    banner: Option<Picture>,
    alt: Option<String>,
    caption: Option<String>,
) -> (Option<Picture>, Option<Picture>) {
    let described = |picture| Picture { alt: alt.unwrap_or_default(), caption, ..picture };
    match (image, banner) {
        (Some(image), Some(banner)) if image != banner => (Some(described(image)), Some(banner)),
        (image, banner) => {
            let picture = image.or(banner).map(described);
            (picture.clone(), picture)
        }
    }
}

fn topics(tags: &[String]) -> Vec<String> {
    let mut topics = Vec::new();
    for topic in tags.iter().map(|tag| common_form(tag)) {
        if let Err(place) = topics.binary_search(&topic) {
            topics.insert(place, topic);
        }
    }
    topics
}

/// The body as it came, with what is needed to read it.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    pub html: Option<String>,
    pub plain: Option<String>,
    /// Relative addresses in the text resolve against this.
    pub base: String,
    /// What the document knows of its pictures.
    pub images: Arc<Images>,
}
/// A picture with what belongs to it. `src` is absolute.
#[derive(Clone, Debug, Hash, PartialEq)]
pub struct Picture {
    pub src: String,
    pub srcset: Option<String>,
    /// Candidates in AVIF.
    pub avif: Option<String>,
    /// CSS pixels; None: shown in a 3:2 box.
    pub size: Option<(u32, u32)>,
    pub alt: String,
    pub caption: Option<String>,
}

/// A file that belongs to an article. `url` is absolute, of scheme http or https.
#[derive(Clone, Debug, Hash, PartialEq)]
pub struct Attachment {
    pub url: String,
    pub mime_type: Option<String>,
    pub title: Option<String>,
    pub size_in_bytes: Option<u64>,
    pub duration_in_seconds: Option<u32>,
}
