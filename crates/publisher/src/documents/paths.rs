//! Where documents and pages stand, below the site.

/// The first document of the feed.
pub const FEED: &str = "feed/feed.json";

/// The document of a list: the site's, or that of the section with this slug; its head, or the one with this number.
pub fn list(section: Option<&str>, number: Option<usize>) -> String {
    match (section, number) {
        (None, None) => FEED.to_owned(),
        (Some(slug), None) => format!("feed/chuyen-muc/{slug}.json"),
        (None, Some(number)) => format!("feed/trang/{number}.json"),
        (Some(slug), Some(number)) => format!("feed/chuyen-muc/{slug}/trang/{number}.json"),
    }
}

/// The numbered documents of a list, with `{n}` for the number.
pub fn template(section: Option<&str>) -> String {
    match section {
        None => "feed/trang/{n}.json".to_owned(),
        Some(slug) => format!("feed/chuyen-muc/{slug}/trang/{{n}}.json"),
    }
}

pub fn article(slug: &str) -> String {
    format!("feed/bai/{slug}.json")
}

/// The page of a list: ends in a slash, or is empty for the front page.
pub fn list_page(section: Option<&str>, number: Option<usize>) -> String {
    let section = section.map(|slug| format!("chuyen-muc/{slug}/"));
    let number = number.map(|number| format!("trang/{number}/"));
    section.unwrap_or_default() + &number.unwrap_or_default()
}

pub fn article_page(slug: &str) -> String {
    format!("bai/{slug}/")
}
