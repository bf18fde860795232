//! How long each file may be kept by browsers and by hosts.

use std::collections::BTreeSet;

/// A file named by its bytes never changes.
pub const HASHED: &str = "public, max-age=31536000, immutable";
/// A page is asked for anew each time; most answers are "not modified".
pub const PAGE: &str = "no-cache";
/// What grows at its newest end, and what must be corrected quickly.
pub const HEAD: &str = "public, max-age=60, stale-while-revalidate=600";
/// A numbered document changes with a correction alone.
pub const NUMBERED: &str = "public, max-age=600, stale-while-revalidate=86400";
/// Pictures and documents of the site's author, under names of their own.
pub const COPIED: &str = "public, max-age=86400";

/// The files of one pattern, and what `Cache-Control` says of them.
///
/// A pattern is a path from the root of the host; `*` at its end stands for anything, `:name` for one part.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Rule {
    pub pattern: String,
    pub cache: &'static str,
}

/// Pages and documents below the site. No two patterns match one file.
const OURS: [(&str, &str); 20] = [
    ("", PAGE),
    ("index.html", PAGE),
    ("404.html", PAGE),
    ("trang/*", PAGE),
    ("chuyen-muc/*", PAGE),
    ("bai/*", PAGE),
    ("assets/*", HASHED),
    ("feed/feed.json", HEAD),
    ("feed/chuyen-muc/:head", HEAD),
    ("feed/chuyen-muc/:section/trang/*", NUMBERED),
    ("feed/trang/*", NUMBERED),
    // As quickly as the heads: a correction of an article must reach those who come from another page, too.
    ("feed/bai/*", HEAD),
    ("rss.xml", HEAD),
    ("atom.xml", HEAD),
    ("sitemap.xml", HEAD),
    ("sitemap-news.xml", HEAD),
    ("robots.txt", HEAD),
    ("manifest.webmanifest", HEAD),
    ("rescue.js", HEAD),
    ("favicon.ico", COPIED),
];

/// Rules for a site below `path`, `/news/`: exactly one for each of its files. `others` are the paths below the site of all files that
/// are neither pages nor documents: pictures, icons, further parts of a sitemap.
///
/// Others that stand together share a rule, as hosts take only so many (Cloudflare 100): one for each folder at the top, and for each in
/// `feed`.
pub fn rules<'a>(path: &str, others: impl IntoIterator<Item = &'a str>) -> Vec<Rule> {
    let others: BTreeSet<String> = others.into_iter().filter_map(pattern_of).collect();
    let ours = OURS.iter().map(|(pattern, cache)| (*pattern, *cache));
    let others = others.iter().map(|pattern| match pattern.starts_with("sitemap") {
        true => (pattern.as_str(), HEAD),
        false => (pattern.as_str(), COPIED),
    });
    ours.chain(others).map(|(pattern, cache)| Rule { pattern: format!("{path}{pattern}"), cache }).collect()
}

/// The pattern of a file; None where one of ours matches it.
fn pattern_of(file: &str) -> Option<String> {
    let mut parts = file.split('/');
    let pattern = match (parts.next()?, parts.next(), parts.next()) {
        ("trang" | "chuyen-muc" | "bai" | "assets", Some(_), _) => return None,
        ("feed", Some("trang" | "chuyen-muc" | "bai"), Some(_)) => return None,
        ("feed", Some(folder), Some(_)) => format!("feed/{folder}/*"),
        ("feed", Some(name), None) => format!("feed/{name}"),
        (folder, Some(_), _) => format!("{folder}/*"),
        (name, None, _) => name.to_owned(),
    };
    (!OURS.iter().any(|(ours, _)| *ours == pattern)).then_some(pattern)
}
