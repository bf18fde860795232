//! `manifest.webmanifest`, for installing the site on a home screen, <https://www.w3.org/TR/appmanifest/>.

use serde_json::{Value, json};

use bantin_core::model::SiteInfo;

/// The light background: `--paper` in style/tokens.css and `theme-color` in index.html.
pub const PAPER: &str = "#fffdf8";

/// Path below the site, sizes, type and purpose.
const ICONS: [(&str, &str, &str, &str); 3] = [
    ("icons/icon-192.png", "192x192", "image/png", "any maskable"),
    ("icons/icon-512.png", "512x512", "image/png", "any maskable"),
    ("icons/crest.svg", "any", "image/svg+xml", "any"),
];

/// The manifest as JSON, with those icons for which `exists` is true. Its addresses are relative to itself.
pub fn manifest(info: &SiteInfo, exists: impl Fn(&str) -> bool) -> Vec<u8> {
    let icons = ICONS.iter().filter(|(path, ..)| exists(path));
    let icon = |&(src, sizes, mime_type, purpose)| json!({ "src": src, "sizes": sizes, "type": mime_type, "purpose": purpose });
    let icons: Vec<Value> = icons.map(icon).collect();
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
