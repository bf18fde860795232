//! The site as its feed describes it.

use std::collections::HashMap;

use super::{
    Article,
    address::{host, own, template},
    best::best,
    slug::{common_form, cut, ending, fold, is_slug},
    words::{names, present},
};
use crate::{
    content,
    datetime::{Date, Offset, Timestamp},
    feed,
    util::platform::compose,
};

/// How many sections are made from tags when a feed names none.
const MAX_SECTIONS: usize = 8;
/// Bytes of the slug of a section made from a tag.
const MAX_SECTION_SLUG: usize = 64;

/// What holds for the whole site; taken from the first document of its feed. All addresses are absolute.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteInfo {
    /// Of the feed's first document.
    pub address: String,
    /// An address of the site itself: what is of its origin is no original elsewhere. The feed's own, unless the site says
    /// another: a feed may come from any host.
    pub origin: String,
    /// The feed's title, else the host name of its home page, else its own.
    pub title: String,
    pub tag_line: Option<String>,
    /// The feed's icon, else its favicon.
    pub logo: Option<String>,
    /// For the browser's tab: the feed's favicon, else its icon.
    pub icon: Option<String>,
    /// BCP 47, as written.
    pub language: Option<String>,
    /// The language of the interface: Vietnamese, else English.
    pub vietnamese: bool,
    pub time: SiteTime,
    /// In menu order, each slug once.
    pub sections: Vec<Section>,
    pub anniversaries: Vec<feed::Anniversary>,
    pub publisher: Option<feed::Publisher>,
    /// A template with `{slug}`, of the feed's origin.
    pub article_url: Option<String>,
}

/// A part of the menu.
#[derive(Clone, Debug, PartialEq)]
pub struct Section {
    pub slug: String,
    pub title: String,
    /// Its own paged feed, of the site feed's origin.
    pub feed: Option<String>,
}

impl Section {
    pub fn holds(&self, article: &Article) -> bool {
        article.section.as_deref() == Some(&self.slug)
    }
}

/// The time that the site's clocks show.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteTime {
    Fixed(Offset),
    /// Each date in the offset it was written in; today in that of the newest item.
    AsWritten {
        newest: Offset,
    },
}

impl SiteTime {
    /// The offset to show `timestamp` in.
    pub fn of(self, timestamp: Timestamp) -> Offset {
        match self {
            Self::Fixed(offset) => offset,
            Self::AsWritten { .. } => timestamp.offset,
        }
    }

    /// The site's day at an instant given in seconds since 1970-01-01T00:00:00Z.
    pub fn today(self, unix_seconds: i64) -> Date {
        let (Self::Fixed(offset) | Self::AsWritten { newest: offset }) = self;
        Timestamp { unix_seconds, offset }.date_in(offset)
    }
}

impl SiteInfo {
    /// `address` is the absolute address of `feed`, the first document.
    pub fn of(feed: &feed::Feed, address: &str) -> Self {
        let base = base(feed, address);
        let picture = |reference: &Option<String>| {
            let reference = reference.as_deref()?;
            content::resolve_http(reference, &base)
        };
        let language = present(feed.language.clone());
        let vietnamese = is_vietnamese(language.as_deref());
        let extension = &feed.extension;
        Self {
            address: address.to_owned(),
            origin: address.to_owned(),
            title: present(feed.title.clone()).or_else(|| host(&base)).unwrap_or_else(|| address.to_owned()),
            tag_line: present(feed.description.clone()),
            logo: picture(&feed.icon).or_else(|| picture(&feed.favicon)),
            icon: picture(&feed.favicon).or_else(|| picture(&feed.icon)),
            time: match extension.utc_offset {
                Some(offset) => SiteTime::Fixed(offset),
                None if vietnamese => SiteTime::Fixed(Offset::VIETNAM),
                None => SiteTime::AsWritten { newest: newest_offset(&feed.items) },
            },
            sections: match &extension.sections {
                Some(sections) => named_sections(sections, address),
                None => sections_from_tags(&feed.items),
            },
            anniversaries: extension
                .anniversaries
                .iter()
                .map(|anniversary| feed::Anniversary {
                    url: anniversary.url.as_deref().and_then(|url| content::resolve_link(url, &base)),
                    image: picture(&anniversary.image),
                    name: compose(anniversary.name.clone()),
                    text: anniversary.text.clone().map(compose),
                    when: anniversary.when.clone(),
                })
                .collect(),
            publisher: (extension.publisher.clone().map(composed)).or_else(|| named_authors(feed.authors.clone())),
            article_url: extension.article_url.as_deref().and_then(|reference| template(reference, "slug", address)),
            language,
            vietnamese,
        }
    }

