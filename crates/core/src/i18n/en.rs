use super::{Locale, grouped, lasting, sized};
use crate::{
    datetime::Date,
    feed::{LoadError, Unreadable},
};

pub static ENGLISH: Locale = Locale {
    tag: "en",
    skip_to_content: "Skip to content",
    home: "Front page",
    sections: "Sections",
    latest: "Latest",
    most_read: "Most read",
    related: "Related news",
    show_more: "Show more",
    loading: "Loading the news…",
    loading_slow: "The page is loading slowly. Please wait, or reload the page.",
    requires_script: "This page needs JavaScript to show the news. Turn JavaScript on, or read the news in a feed reader:",
    retry: "Try again",
    close_banner: "Close this greeting",
    anniversary: "Anniversary",
    posted: "Published",
    updated: "Updated",
    views: "Views",
    byline: "Author",
    topics: "Topics",
    attachments: "Attachments",
    neighbours: "Next and previous article",
    newer: "Newer",
    older: "Older",
    news_at_start: "News",
    news: "news",
    on_day: " of ",
    from_day: " from ",
    to_day: " to ",
    pages: "Older and newer news",
    original: "View the original",
    pinned: "Featured",
    photo: "Photo",
    table: "Table",
    audio: "Audio",
    video: "Video",
    embedded_video: "Watch the video",
    embedded_page: "See it on its own page",
    all_articles: "News",
    empty_title: "No news yet",
    empty_text: "Nothing has been published here yet. Please come back later.",
    empty_section: "Nothing has been published in this section yet.",
    not_found_title: "Page not found",
    not_found_text: "This article or page is no longer at the address you opened, or the address was mistyped.",
    problem_title: "The news could not be loaded",
    back_home: "Go to the front page",
    editor: "Responsible for the content",
    address: "Address",
    phone: "Phone",
    email: "E-mail",
    feed: "News feed (JSON Feed)",
    day: |date| format!("{}, {}", WEEKDAYS[date.weekday()], date_in_full(date)),
    date: |date| format!("{} {} {}", date.day(), &month(date)[..3], date.year()),
    anniversary_date: date_in_full,
    count: |number| grouped(number, ','),
    articles_shown: |number| match number {
        1 => "PageState 1 article".into(),
        _ => format!("PageState {number} articles"),
    },
    duration: |seconds| {
        lasting(
            seconds,
            [|number| format!("{number} h"), |number| format!("{number} min"), |number| format!("{number} s")],
        )
    },
    file_size: |bytes| sized(bytes, '.'),
    congratulation: |years, name, from, to| match years {
        1 => format!("Celebrating one year of {name} ({from} - {to})!"),
        _ => format!("Celebrating {years} years of {name} ({from} - {to})!"),
    },
    problem,
};

const WEEKDAYS: [&str; 7] = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(date: Date) -> &'static str {
    MONTHS[usize::from(date.month()) - 1]
}

fn date_in_full(date: Date) -> String {
    format!("{} {} {}", date.day(), month(date), date.year())
}

fn problem(problem: &LoadError) -> String {
    match problem {
        LoadError::Network => "The server can't be reached. Check your connection, then try again.".into(),
        LoadError::Timeout => "The server takes too long to answer. Wait a timestamp, then try again.".into(),
        LoadError::Missing(address) => {
            format!("There is no news feed at {address}. Try again later, or tell the editors.")
        }
        LoadError::Status(status) => {
            format!("The server has a problem (error {status}). Wait a timestamp, then try again.")
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
