//! Dates of articles in the formats of feeds and sitemaps.

use std::sync::Arc;

use bantin_core::{datetime::Timestamp, model::Article};
use jiff::{
    Zoned,
    fmt::rfc2822,
    tz::{self, TimeZone},
};

pub fn last_modified(article: &Article) -> Option<Timestamp> {
    article.modified.or(article.published)
}

/// The date of the last change in a list of articles.
pub fn last_modified_of(articles: &[Arc<Article>]) -> Option<Timestamp> {
    let dates = articles.iter().filter_map(|article| last_modified(article));
    dates.max_by_key(|timestamp| timestamp.unix_seconds)
}

/// RFC 822 with a year of four digits, for RSS: `Tue, 5 May 2026 08:00:00 +0700`.
pub fn rfc822(timestamp: Timestamp) -> Option<String> {
    rfc2822::to_string(&zoned(timestamp)?).ok()
}

/// `None` for the last two days of the year 9999, which jiff does not support.
pub fn zoned(timestamp: Timestamp) -> Option<Zoned> {
    let offset = tz::Offset::from_seconds(i32::from(timestamp.offset.minutes()) * 60).ok()?;
    let instant = jiff::Timestamp::from_second(timestamp.unix_seconds).ok()?;
    Some(instant.to_zoned(TimeZone::fixed(offset)))
}
