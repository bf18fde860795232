//! Sites for tests.

use std::{fs, sync::Arc};

use bantin_publisher::{documents::Documents, load::load_feed, site::Site, site_address::SiteAddress};
use serde_json::{Value, json};
use tempfile::TempDir;

/// The address of these sites.
pub const ROOT: &str = "https://bao.example/tin/";

/// The sample edition.
pub fn sample() -> Site {
    load(concat!(env!("CARGO_MANIFEST_DIR"), "/../../public/feed/feed.json"), SiteAddress::parse(ROOT).as_ref())
}

fn load(feed: &str, address: Option<&SiteAddress>) -> Site {
    let loaded = load_feed(feed, address).unwrap_or_else(|error| panic!("{feed}: {error:#}"));
    Site::new(loaded, &Arc::default())
}

/// A Vietnamese site with the section `kinh-te` and these items, at `home` or at an unknown address.
pub fn site_at(home: Option<&str>, items: Value) -> Site {
    let sections = json!([{ "slug": "kinh-te", "title": "Kinh tế" }]);
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Thử",
        "language": "vi-VN",
        "home_page_url": home,
        "items": items,
        "_bantin": { "sections": sections },
    });
    let folder = TempDir::new().unwrap_or_else(|error| panic!("temporary folder: {error}"));
    let file = folder.path().join("feed.json");
    fs::write(&file, feed.to_string()).unwrap_or_else(|error| panic!("{}: {error}", file.display()));
    load(&file.to_string_lossy(), None)
}

pub fn site(items: Value) -> Site {
    site_at(Some(ROOT), items)
}

/// Calls `look` with the site's documents.
pub fn documents_of<T>(site: &Site, look: impl FnOnce(&Documents) -> T) -> T {
    look(&Documents::new(site))
}
