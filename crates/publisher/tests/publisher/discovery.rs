use std::{
    collections::BTreeSet,
    error::Error,
    fs, io,
    path::{Path, PathBuf},
};

use bantin_publisher::{
    discovery,
    manifest::{PAPER, manifest},
    output::Output,
    site::Site,
};
use serde_json::{Value, json};
use tempfile::TempDir;

use super::made::{ROOT, documents_of, site, site_at};
use crate::common::parse_json;

/// 2026-05-05T00:00:00Z.
const NOW: i64 = 1_777_939_200;
const MANIFEST: &[u8] = b"{}";

/// Writes the discovery files into the folder, after copied files of these paths. Returns the number of written files.
fn write(site: &Site, now: i64, folder: &Path, before: &[&str]) -> Result<usize, Box<dyn Error>> {
    let output = Output::open(&folder.join("dist"), &folder.join("dist.cache"))?;
    for path in before {
        output.put(path, b"ours")?;
    }
    documents_of(site, |documents| discovery::write(documents, MANIFEST, now, &output))?;
    Ok(output.finish()?.written())
}

fn names(folder: &Path) -> io::Result<BTreeSet<String>> {
    let entries = fs::read_dir(folder.join("dist"))?;
    entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned())).collect()
}

fn read(folder: &Path, path: &str) -> io::Result<String> {
    fs::read_to_string(folder.join("dist").join(path))
}

/// The folder of the workspace.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

fn item() -> Value {
    json!([{ "id": "1", "date_published": "2026-05-04T00:00:00Z", "_bantin": { "section": "kinh-te" } }])
}

#[test]
fn a_site_with_known_url_has_feeds_sitemaps_robots_txt_and_manifest() -> Result<(), Box<dyn Error>> {
    let folder = TempDir::new()?;
    write(&site(item()), NOW, folder.path(), &[])?;
    let expected =
        ["atom.xml", "chuyen-muc", "manifest.webmanifest", "robots.txt", "rss.xml", "sitemap-news.xml", "sitemap.xml"];
    assert!(names(folder.path())?.iter().eq(&expected));
    assert_eq!(
        read(folder.path(), "robots.txt")?,
        format!("User-agent: *\nAllow: /\n\nSitemap: {ROOT}sitemap.xml\nSitemap: {ROOT}sitemap-news.xml\n")
    );
    assert!(read(folder.path(), "chuyen-muc/kinh-te/rss.xml")?.contains("<rss"));
    assert!(read(folder.path(), "chuyen-muc/kinh-te/atom.xml")?.contains("<feed"));
    Ok(())
}

#[test]
fn a_site_without_known_url_has_only_a_manifest() -> Result<(), Box<dyn Error>> {
    let folder = TempDir::new()?;
    write(&site_at(None, item()), NOW, folder.path(), &[])?;
    assert!(names(folder.path())?.iter().eq(&["manifest.webmanifest"]));
    Ok(())
}

#[test]
fn a_later_publish_only_removes_the_news_sitemap() -> Result<(), Box<dyn Error>> {
    let folder = TempDir::new()?;
    let site = site(item());
    write(&site, NOW, folder.path(), &[])?;
    // Only robots.txt is written again.
    assert_eq!(write(&site, NOW + 30 * 86_400, folder.path(), &[])?, 1);
    assert!(!names(folder.path())?.contains("sitemap-news.xml"));
    assert!(!read(folder.path(), "robots.txt")?.contains("news"));
    Ok(())
}

#[test]
fn a_copied_file_replaces_a_generated_one() -> Result<(), Box<dyn Error>> {
    let folder = TempDir::new()?;
    write(&site(item()), NOW, folder.path(), &["robots.txt"])?;
    assert_eq!(read(folder.path(), "robots.txt")?, "ours");
    Ok(())
}

#[test]
fn the_manifest_has_the_name_of_the_site_and_relative_urls() {
    let icons = [json!({ "src": "images/logo.svg", "sizes": "any", "type": "image/svg+xml", "purpose": "any" })];
    let manifest = manifest(&site(item()).info, &icons, "#17557f");
    assert_eq!(
        parse_json(&String::from_utf8_lossy(&manifest)),
        json!({
            "name": "Báo Thử", "short_name": "Báo Thử", "lang": "vi-VN", "dir": "auto",
            "id": "./", "start_url": "./", "scope": "./", "display": "minimal-ui",
            "theme_color": "#17557f", "background_color": "#fffdf8",
            "icons": icons,
        })
    );
}

#[test]
fn the_colour_of_the_manifest_is_the_background_of_the_page() -> io::Result<()> {
    let shell = fs::read_to_string(root().join("index.html"))?;
    let tokens = fs::read_to_string(root().join("style/tokens.css"))?;
    assert!(shell.contains(&format!("content=\"{PAPER}\" media=\"(prefers-color-scheme: light)\"")));
    assert!(tokens.contains(&format!("--paper: {PAPER};")));
    Ok(())
}