    pub fn section(&self, slug: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slug == slug)
    }

    /// Where a section stands in the menu, from 0.
    pub fn place_of(&self, slug: &str) -> Option<usize> {
        self.sections.iter().position(|section| section.slug == slug)
    }

    /// Where the whole article stands; None when the feed offers no such documents, or `slug` is none.
    pub fn article_address(&self, slug: &str) -> Option<String> {
        let template = self.article_url.as_deref()?;
        is_slug(slug).then(|| template.replace("{slug}", slug))
    }

    /// The language that a text is in when nothing else is said.
    pub fn language_tag(&self) -> &str {
        self.language.as_deref().unwrap_or("vi")
    }
}

/// What relative addresses in a document resolve against, unless an item knows better.
pub fn base(feed: &feed::Feed, address: &str) -> String {
    let home = feed.home_page_url.as_deref();
    home.and_then(|home| content::resolve_http(home, address)).unwrap_or_else(|| address.to_owned())
}

/// Vietnamese unless a language says otherwise.
pub fn is_vietnamese(language: Option<&str>) -> bool {
    language.is_none_or(|tag| tag.get(..2).is_some_and(|start| start.eq_ignore_ascii_case("vi")))
}

fn newest_offset(items: &[feed::Item]) -> Offset {
    items
        .iter()
        .filter_map(|item| item.date_published.or(item.date_modified))
        .reduce(|newest, timestamp| match timestamp.unix_seconds > newest.unix_seconds {
            true => timestamp,
            false => newest,
        })
        .map_or(Offset::UTC, |newest| newest.offset)
}

fn named_sections(sections: &[feed::Section], address: &str) -> Vec<Section> {
    let mut named: Vec<Section> = Vec::new();
    for section in sections {
        let taken = named.iter().any(|known| known.slug == section.slug);
        if is_slug(&section.slug) && !taken {
            let reference = section.feed_url.as_deref();
            named.push(Section {
                slug: section.slug.clone(),
                title: compose(section.title.clone()),
                feed: reference.and_then(|reference| own(reference, address)),
            });
        }
    }
    named
}

/// The most frequent first tags, ties by appearance. Tags that fold to one slug are one section; one that folds to nothing (新闻) has
/// the ending as its slug.
fn sections_from_tags(items: &[feed::Item]) -> Vec<Section> {
    let mut places: HashMap<String, usize> = HashMap::new();
    let mut counted: Vec<(usize, Section)> = Vec::new();
    for tag in items.iter().filter_map(|item| item.tags.first()) {
        let slug = match cut(&fold(tag), MAX_SECTION_SLUG) {
            "" => ending(&common_form(tag)),
            slug => slug.to_owned(),
        };
        let place = *places.entry(slug.clone()).or_insert(counted.len());
        match counted.get_mut(place) {
            Some((count, _section)) => *count += 1,
            None => counted.push((1, Section { slug, title: compose(tag.trim().to_owned()), feed: None })),
        }
    }
    best(counted.into_iter(), MAX_SECTIONS, |(one, _), (other, _)| one > other)
        .into_iter()
        .map(|(_count, section)| section)
        .collect()
}

fn composed(publisher: feed::Publisher) -> feed::Publisher {
    feed::Publisher {
        name: compose(publisher.name),
        address: publisher.address.map(compose),
        phone: publisher.phone,
        email: publisher.email,
        licence: publisher.licence.map(compose),
        editor: publisher.editor.map(compose),
    }
}

fn named_authors(authors: Vec<feed::Author>) -> Option<feed::Publisher> {
    let names = names(authors);
    (!names.is_empty()).then(|| feed::Publisher { name: names.join(", "), ..Default::default() })
}
