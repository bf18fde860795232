//! The feed object around the items.

use std::borrow::Cow;

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    addresses::Addresses,
    images::Images,
    item::{Item, Shape},
};
use crate::site::Site;
use bantin_core::{
    datetime::{Date, Offset},
    feed::{Anniversary, Publisher, When},
    model::{Article, SiteTime},
};

/// Where these keys are explained.
const ABOUT: &str = "https://example.org/bantin/docs/feed.md";

/// A document before it is written.
pub struct Document<'a> {
    pub site: &'a Site,
    /// Below the site.
    pub path: String,
    /// The next older document, below the site.
    pub next: Option<String>,
    pub page: Option<PageOf<'a>>,
    pub items: Vec<(Shape, &'a Article)>,
}

/// `_bantin.page`.
#[derive(Serialize)]
pub struct PageOf<'a> {
    #[serde(skip_serializing_if = "Option::is_none")]
    pub number: Option<usize>,
    pub count: usize,
    pub url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub section: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "days")]
    pub newer: Option<[Date; 2]>,
    #[serde(skip_serializing_if = "Option::is_none", serialize_with = "days")]
    pub older: Option<[Date; 2]>,
}

fn days<S: serde::Serializer>(days: &Option<[Date; 2]>, serializer: S) -> Result<S::Ok, S::Error> {
    days.map(|days| days.map(Date::iso)).serialize(serializer)
}

#[derive(Serialize)]
struct Feed<'a> {
    version: &'static str,
    title: &'a str,
    #[serde(skip_serializing_if = "Option::is_none")]
    home_page_url: Option<String>,
    feed_url: Cow<'a, str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    favicon: Option<Cow<'a, str>>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    items: Vec<Item<'a>>,
    _bantin: Map<String, Value>,
}

impl Document<'_> {
    /// As JSON. As long as nobody has said where the site stands, its addresses are relative to the document.
    pub fn bytes(self) -> Vec<u8> {
        let Self { site, page, .. } = self;
        let info = &site.info;
        let address = &site.address;
        let addresses = Addresses::of(address, &self.path);
        let mut images = Images::of(&addresses);
        for (_, article) in &self.items {
            images.pictures(article);
        }
        let items = (self.items.iter())
            .map(|(shape, article)| Item::of(article, *shape, site, &addresses, &mut images))
            .collect();
        let mut extension = head(site, &addresses);
        if let Some(page) = page {
            let url = addresses.write(&page.url).into_owned();
            extension.insert("page".to_owned(), json!(PageOf { url, ..page }));
        }
        if !images.is_empty() {
            extension.insert("images".to_owned(), json!(images));
        }
        let own = address.of(&self.path);
        let next = self.next.map(|next| address.of(&next));
        let feed = Feed {
            version: "https://jsonfeed.org/version/1.1",
            title: &info.title,
            home_page_url: address.is_known().then(|| address.root()),
            feed_url: addresses.write(&own),
            description: info.tag_line.as_deref(),
            next_url: next.as_ref().map(|next| addresses.write(next)),
            icon: info.logo.as_ref().map(|logo| addresses.write(logo)),
            favicon: info.icon.as_ref().map(|icon| addresses.write(icon)),
            language: info.language.as_deref(),
            items,
            _bantin: extension,
        };
        // Strings, numbers and lists of them: writing them as JSON cannot fail.
        serde_json::to_vec(&feed).unwrap_or_default()
    }
}

/// What every document says of the site, so that each can be read alone.
fn head(site: &Site, addresses: &Addresses) -> Map<String, Value> {
    let info = &site.info;
    let write = |address: &String| addresses.write(address).into_owned();
    let mut head = Map::new();
    let mut put = |key: &str, value: Value| head.insert(key.to_owned(), value);
    put("about", json!(ABOUT));
    if let SiteTime::Fixed(offset) = info.time {
        put("utc_offset", json!(offset_of(offset)));
    }
    let sections = info.sections.iter().map(|section| {
        let feed_url = section.feed.as_ref().map(write);
        json!({ "slug": section.slug, "title": section.title, "feed_url": feed_url })
    });
    put("sections", sections.collect());
    if !info.anniversaries.is_empty() {
        let anniversaries = info.anniversaries.iter();
        let anniversaries = anniversaries.map(|one| anniversary(one, &write));
        put("anniversaries", anniversaries.collect());
    }
    if let Some(publisher) = &info.publisher {
        put("publisher", self::publisher(publisher));
    }
    put("article_url", json!(info.article_url.as_ref().map(write)));
    head
}

fn anniversary(anniversary: &Anniversary, write: &impl Fn(&String) -> String) -> Value {
    let days = match &anniversary.when {
        When::Yearly { date, days_before, days_after } => json!({
            "date": date.iso(), "days_before": days_before, "days_after": days_after,
        }),
        When::Once { starts, ends } => json!({ "starts": starts.iso(), "ends": ends.iso() }),
    };
    let words = json!({
        "name": anniversary.name, "text": anniversary.text,
        "url": anniversary.url.as_ref().map(write), "image": anniversary.image.as_ref().map(write),
    });
    present([days, words])
}

fn publisher(publisher: &Publisher) -> Value {
    present([json!({
        "name": publisher.name, "address": publisher.address, "phone": publisher.phone,
        "email": publisher.email, "licence": publisher.licence, "editor": publisher.editor,
    })])
}

/// The keys of these objects that have a value.
fn present<const N: usize>(objects: [Value; N]) -> Value {
    let mut keys = Map::new();
    for object in objects {
        if let Value::Object(object) = object {
            keys.extend(object.into_iter().filter(|(_, value)| !value.is_null()));
        }
    }
    Value::Object(keys)
}

/// `+07:00`.
fn offset_of(offset: Offset) -> String {
    let minutes = offset.minutes();
    let sign = if minutes < 0 { '-' } else { '+' };
    format!("{sign}{:02}:{:02}", minutes.abs() / 60, minutes.abs() % 60)
}
