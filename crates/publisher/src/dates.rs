//! Dates of articles, as feeds and sitemaps tell them. Nothing here asks the clock.

use std::sync::Arc;

use bantin_core::{datetime::Moment, model::Article};

const WEEKDAYS: [&str; 7] = ["Sun", "Mon", "Tue", "Wed", "Thu", "Fri", "Sat"];
const MONTHS: [&str; 12] = ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];

/// When the article became what it is.
pub fn changed(article: &Article) -> Option<Moment> {
    article.modified.or(article.published)
}

/// When the latest of these articles became what it is; None when none has a date.
pub fn last_changed(articles: &[Arc<Article>]) -> Option<Moment> {
    let dates = articles.iter().filter_map(|article| changed(article));
    dates.max_by_key(|moment| moment.unix_seconds)
}

/// As RSS writes it: RFC 822 with a year of four digits, `Tue, 05 May 2026 08:00:00 +0700`.
pub fn rfc822(moment: Moment) -> String {
    let date = moment.date_in(moment.offset);
    let (hour, minute) = moment.time_in(moment.offset);
    // Offsets are whole minutes.
    let second = moment.unix_seconds.rem_euclid(60);
    let east = moment.offset.minutes();
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
