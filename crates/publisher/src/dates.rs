//! Dates of articles, as feeds and sitemaps tell them. Nothing here asks the clock.

use std::sync::Arc;

use bantin_core::{datetime::Timestamp, model::Article};

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// When the article became what it is.
pub fn changed(article: &Article) -> Option<Timestamp> {
    article.modified.or(article.published)
}

/// When the latest of these articles became what it is; None when none has a date.
pub fn last_changed(articles: &[Arc<Article>]) -> Option<Timestamp> {
    let dates = articles.iter().filter_map(|article| changed(article));
    dates.max_by_key(|timestamp| timestamp.unix_seconds)
}

/// As RSS writes it: RFC 822 with a year of four digits, `Tue, 05 May 2026 08:00:00 +0700`.
pub fn rfc822(timestamp: Timestamp) -> String {
    let date = timestamp.date_in(timestamp.offset);
    let (hour, minute) = timestamp.time_in(timestamp.offset);
    // Offsets are whole minutes.
    let second = timestamp.unix_seconds.rem_euclid(60);
    let east = timestamp.offset.minutes();
    let sign = if east < 0 { '-' } else { '+' };
    let (hours, minutes) = (east.abs() / 60, east.abs() % 60);
    let month = MONTHS[usize::from(date.month()) - 1];
    format!(
        "{}, {:02} {month} {:04} {hour:02}:{minute:02}:{second:02} {sign}{hours:02}{minutes:02}",
        WEEKDAYS[date.weekday()],
        date.day(),
        date.year(),
    )
}
