//! The feed object around the items.

use serde::Serialize;
use serde_json::{Map, Value, json};

use super::{
    images::Images,
    item::{Item, Shape},
};
use crate::{
    calendar::{Date, Offset},
    feed::{Anniversary, Publisher, When},
    newsroom::{Article, SiteTime},
    publish::site::Site,
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
    feed_url: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    next_url: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    icon: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    favicon: Option<&'a str>,
    #[serde(skip_serializing_if = "Option::is_none")]
    language: Option<&'a str>,
    items: Vec<Item<'a>>,
    _bantin: Map<String, Value>,
}

impl Document<'_> {
    /// As JSON. As long as nobody has said where the site stands, its addresses are relative to the document.
    pub fn bytes(self) -> Vec<u8> {
        let Self { site, page, .. } = self;
        let edition = &site.edition;
        let address = &site.address;
        let mut images = Images::default();
        for (_, article) in &self.items {
            images.pictures(article);
        }
        let items = (self.items.iter())
            .map(|(shape, article)| Item::of(article, *shape, site, &mut images))
            .collect();
        let mut extension = head(site);
        if let Some(page) = page {
            extension.insert("page".to_owned(), json!(page));
        }
        if !images.is_empty() {
            extension.insert("images".to_owned(), json!(images));
        }
        let feed = Feed {
            version: "https://jsonfeed.org/version/1.1",
            title: &edition.title,
            home_page_url: address.is_known().then(|| address.root()),
            feed_url: address.of(&self.path),
            description: edition.tag_line.as_deref(),
            next_url: self.next.map(|next| address.of(&next)),
            icon: edition.logo.as_deref(),
            favicon: edition.icon.as_deref(),
            language: edition.language.as_deref(),
            items,
            _bantin: extension,
        };
        // Strings, numbers and lists of them: writing them as JSON cannot fail.
        let json = serde_json::to_string(&feed).unwrap_or_default();
        match address.is_known() {
            true => json.into_bytes(),
            false => relative(&json, site, &self.path).into_bytes(),
        }
    }
}

/// What every document says of the site, so that each can be read alone.
fn head(site: &Site) -> Map<String, Value> {
    let edition = &site.edition;
    let mut head = Map::new();
    let mut put = |key: &str, value: Value| head.insert(key.to_owned(), value);
    put("about", json!(ABOUT));
    if let SiteTime::Fixed(offset) = edition.time {
        put("utc_offset", json!(offset_of(offset)));
    }
    let sections = edition.sections.iter().map(
        |section| json!({ "slug": section.slug, "title": section.title, "feed_url": section.feed }),
    );
    put("sections", sections.collect());
    if !edition.anniversaries.is_empty() {
        put(
            "anniversaries",
            edition.anniversaries.iter().map(anniversary).collect(),
        );
    }
    if let Some(publisher) = &edition.publisher {
        put("publisher", self::publisher(publisher));
    }
    put("article_url", json!(edition.article_url));
    head
}

fn anniversary(anniversary: &Anniversary) -> Value {
    let days = match &anniversary.when {
        When::Yearly {
            date,
            days_before,
            days_after,
        } => json!({
            "date": date.iso(), "days_before": days_before, "days_after": days_after,
        }),
        When::Once { starts, ends } => json!({ "starts": starts.iso(), "ends": ends.iso() }),
    };
    let words = json!({
        "name": anniversary.name, "text": anniversary.text, "url": anniversary.url, "image": anniversary.image,
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

/// With the stand-in for the unknown origin taken out again.
fn relative(json: &str, site: &Site, path: &str) -> String {
    let up = "../".repeat(path.matches('/').count());
    json.replace(&site.address.root(), &up)
        .replace(site.address.origin(), "")
}
