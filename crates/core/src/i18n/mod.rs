//! The texts of the user interface, one [`Locale`] per language.

mod en;
mod search;
mod vi;

pub use en::ENGLISH;
pub use search::{SearchCount, SearchTexts};
pub use vi::VIETNAMESE;

use crate::{
    datetime::{Date, Month},
    feed::LoadError,
    routes::{Facet, Page},
};

/// The texts and formats of one language.
pub struct Locale {
    /// BCP 47 language tag.
    pub tag: &'static str,
    pub skip_to_content: &'static str,
    pub home: &'static str,
    /// Label of the menu.
    pub menu: &'static str,
    /// Heading of the sections in the footer.
    pub all_sections: &'static str,
    /// The link from the menu to all sections.
    pub all: &'static str,
    pub latest: &'static str,
    /// Link to the list of the newest articles.
    pub all_latest: &'static str,
    pub most_read: &'static str,
    pub related: &'static str,
    pub show_more: &'static str,
    pub loading: &'static str,
    pub retry: &'static str,
    pub close_banner: &'static str,
    pub copy_link: &'static str,
    pub copied: &'static str,
    pub print: &'static str,
    pub share: &'static str,
    pub anniversary: &'static str,
    pub notice: &'static str,
    pub published: &'static str,
    pub updated: &'static str,
    pub views: &'static str,
    pub byline: &'static str,
    pub topics: &'static str,
    pub attachments: &'static str,
    pub neighbours: &'static str,
    pub newer: &'static str,
    pub older: &'static str,
    pub newer_documents: &'static str,
    pub older_documents: &'static str,
    /// Label of the links to numbered pages.
    pub archive_pages: &'static str,
    pub original: &'static str,
    /// Link to the page that an article is about.
    pub source: &'static str,
    /// Link that loads a page from the server, after its content failed to load.
    pub open_page: &'static str,
    pub pinned: &'static str,
    pub photo: &'static str,
    pub table: &'static str,
    pub audio: &'static str,
    pub video: &'static str,
    /// Link to a video on another site.
    pub embedded_video: &'static str,
    /// Link to embedded content on another site.
    pub embedded_page: &'static str,
    /// Title of a site without a title, and of a numbered page without dates.
    pub news: &'static str,
    pub empty_title: &'static str,
    pub empty_text: &'static str,
    pub empty_section: &'static str,
    pub not_found_title: &'static str,
    pub not_found_text: &'static str,
    /// Titles at the addresses of a removed article, and of other removed content. See [`Locale::withdrawn_title`].
    pub withdrawn_titles: [&'static str; 2],
    pub withdrawn_text: &'static str,
    pub load_error_title: &'static str,
    pub back_home: &'static str,
    pub editor: &'static str,
    pub address: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub feed: &'static str,
    pub rss: &'static str,
    pub back_to_top: &'static str,
    /// Weekday, day, month and year.
    pub full_date: fn(Date) -> String,
    /// A date in the metadata of an article.
    pub date: fn(Date) -> String,
    /// A date within a sentence.
    pub date_in_text: fn(Date) -> String,
    /// Title of a numbered page: section, first and last day.
    pub archive_title: fn(Option<&str>, &str, &str) -> String,
    /// A number with digit groups.
    pub count: fn(u64) -> String,
    /// The number of articles that a list shows.
    pub articles_shown: fn(usize) -> String,
    /// The duration of a recording in seconds.
    pub duration: fn(u32) -> String,
    /// A rounded file size in bytes.
    pub file_size: fn(u64) -> String,
    /// Congratulation on an anniversary: years, name, first day, this year's day.
    pub congratulation: fn(i32, &str, &str, &str) -> String,
    /// Link to the calendar.
    pub browse_by_date: &'static str,
    /// Title of the calendar.
    pub calendar: &'static str,
    /// Month and year.
    pub month_title: fn(Month) -> String,
    /// A month in the list of a year.
    pub month: fn(Month) -> String,
    /// The days of the week from Monday on, short and in full.
    pub weekdays: [[&'static str; 2]; 7],
    /// Link to a day: the day of its month, and the number of its articles.
    pub day_link: fn(Date, usize) -> String,
    /// Links to the adjacent days: the next and the previous one.
    pub adjacent_days: [&'static str; 2],
    pub adjacent_months: [&'static str; 2],
    /// Label of these links.
    pub other_days: &'static str,
    pub event: &'static str,
    pub topic: &'static str,
    /// Link to the search for the tag of a topic.
    pub all_of_topic: &'static str,
    /// The order of an event from its oldest article on.
    pub oldest_first: &'static str,
    /// The register of documents.
    pub documents: &'static str,
    /// Title of the legal documents of a year, kind or issuer.
    pub document_list: fn(Facet, &str) -> String,
    /// Labels of the facets of the register: year, kind and issuer.
    pub facets: [&'static str; 3],
    /// Label of the links to the parts of the register.
    pub document_lists: &'static str,
    pub document_number: &'static str,
    pub issued: &'static str,
    pub effective: &'static str,
    pub signer: &'static str,
    pub document_summary: &'static str,
    pub downloads: &'static str,
    pub search: SearchTexts,
    /// The cause of the error and the next step.
    pub load_error: fn(&LoadError) -> String,
}

impl Locale {
    /// The title of `page`, whose content is no longer in the feed.
    pub fn withdrawn_title(&self, page: &Page) -> &'static str {
        let [article, other] = self.withdrawn_titles;
        if matches!(page, Page::Article { .. }) { article } else { other }
    }
}

pub fn locale(vietnamese: bool) -> &'static Locale {
    if vietnamese { &VIETNAMESE } else { &ENGLISH }
}

/// `HH:MM`.
pub fn clock((hour, minute): (u8, u8)) -> String {
    format!("{hour:02}:{minute:02}")
}

/// Hours, minutes and seconds with their units, without those that are 0.
fn format_duration(seconds: u32, [hour, minute, second]: [&str; 3]) -> String {
    let parts = [(seconds / 3600, hour), (seconds / 60 % 60, minute), (seconds % 60, second)];
    let parts: Vec<_> =
        (parts.iter().filter(|(number, _)| *number > 0)).map(|(number, unit)| format!("{number} {unit}")).collect();
    if parts.is_empty() { format!("0 {second}") } else { parts.join(" ") }
}

/// Digits in groups of three.
fn group_digits(number: u64, separator: char) -> String {
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

/// Bytes and kilobytes as integers, megabytes with one decimal, rounded, in SI units.
fn format_size(bytes: u64, decimal: char) -> String {
    match bytes {
        0..1_000 => format!("{bytes} B"),
        1_000..999_500 => format!("{} KB", (bytes + 500) / 1_000),
        _ => {
            let tenths = bytes.saturating_add(50_000) / 100_000;
            format!("{}{decimal}{} MB", tenths / 10, tenths % 10)
        }
    }
}
