//! The texts in English.

use super::{Locale, SearchCount, SearchTexts, format_duration, format_size, group_digits};
use crate::{
    datetime::Date,
    feed::{LoadError, Unreadable},
    routes::Facet,
};

pub static ENGLISH: Locale = Locale {
    tag: "en",
    skip_to_content: "Skip to content",
    home: "Front page",
    menu: "Main menu",
    all_sections: "All sections",
    all: "All",
    latest: "Latest",
    all_latest: "All latest news",
    most_read: "Most read",
    related: "Related news",
    show_more: "Show more",
    loading: "Loading the news…",
    retry: "Try again",
    close_banner: "Close this greeting",
    copy_link: "Copy link",
    copied: "Copied",
    print: "Print",
    share: "Share",
    anniversary: "Anniversary",
    notice: "Notice",
    published: "Published",
    updated: "Updated",
    views: "Views",
    byline: "Author",
    topics: "Topics",
    attachments: "Attachments",
    neighbours: "Next and previous article",
    newer: "Newer",
    older: "Older",
    newer_documents: "Newer documents",
    older_documents: "Older documents",
    archive_pages: "Older and newer news",
    original: "View the original",
    source: "Source",
    open_page: "Open the article’s page",
    pinned: "Featured",
    photo: "Photo",
    table: "Table",
    audio: "Audio",
    video: "Video",
    embedded_video: "Watch the video",
    embedded_page: "See it on its own page",
    news: "News",
    empty_title: "No news yet",
    empty_text: "Nothing has been published here yet. Please come back later.",
    empty_section: "Nothing has been published in this section yet.",
    not_found_title: "Page not found",
    not_found_text: "This article or page is no longer at the address you opened, or the address was mistyped.",
    withdrawn_titles: ["Article removed", "Page removed"],
    withdrawn_text: "This page is no longer published.",
    load_error_title: "The news could not be loaded",
    back_home: "Go to the front page",
    editor: "Responsible for the content",
    address: "Address",
    phone: "Phone",
    email: "E-mail",
    feed: "News feed (JSON Feed)",
    rss: "RSS",
    back_to_top: "Back to top",
    full_date: |date| format!("{}, {}", WEEKDAYS[date.weekday()], long_date(date)),
    date: |date| format!("{} {} {}", date.day(), &month(date)[..3], date.year()),
    date_in_text: long_date,
    archive_title,
    count: |number| group_digits(number, ','),
    articles_shown: |number| match number {
        1 => "Showing 1 article".into(),
        _ => format!("Showing {number} articles"),
    },
    duration: |seconds| format_duration(seconds, ["h", "min", "s"]),
    file_size: |bytes| format_size(bytes, '.'),
    congratulation: |years, name, from, to| match years {
        1 => format!("Celebrating one year of {name} ({from} - {to})!"),
        _ => format!("Celebrating {years} years of {name} ({from} - {to})!"),
    },
    browse_by_date: "Browse by date",
    calendar: "News by date",
    month_title: |month| format!("{} {}", MONTHS[usize::from(month.month()) - 1], month.year()),
    month: |month| MONTHS[usize::from(month.month()) - 1].to_owned(),
    weekdays: [
        ["Mon", "Monday"],
        ["Tue", "Tuesday"],
        ["Wed", "Wednesday"],
        ["Thu", "Thursday"],
        ["Fri", "Friday"],
        ["Sat", "Saturday"],
        ["Sun", "Sunday"],
    ],
    day_link: |day, articles| match articles {
        1 => format!("{} {}: 1 article", day.day(), month(day)),
        _ => format!("{} {}: {articles} articles", day.day(), month(day)),
    },
    adjacent_days: ["Next day", "Previous day"],
    adjacent_months: ["Next month", "Previous month"],
    other_days: "Other dates",
    event: "Event",
    topic: "Topic",
    all_of_topic: "Find all news on this topic",
    oldest_first: "From the start",
    documents: "Documents",
    document_list,
    facets: ["Year", "Kind", "Issued by"],
    document_lists: "Lists of documents",
    document_number: "Number",
    issued: "Date of issue",
    effective: "In force from",
    signer: "Signed by",
    document_summary: "Summary",
    downloads: "Downloads",
    search: SearchTexts {
        title: "Search",
        submit: "Search",
        placeholder: "Search articles",
        hint: "Words can be typed with or without accents. Put a phrase in quotation marks to find exactly that phrase.",
        filters: "Filters",
        apply: "Apply",
        section: "Section",
        any_section: "All",
        from: "From",
        to: "To",
        exact_marks: "Exact accents",
        order: "Sort by",
        best_first: "Best match",
        newest_first: "Newest",
        searching: "Searching…",
        total: |count| match count {
            SearchCount::Exact(0) | SearchCount::About(0) => "No articles found".into(),
            SearchCount::AtLeast(0) => "No articles found so far".into(),
            SearchCount::Exact(1) => "1 article found".into(),
            SearchCount::Exact(number) => format!("{} articles found", group_digits(number, ',')),
            SearchCount::About(1) => "About 1 article found".into(),
            SearchCount::AtLeast(1) => "At least 1 article found".into(),
            SearchCount::About(number) => format!("About {} articles found", group_digits(number, ',')),
            SearchCount::AtLeast(number) => format!("At least {} articles found", group_digits(number, ',')),
        },
        incomplete: |days| match days.map(|days| days.map(long_date)) {
            Some([first, last]) => format!("The articles from {first} to {last} could not be searched."),
            None => "The articles without a date could not be searched.".into(),
        },
        lacks_phrase: "This article has the words of the phrase, but not next to each other.",
        lacks_titles: "Some articles could not be shown.",
        no_index: "This site has no search index.",
        needs_script: "Search needs JavaScript. Enable it, or browse by date.",
        not_started: "The search could not be opened. Reload the page, or browse by date.",
        damaged: "The search index can't be read. Try again, or reload the page.",
        suggestions: "You could try",
        without_filters: "Search all sections and days",
        without_marks: "Ignore accents",
        all_words: "Also find articles where the words are not next to each other",
    },
    load_error,
};

