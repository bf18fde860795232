//! The words of the interface. A language is one typed value; nothing that a reader sees is worded anywhere else.

mod en;
mod vi;

pub use en::ENGLISH;
pub use vi::VIETNAMESE;

use crate::{datetime::Date, feed::LoadError};

/// One language of the interface.
pub struct Locale {
    /// BCP 47, for `lang`.
    pub tag: &'static str,
    pub skip_to_content: &'static str,
    pub home: &'static str,
    pub sections: &'static str,
    pub latest: &'static str,
    pub most_read: &'static str,
    pub related: &'static str,
    pub show_more: &'static str,
    pub loading: &'static str,
    /// In the empty shell, after some seconds without the app.
    pub loading_slow: &'static str,
    /// In `<noscript>`, before a link to the feed.
    pub requires_script: &'static str,
    pub retry: &'static str,
    pub close_banner: &'static str,
    pub anniversary: &'static str,
    pub posted: &'static str,
    pub updated: &'static str,
    pub views: &'static str,
    pub byline: &'static str,
    pub topics: &'static str,
    pub attachments: &'static str,
    pub neighbours: &'static str,
    pub newer: &'static str,
    pub older: &'static str,
    /// The words of [`Locale::archive`], the later ones with their spaces.
    pub news_at_start: &'static str,
    pub news: &'static str,
    pub on_day: &'static str,
    pub from_day: &'static str,
    pub to_day: &'static str,
    /// Where a list leads on, to its numbered pages.
    pub pages: &'static str,
    pub original: &'static str,
    pub pinned: &'static str,
    pub photo: &'static str,
    pub table: &'static str,
    pub audio: &'static str,
    pub video: &'static str,
    /// On a card that leads to what another site shows.
    pub embedded_video: &'static str,
    pub embedded_page: &'static str,
    pub all_articles: &'static str,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub empty_section: &'static str,
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    pub problem_title: &'static str,
    pub back_home: &'static str,
    pub editor: &'static str,
    pub address: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub feed: &'static str,
    /// A day in full: weekday, day, month, year.
    pub day: fn(Date) -> String,
    /// The day of a publication.
    pub date: fn(Date) -> String,
    /// A day among words: in a congratulation, of an archive's page.
    pub anniversary_date: fn(Date) -> String,
    /// A count with the language's digit groups.
    pub count: fn(u64) -> String,
    /// How many articles a list shows.
    pub articles_shown: fn(usize) -> String,
    /// How long a recording is, in seconds, for the ear and the eye alike.
    pub duration: fn(u32) -> String,
    /// A file's size, rounded.
    pub file_size: fn(u64) -> String,
    /// The congratulation of an anniversary banner: years, name, first day, this year's day.
    pub congratulation: fn(i32, &str, &str, &str) -> String,
    /// What went wrong and what to do next.
    pub problem: fn(&LoadError) -> String,
}

impl Locale {
    /// The heading of a numbered page: "Tin từ 1/5/2026 đến 20/5/2026", "Kinh tế: tin ngày 1/5/2026".
    pub fn archive(&self, section: Option<&str>, first: &str, last: &str) -> String {
        let (section, colon, news) = match section {
            Some(section) => (section, ": ", self.news),
            None => ("", "", self.news_at_start),
        };
        let (from, first, to) = match first == last {
            true => ("", "", self.on_day),
            false => (self.from_day, first, self.to_day),
        };
        let mut heading = String::new();
        let parts = [section, colon, news, from, first, to, last];
        parts.iter().for_each(|words| heading.push_str(words));
        heading
    }
}

/// The language of a site whose feed says `vietnamese` or not.
pub fn of(vietnamese: bool) -> &'static Locale {
    if vietnamese { &VIETNAMESE } else { &ENGLISH }
}

/// `HH:MM`.
pub fn clock((hour, minute): (u8, u8)) -> String {
    format!("{hour:02}:{minute:02}")
}

/// Hours, minutes and seconds of a recording, each with its unit and none that is 0; 0 seconds all the same.
fn lasting(seconds: u32, units: [fn(u32) -> String; 3]) -> String {
    let parts = [seconds / 3600, seconds / 60 % 60, seconds % 60];
    let mut text = String::new();
    for (number, unit) in parts.into_iter().zip(units) {
        if number > 0 {
            text.push_str(if text.is_empty() { "" } else { " " });
            text.push_str(&unit(number));
        }
    }
    if text.is_empty() { units[2](0) } else { text }
}

/// Digits in groups of three.
fn grouped(number: u64, separator: char) -> String {
    let digits = number.to_string();
    let mut text = String::with_capacity(digits.len() + digits.len() / 3);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Whole bytes and kilobytes, megabytes with one decimal; steps of 1000 (SI).
fn sized(bytes: u64, decimal: char) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..1_000_000 => format!("{} KB", (bytes + 500) / 1_000),
        _ => {
            let tenths = bytes / 100_000;
            format!("{}{decimal}{} MB", tenths / 10, tenths % 10)
        }
    }
}
