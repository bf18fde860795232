//! The site that a feed describes.

use std::{cell::LazyCell, collections::HashMap, sync::Arc};

use super::{
    origin::{host, resolve_same_origin, resolve_template},
    slug::{item_slug, value_slug},
};
use crate::{
    content::{resolve_http, resolve_link},
    datetime::{Date, Offset, Timestamp},
    feed::{
        self, Anniversary, Author, Feed, Item, MenuEntry, MenuTarget, Navigation, Notice, Publisher, Register, Section,
    },
    routes::{List, Page},
    util::{language_tag::is_vietnamese, top::top},
};

/// Sections made from tags.
const MAX_TAG_SECTIONS: usize = 8;

/// The site, as the first document of its feed describes it. All addresses are absolute.
#[derive(Clone, Debug, PartialEq)]
pub struct SiteInfo {
    /// The address of the first document.
    pub address: String,
    /// An address on the site's origin: articles on other origins have an original elsewhere. The feed's address, unless the site is on
    /// another host than its feed.
    pub origin: String,
    /// The feed's title, or else the host of its home page.
    pub title: String,
    pub tagline: Option<String>,
    /// The feed's icon, or else its favicon.
    pub logo: Option<String>,
    /// The feed's favicon, or else its icon.
    pub icon: Option<String>,
    /// BCP 47, as written.
    pub language: Option<String>,
    /// True for the Vietnamese interface, false for the English one.
    pub vietnamese: bool,
    pub time: SiteTime,
    /// In menu order. Slugs are unique. Feeds have the origin of the site's feed.
    pub sections: Vec<Section>,
    pub anniversaries: Vec<Anniversary>,
    /// See [`Navigation::resolve`].
    pub navigation: Navigation,
    pub publisher: Option<Publisher>,
    pub notice: Option<Notice>,
    /// Address template with `{slug}`, on the origin of the site's feed.
    pub article_url: Option<String>,
    /// The same for the pages outside the news.
    pub page_url: Option<String>,
    /// The register of documents, with addresses on the origin of the site's feed.
    pub register: Option<Register>,
    /// Address template with `{path}` of the documents of the calendar, and of the lists by day, month, event, topic and views. `None` if the
    /// documents were not published.
    pub archive_url: Option<String>,
}

/// The time in which the site shows dates.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SiteTime {
    Fixed(Offset),
    /// Each date in its own offset, today in the offset of the newest item.
    AsWritten {
        newest: Offset,
    },
}

impl SiteTime {
    /// The offset in which `timestamp` is shown.
    pub fn offset_of(self, timestamp: Timestamp) -> Offset {
        match self {
            Self::Fixed(offset) => offset,
            Self::AsWritten { .. } => timestamp.offset,
        }
    }

    /// The first second of a day.
    pub(super) fn start_of(self, day: Date) -> Option<Timestamp> {
        let offset = match self {
            Self::Fixed(offset) => offset,
            Self::AsWritten { .. } => Offset::UTC,
        };
        Timestamp::new(day, (0, 0, 0), offset)
    }

    /// The end of a day, in Unix seconds.
    pub fn end_of(self, day: Date) -> i64 {
        let (Self::Fixed(offset) | Self::AsWritten { newest: offset }) = self;
        (day.days() + 1) * 86_400 - i64::from(offset.minutes()) * 60
    }

    /// The current day for a clock in Unix seconds.
    pub fn today(self, unix_seconds: i64) -> Date {
        let (Self::Fixed(offset) | Self::AsWritten { newest: offset }) = self;
        Timestamp { unix_seconds, offset }.date_in(offset)
    }
}

