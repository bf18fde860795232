//! How long browsers and hosts may cache each file.

use std::collections::BTreeSet;

use crate::paths::{
    ASSETS, ATOM, FAILURE_SCRIPT, FAVICON, INDEX, MANIFEST, NEWS_SITEMAP, NOT_FOUND, ROBOTS, RSS, SITEMAP,
};
use bantin_core::routes::{CALENDAR, DAYS, EVENTS, FEED, FEED_FOLDER, List, MONTHS, MOST_READ, Page, TOPICS};
use bantin_search::paths as search;

/// Files named by the hash of their content.
pub const IMMUTABLE: &str = "public, max-age=31536000, immutable";
/// Pages, and the documents of the search index: revalidated at each visit.
pub const PAGE: &str = "no-cache";
/// Documents of the newest articles, and other files whose corrections must reach readers quickly.
pub const NEWEST: &str = "public, max-age=60, stale-while-revalidate=600";
/// Numbered documents and the shards of the search index, which change only with a correction.
pub const NUMBERED: &str = "public, max-age=600, stale-while-revalidate=86400";
/// Copied files, such as pictures.
pub const COPIED: &str = "public, max-age=86400";

/// The `Cache-Control` of the files that match a pattern.
///
/// A pattern is a path from the root of the host. `*` at the end matches anything, `:name` matches one segment.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CacheRule {
    pub pattern: String,
    pub cache_control: &'static str,
}

/// Rules for a site below `path`, such as `/news/`; exactly one matches each file. `copied` are the paths of the files that are
/// neither pages nor documents.
///
/// Hosts limit the number of rules (Cloudflare: 100), so copied files have one rule per top-level folder and per folder in `feed`.
pub fn rules<'a>(path: &str, copied: impl IntoIterator<Item = &'a str>) -> Vec<CacheRule> {
    let folders = [
        Page::article("a"),
        Page::section("a"),
        Page::list(&List::Site, Some(1)),
        Page::latest(),
        Page::static_page("a"),
        Page::list(&List::Register(None), None),
    ]
    .map(|page| page.path().split('/').next().unwrap_or_default().to_owned());
    let [articles, sections, numbered, latest, pages, register] = &folders;
    let archive = [DAYS, MONTHS, EVENTS, TOPICS, MOST_READ, CALENDAR];
    let mut rules = vec![
        (String::new(), PAGE),
        (INDEX.to_owned(), PAGE),
        (NOT_FOUND.to_owned(), PAGE),
        (format!("{latest}/*"), PAGE),
        (format!("{numbered}/*"), PAGE),
        (format!("{sections}/*"), PAGE),
        (format!("{articles}/*"), PAGE),
        (format!("{pages}/*"), PAGE),
        (format!("{register}/*"), PAGE),
        (search::FOLDER.to_owned(), PAGE),
        (format!("{}:file", search::FOLDER), PAGE),
        (format!("{}*", search::TITLES), PAGE),
        (format!("{}*", search::SHARDS), NUMBERED),
        (format!("{ASSETS}*"), IMMUTABLE),
        (FEED.to_owned(), NEWEST),
        (format!("{FEED_FOLDER}{sections}/:head"), NEWEST),
        (format!("{FEED_FOLDER}{sections}/:section/{numbered}/*"), NUMBERED),
        (format!("{FEED_FOLDER}{numbered}/*"), NUMBERED),
        (format!("{FEED_FOLDER}{articles}/*"), NEWEST),
        (format!("{FEED_FOLDER}{pages}/*"), NEWEST),
        (format!("{FEED_FOLDER}{register}.json"), NEWEST),
        (format!("{FEED_FOLDER}{register}/*"), NEWEST),
        (FAVICON.to_owned(), COPIED),
    ];
    rules.extend(archive.map(|folder| (format!("{folder}/*"), PAGE)));
    rules.extend([DAYS, MONTHS, TOPICS].map(|folder| (format!("{FEED_FOLDER}{folder}/*"), NEWEST)));
    rules.extend([MOST_READ, CALENDAR].map(|file| (format!("{FEED_FOLDER}{file}.json"), NEWEST)));
    rules.push((format!("{FEED_FOLDER}{EVENTS}/:head"), NEWEST));
    rules.push((format!("{FEED_FOLDER}{EVENTS}/:event/{numbered}/*"), NUMBERED));
    let newest = [RSS, ATOM, SITEMAP, NEWS_SITEMAP, ROBOTS, MANIFEST, FAILURE_SCRIPT];
    rules.extend(newest.map(|file| (file.to_owned(), NEWEST)));
    let folders: Vec<&str> = folders.iter().map(String::as_str).chain(archive).collect();
    let copied: BTreeSet<String> = copied.into_iter().filter_map(|file| pattern(file, &folders)).collect();
    for pattern in copied {
        if rules.iter().all(|(other, _)| *other != pattern) {
            let cache_control = if pattern.starts_with("sitemap") { NEWEST } else { COPIED };
            rules.push((pattern, cache_control));
        }
    }
    let rules = rules.into_iter();
    rules.map(|(pattern, cache_control)| CacheRule { pattern: format!("{path}{pattern}"), cache_control }).collect()
}

/// The pattern of a copied file; `None` in the folders of pages, documents, assets and the search index, which have rules.
fn pattern(file: &str, folders: &[&str]) -> Option<String> {
    if [ASSETS, search::TITLES, search::SHARDS].iter().any(|folder| file.starts_with(folder)) {
        return None;
    }
    let parent = [FEED_FOLDER, search::FOLDER].into_iter().find(|parent| file.starts_with(parent)).unwrap_or_default();
    let rest = &file[parent.len()..];
    match rest.split_once('/') {
        Some((folder, _)) if parent != search::FOLDER && folders.contains(&folder) => None,
        Some((folder, _)) => Some(format!("{parent}{folder}/*")),
        None if parent == search::FOLDER => None,
        None => Some(file.to_owned()),
    }
}
