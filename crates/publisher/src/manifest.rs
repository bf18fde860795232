//! `manifest.webmanifest`, for installing the site on a home screen, <https://www.w3.org/TR/appmanifest/>.

use serde_json::{Value, json};

use bantin_core::model::SiteInfo;

/// The light background: `--paper` in style/tokens.css and `theme-color` in index.html.
pub const PAPER: &str = "#fffdf8";

/// The manifest as JSON. `icons` are its icons, and `colour` is the colour of the browser's bars. Its addresses are relative to itself.
pub fn manifest(info: &SiteInfo, icons: &[Value], colour: &str) -> Vec<u8> {
    let manifest = json!({
        "name": info.title,
        "short_name": info.title,
        "lang": info.language_tag(),
        "dir": "auto",
        "id": "./",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": colour,
        "background_color": PAPER,
        "icons": icons,
    });
    manifest.to_string().into_bytes()
}