impl SiteInfo {
    /// From the first document of the feed and its absolute address.
    pub fn from_feed(feed: &Feed, address: &str) -> Self {
        let base = base_address(feed, address);
        let picture = |reference: &Option<String>| resolve_http(reference.as_deref()?, &base);
        let template = |url: &Option<String>| resolve_template(url.as_deref()?, "slug", address);
        let extension = &feed.extension;
        let sections: Vec<_> = match &extension.sections {
            Some(sections) => (sections.iter().cloned())
                .map(|section| Section {
                    feed_url: section.feed_url.and_then(|url| resolve_same_origin(&url, address)),
                    ..section
                })
                .collect(),
            None => sections_from_tags(&feed.items),
        };
        // A page of a later document is unknown, unless the entry has a title.
        let pages = LazyCell::new(|| positions_of_pages(&feed.items));
        let page_title = |slug: &str, own: Option<String>| own.or_else(|| feed.items[*pages.get(slug)?].title.clone());
        Self {
            navigation: extension.navigation.resolve(&sections, &base, &page_title),
            address: address.to_owned(),
            origin: address.to_owned(),
            title: feed.title.clone().or_else(|| host(&base)).unwrap_or_else(|| address.to_owned()),
            tagline: feed.description.clone(),
            logo: picture(&feed.icon).or_else(|| picture(&feed.favicon)),
            icon: picture(&feed.favicon).or_else(|| picture(&feed.icon)),
            language: feed.language.clone(),
            vietnamese: is_vietnamese(feed.language.as_deref()),
            time: match feed.site_time() {
                Some(offset) => SiteTime::Fixed(offset),
                None => SiteTime::AsWritten { newest: newest_offset(&feed.items) },
            },
            sections,
            anniversaries: (extension.anniversaries.iter().cloned())
                .map(|anniversary| Anniversary {
                    url: anniversary.url.and_then(|url| resolve_link(&url, &base)),
                    image: picture(&anniversary.image),
                    ..anniversary
                })
                .collect(),
            publisher: extension.publisher.clone().or_else(|| {
                let name = author_names(&feed.authors).join(", ");
                (!name.is_empty()).then(|| Publisher { name, ..Publisher::default() })
            }),
            notice: extension
                .notice
                .clone()
                .map(|notice| Notice { url: notice.url.and_then(|url| resolve_link(&url, &base)), ..notice }),
            article_url: template(&extension.article_url),
            page_url: template(&extension.page_url),
            register: match &extension.register {
                Some(register) => Some(Register {
                    feed_url: register.feed_url.as_deref().and_then(|url| resolve_same_origin(url, address)),
                    url: register.url.as_deref().and_then(|url| resolve_template(url, "path", address)),
                    ..Register::default()
                }),
                None => feed.items.iter().any(|item| item.extension.document.is_some()).then(Register::default),
            },
            archive_url: (extension.archive.as_ref())
                .and_then(|archive| resolve_template(archive.url.as_deref()?, "path", address)),
        }
    }

    /// The entries of the menu after the front page: those of the feed's menu, or else all sections.
    pub fn menu(&self) -> Vec<MenuEntry> {
        self.navigation.menu.clone().unwrap_or_else(|| self.section_entries())
    }

    /// All sections as entries of a menu.
    pub fn section_entries(&self) -> Vec<MenuEntry> {
        let entry = |section: &Section| MenuEntry {
            title: Some(section.title.clone()),
            target: Some(MenuTarget::Section(section.slug.clone())),
            ..MenuEntry::default()
        };
        self.sections.iter().map(entry).collect()
    }

    pub fn section(&self, slug: &str) -> Option<&Section> {
        self.sections.iter().find(|section| section.slug == slug)
    }

    /// The address of the document with the full content of an article, a static page or a legal document. `None` for an
    /// invalid slug and for other pages.
    pub fn document_address(&self, page: &Page) -> Option<String> {
        let (template, slug) = match page {
            Page::Article { slug } => (&self.article_url, slug),
            Page::Static { slug } => (&self.page_url, slug),
            Page::LegalDocument { slug } => return self.register_address(slug, slug),
            _ => return None,
        };
        let template = template.as_deref().filter(|_| feed::is_slug(slug))?;
        Some(template.replace("{slug}", slug))
    }

