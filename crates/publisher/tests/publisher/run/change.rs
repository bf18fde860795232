use std::collections::BTreeSet;

use bantin_core::i18n::{ENGLISH, VIETNAMESE};
use serde_json::Value;

use super::desk::{Files, bytes, desk, text};

/// The changes of a second publish.
pub struct Change {
    pub written: BTreeSet<String>,
    /// Without files of the search index, whose segments are in folders named by their articles.
    pub removed: BTreeSet<String>,
    pub after: Files,
}

/// Publishes `before`, then `after`. Asserts that only changed files are written, and that the result equals a publish
/// of `after` alone plus redirects and the pages of removed articles.
pub fn change(before: &Value, after: &Value) -> Change {
    let changed = desk();
    changed.publish(before);
    let old = changed.files();
    let report = changed.publish(after);
    let new = changed.files();

    let fresh = desk();
    fresh.publish(after);
    let (expected, found) = (fresh.files(), bytes(&new));
    for (path, bytes) in bytes(&expected) {
        assert!(found.get(path) == Some(&bytes), "{path} differs from a new publish");
    }
    for path in found.keys().filter(|path| !expected.contains_key(**path)) {
        let text = String::from_utf8_lossy(found[path]);
        let titles = [&VIETNAMESE, &ENGLISH].map(|locale| locale.withdrawn_titles).concat();
        let removed = titles.iter().any(|title| text.contains(title));
        let folders = ["feed/bai/", "feed/trang-tin/", "feed/van-ban/"];
        let is_document = folders.iter().any(|folder| path.starts_with(folder));
        let explained =
            removed || text.contains("http-equiv=\"refresh\"") || is_document && text.contains("\"items\":[]");
        assert!(explained, "{path} is left over");
    }

    let touched = new.iter().filter(|(path, file)| old.get(*path) != Some(file));
    let touched: BTreeSet<_> = touched.map(|(path, _)| path.clone()).collect();
    for path in &touched {
        let same = old.get(path).is_some_and(|(bytes, _)| *bytes == new[path].0);
        assert!(!same, "{path} was written though it is the same");
    }
    assert_eq!(report.written(), touched.len());
    let removed = old.keys().filter(|path| !new.contains_key(*path) && !is_index(path));
    Change { removed: removed.cloned().collect(), written: touched, after: new }
}

impl Change {
    /// The written files except feeds, sitemaps and the search index, and except 404.html, which shows the newest articles of the front
    /// page.
    pub fn pages(&self) -> Vec<&str> {
        let is_page = |path: &&str| !path.ends_with(".xml") && *path != "404.html" && !is_index(path);
        self.written.iter().map(String::as_str).filter(is_page).collect()
    }

    /// The written files of the search index.
    pub fn index(&self) -> Vec<&str> {
        self.written.iter().map(String::as_str).filter(|path| is_index(path)).collect()
    }

    /// The text of a file after the second publish.
    #[track_caller]
    pub fn text(&self, path: &str) -> String {
        text(&self.after, path)
    }
}

/// True for a file of the search index.
fn is_index(path: &str) -> bool {
    path.starts_with(bantin_search::paths::FOLDER) && !path.ends_with(".html")
}
