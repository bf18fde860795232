use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
};

use bantin_publisher::{announce, manifest::PAPER, output::Output, site::Site};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::made::{ROOT, documents_of, site, site_at};

/// 2026-05-05T00:00:00Z.
const NOW: i64 = 1_777_939_200;

/// Writes what is told of the site into the folder, after files of these paths; returns how many files were written.
fn announce(site: &Site, now: i64, folder: &Path, before: &[&str]) -> usize {
    let output = Output::open(&folder.join("dist"), &folder.join("dist.cache")).unwrap();
    for path in before {
        output.put(path, b"ours").unwrap();
    }
    documents_of(site, |documents| announce::write(documents, now, &output)).unwrap();
    output.finish().unwrap().written
}

fn names(folder: &Path) -> BTreeSet<String> {
    let entries = fs::read_dir(folder.join("dist")).unwrap();
    entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect()
}

fn read(folder: &Path, path: &str) -> String {
    fs::read_to_string(folder.join("dist").join(path)).unwrap()
}

/// The folder of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn item() -> Value {
    json!([{ "id": "1", "date_published": "2026-05-04T00:00:00Z", "_bantin": { "section": "kinh-te" } }])
}

#[test]
fn a_site_at_a_known_address_is_announced_to_all() {
    let folder = TempDir::new().unwrap();
    announce(&site(item()), NOW, folder.path(), &[]);
    let expected =
        ["atom.xml", "chuyen-muc", "manifest.webmanifest", "robots.txt", "rss.xml", "sitemap-news.xml", "sitemap.xml"];
    assert!(names(folder.path()).iter().eq(&expected));
    assert_eq!(
        read(folder.path(), "robots.txt"),
        format!("User-agent: *\nAllow: /\n\nSitemap: {ROOT}sitemap.xml\nSitemap: {ROOT}sitemap-news.xml\n")
    );
    assert!(read(folder.path(), "chuyen-muc/kinh-te/rss.xml").contains("<rss"));
    assert!(read(folder.path(), "chuyen-muc/kinh-te/atom.xml").contains("<feed"));
}

#[test]
fn a_site_at_an_unknown_address_has_its_manifest_alone() {
    let folder = TempDir::new().unwrap();
    announce(&site_at(None, item()), NOW, folder.path(), &[]);
    assert!(names(folder.path()).iter().eq(&["manifest.webmanifest"]));
}

#[test]
fn time_alone_changes_no_feed_and_takes_old_news_away() {
    let folder = TempDir::new().unwrap();
    let site = site(item());
    announce(&site, NOW, folder.path(), &[]);
    // The file that names the news sitemap.
    assert_eq!(announce(&site, NOW + 30 * 86_400, folder.path(), &[]), 1);
    assert!(!names(folder.path()).contains("sitemap-news.xml"));
    assert!(!read(folder.path(), "robots.txt").contains("news"));
}

#[test]
fn a_file_of_the_sites_author_stays() {
    let folder = TempDir::new().unwrap();
    announce(&site(item()), NOW, folder.path(), &["robots.txt"]);
    assert_eq!(read(folder.path(), "robots.txt"), "ours");
}

#[test]
fn the_manifest_is_in_the_sites_words_and_relative_to_itself() {
    let folder = TempDir::new().unwrap();
    announce(&site(item()), NOW, folder.path(), &["icons/crest.svg"]);
    let manifest: Value = serde_json::from_str(&read(folder.path(), "manifest.webmanifest")).unwrap();
    assert_eq!(
        manifest,
        json!({
            "name": "Báo Thử", "short_name": "Báo Thử", "lang": "vi-VN", "dir": "auto",
            "id": "./", "start_url": "./", "scope": "./", "display": "minimal-ui",
            "theme_color": "#fffdf8", "background_color": "#fffdf8",
            "icons": [{ "src": "icons/crest.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" }],
        })
    );
}

#[test]
fn the_manifests_colour_is_the_paper_of_the_page() {
    let shell = fs::read_to_string(root().join("index.html")).unwrap();
    let tokens = fs::read_to_string(root().join("style/tokens.css")).unwrap();
    assert!(shell.contains(&format!("content=\"{PAPER}\" media=\"(prefers-color-scheme: light)\"")));
    assert!(tokens.contains(&format!("--paper: {PAPER};")));
}

#[test]
fn the_manifests_icons_are_there_in_the_sizes_that_it_says() {
    let folder = TempDir::new().unwrap();
    let icons = ["icons/icon-192.png", "icons/icon-512.png", "icons/crest.svg"];
    announce(&site(item()), NOW, folder.path(), &icons);
    let manifest: Value = serde_json::from_str(&read(folder.path(), "manifest.webmanifest")).unwrap();
    let named = manifest["icons"].as_array().unwrap();
    assert_eq!(named.len(), icons.len());
    for icon in named {
        let file = root().join("public").join(icon["src"].as_str().unwrap());
        match icon["sizes"].as_str().unwrap() {
            "any" => assert!(file.is_file()),
            sizes => {
                let size = imagesize::size(file).unwrap();
                assert_eq!(sizes, format!("{}x{}", size.width, size.height));
            }
        }
    }
}
