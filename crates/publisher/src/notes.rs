//! Sentences about what a publish left out, replaced or removed.

use std::path::Path;

/// Articles, files or problems that are listed one by one.
pub const MAX_LISTED: usize = 10;

pub const NO_ADDRESS: &str = "The address of the site is unknown, so RSS, Atom, sitemaps and robots.txt are not written. \
     Set --base-url, or an absolute `home_page_url` in the feed.";

/// Articles, by id, that are published on a later day.
pub fn held_back(ids: &[String]) -> String {
    format!(
        "{} dated more than a day ahead and held back until then: {}. Publish again after their date.",
        match ids.len() {
            1 => "1 article is".to_owned(),
            count => format!("{} are", plural(count, "article")),
        },
        listed(ids.iter().map(|id| format!("{id:?}")))
    )
}

/// Documents of other feeds in the folder of the site's own files.
pub fn other_feeds(files: &[String]) -> String {
    format!("Documents of other feeds are not published: {}.", files.join(", "))
}

/// Files in `out` that no publish had written. The old ones are in the folder `copies`.
pub fn replaced(files: &[String], out: &Path, copies: &Path) -> String {
    format!(
        "Files in {} that no publish had written were replaced: {}. The old ones are in {}.",
        out.display(),
        listed(files.iter().cloned()),
        copies.display()
    )
}

/// Script and wasm of a Trunk build in `out`.
pub fn removed_build(out: &Path, files: [&str; 2]) -> String {
    format!("{} is a Trunk build; its script and wasm ({}) are removed.", out.display(), files.join(", "))
}

/// A picture from which no icons could be made.
pub fn no_icons(path: &str, error: &anyhow::Error) -> String {
    format!("{path}: {error:#}. The site has no icons for home screens.")
}

/// A number with its noun, such as `2 articles`.
pub fn plural(count: usize, noun: &str) -> String {
    format!("{count} {noun}{}", if count == 1 { "" } else { "s" })
}

/// The first names of a list, separated by commas.
pub fn listed(names: impl ExactSizeIterator<Item = String>) -> String {
    let more = names.len().saturating_sub(MAX_LISTED);
    let mut listed = names.take(MAX_LISTED).collect::<Vec<_>>().join(", ");
    if more > 0 {
        listed += &format!(" and {more} more");
    }
    listed
}