const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

#[rustfmt::skip]
const MONTHS: [&str; 12] = [
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
];

fn month(date: Date) -> &'static str {
    MONTHS[usize::from(date.month()) - 1]
}

fn long_date(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

fn archive_title(section: Option<&str>, first: &str, last: &str) -> String {
    match section {
        None if first == last => format!("News of {last}"),
        None => format!("News from {first} to {last}"),
        Some(section) if first == last => format!("{section}: news of {last}"),
        Some(section) => format!("{section}: news from {first} to {last}"),
    }
}

fn document_list(facet: Facet, value: &str) -> String {
    match facet {
        Facet::Year => format!("Documents of {value}"),
        Facet::Kind => format!("Documents: {value}"),
        Facet::Issuer => format!("Documents issued by {value}"),
    }
}

fn load_error(error: &LoadError) -> String {
    match error {
        LoadError::Network => "The server can't be reached. Check your connection, then try again.".into(),
        LoadError::Timeout => "The server takes too long to answer. Wait a moment, then try again.".into(),
        LoadError::Missing(address) => {
            format!("There is no news feed at {address}. Try again later, or tell the editors.")
        }
        LoadError::Status(status) => {
            format!("The server has a problem (error {status}). Wait a moment, then try again.")
        }
        LoadError::Unreadable(Unreadable::Html) => {
            "The server sent a web page in place of the news feed. Try again later, or tell the editors.".into()
        }
        LoadError::Unreadable(_) => {
            "The news feed is damaged and can't be read. Try again later, or tell the editors.".into()
        }
        LoadError::NoFeedLink => "This page names no news feed. Please tell the editors.".into(),
    }
}