    pub fn has(&self, list: &List) -> bool {
        match list {
            List::Site => true,
            List::Section(slug) => self.section(slug).is_some(),
            List::Register(_) => self.register.is_some(),
            _ => true,
        }
    }

    /// The address of a list's own feed. `None` if the list is read from the site's feed.
    pub fn list_address(&self, list: &List) -> Option<String> {
        match list {
            List::Site => Some(self.address.clone()),
            List::Section(slug) => self.section(slug)?.feed_url.clone(),
            List::Register(part) => {
                let part = part.as_ref();
                let own = part
                    .and_then(|part| self.register_address(&part.slug, &[part.facet.segment(), &part.slug].join("/")));
                own.or_else(|| self.register.as_ref()?.feed_url.clone())
            }
            list => self.archive_address(&list.path()),
        }
    }

    /// The address of the document of the calendar. `None` if it is made from the site's feed.
    pub fn calendar_address(&self) -> Option<String> {
        self.archive_address(&Page::Calendar.path())
    }

    fn archive_address(&self, path: &str) -> Option<String> {
        Some(self.archive_url.as_deref()?.replace("{path}", path.trim_end_matches('/')))
    }

    /// The address of the document of the page at `path` below the register. `None` for an invalid slug.
    fn register_address(&self, slug: &str, path: &str) -> Option<String> {
        let template = self.register.as_ref()?.url.as_deref().filter(|_| feed::is_slug(slug))?;
        Some(template.replace("{path}", path))
    }

    /// The language of texts without a language.
    pub fn language_tag(&self) -> &str {
        self.language.as_deref().unwrap_or("vi")
    }
}

/// The base of relative addresses in a document: its home page, or else its own address.
pub fn base_address(feed: &Feed, address: &str) -> String {
    let home = feed.home_page_url.as_deref().and_then(|home| resolve_http(home, address));
    home.unwrap_or_else(|| address.to_owned())
}

/// The positions of the static pages by slug. The first of a slug counts.
fn positions_of_pages(items: &[Item]) -> HashMap<String, usize> {
    let pages = items.iter().enumerate().rev().filter(|(_, item)| item.extension.page);
    pages.map(|(position, page)| (item_slug(page), position)).collect()
}

fn newest_offset(items: &[Item]) -> Offset {
    let dates = items.iter().filter_map(|item| item.date_published.or(item.date_modified));
    // `max_by_key` returns the last of equal dates, the newest offset is that of the first.
    dates.rev().max_by_key(|date| date.unix_seconds).map_or(Offset::UTC, |newest| newest.offset)
}

/// The most frequent first tags of news, ties in document order. Tags with the same slug are one section.
fn sections_from_tags(items: &[Item]) -> Vec<Section> {
    let mut positions: HashMap<String, usize> = HashMap::new();
    let mut counted: Vec<(usize, Section)> = Vec::new();
    let news = items.iter().filter(|item| !item.extension.page && item.extension.document.is_none());
    for tag in news.filter_map(|item| item.tags.first()) {
        let slug = value_slug(tag);
        let position = *positions.entry(slug.clone()).or_insert(counted.len());
        match counted.get_mut(position) {
            Some((count, _)) => *count += 1,
            None => counted.push((1, Section { slug, title: tag.clone(), feed_url: None })),
        }
    }
    let most_frequent = top(counted.into_iter(), MAX_TAG_SECTIONS, |(one, _), (other, _)| one > other);
    most_frequent.into_iter().map(|(_, section)| section).collect()
}

/// The names of the authors, each once. An author without a name is called by the host or the e-mail address of its URL.
pub(super) fn author_names(authors: &[Author]) -> Arc<[String]> {
    let mut names = Vec::new();
    for author in authors {
        let of_url = |url: &String| host(url).or_else(|| url.strip_prefix("mailto:").map(str::to_owned));
        let name = author.name.clone().or_else(|| author.url.as_ref().and_then(of_url));
        names.extend(name.filter(|name| !names.contains(name)));
    }
    names.into()
}
