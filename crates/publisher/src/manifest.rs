//! `manifest.webmanifest`: how the site stands on a reader's home screen, <https://www.w3.org/TR/appmanifest/>.

use serde_json::{Value, json};

use bantin_core::model::SiteInfo;

/// The file that pages name as their manifest.
pub const MANIFEST: &str = "manifest.webmanifest";

/// `--paper` of style/tokens.css and the `theme-color` of index.html, by day.
pub const PAPER: &str = "#fffdf8";

/// Path below the site, sizes, type and purpose.
const ICONS: [(&str, &str, &str, &str); 3] = [
    ("icons/icon-192.png", "192x192", "image/png", "any maskable"),
    ("icons/icon-512.png", "512x512", "image/png", "any maskable"),
    ("icons/crest.svg", "any", "image/svg+xml", "any"),
];

/// As JSON. Its addresses are relative to it, so it needs no known address; of the icons it names those that the site has.
pub fn manifest(info: &SiteInfo, has: impl Fn(&str) -> bool) -> Vec<u8> {
    let icons = ICONS.iter().filter(|(path, ..)| has(path));
    let icons: Vec<Value> = icons
        .map(|(src, sizes, mime_type, purpose)| {
            json!({ "src": src, "sizes": sizes, "type": mime_type, "purpose": purpose })
        })
        .collect();
    let manifest = json!({
        "name": info.title,
        "short_name": info.title,
        "lang": info.language_tag(),
        "dir": "auto",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": PAPER,
        "background_color": PAPER,
        "icons": icons,
    });
    manifest.to_string().into_bytes()
}
