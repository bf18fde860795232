//! What the site tells programs besides its documents: feeds for feed readers, sitemaps for search engines, a manifest for home screens.

use anyhow::Result;
use rayon::prelude::*;

use super::{
    documents::Documents,
    manifest::{MANIFEST, manifest},
    output::Output,
    site::SiteAddress,
    sitemap::{self, SITEMAP},
    syndication,
};

/// Only while there is news.
const NEWS: &str = "sitemap-news.xml";

/// Writes RSS, Atom, sitemaps, `robots.txt` and the manifest; the manifest alone as long as nobody has said where the site stands, as all
/// others need absolute addresses. `now`, in Unix seconds, says what is news.
///
/// To be called after the shell's files are copied: of the icons the manifest names those that are there, and a `robots.txt` or another
/// such file of the site's author stays in place of ours.
///
/// # Errors
///
/// When an address is too long for a sitemap, or a file can't be written.
pub fn write(documents: &Documents, now: i64, output: &Output) -> Result<()> {
    let site = documents.site;
    let manifest = manifest(&site.info, |path| output.has(path));
    put(output, MANIFEST, &manifest)?;
    if !site.address.is_known() {
        return Ok(());
    }
    documents.lists.par_iter().try_for_each(|list| {
        let feeds = syndication::feeds(site, list)?;
        put_all(output, &feeds)
    })?;
    put_all(output, &sitemaps(documents, now)?)?;
    let robots = robots(&site.address, output.has(NEWS));
    put(output, "robots.txt", robots.as_bytes())
}

fn sitemaps(documents: &Documents, now: i64) -> Result<Vec<(String, Vec<u8>)>> {
    let site = documents.site;
    let mut files = sitemap::files(&sitemap::addresses(documents), &site.address)?;
    let news = sitemap::news(site, now)?;
    files.extend(news.map(|news| (NEWS.to_owned(), news)));
    Ok(files)
}

fn put_all(output: &Output, files: &[(String, Vec<u8>)]) -> Result<()> {
    (files.iter()).try_for_each(|(path, bytes)| put(output, path, bytes))
}

fn put(output: &Output, path: &str, bytes: &[u8]) -> Result<()> {
    if !output.has(path) {
        output.put(path, bytes)?;
    }
    Ok(())
}

/// Robots may read all (RFC 9309). Crawlers look for the file at the root of a host alone; below it, it names the sitemaps for people.
fn robots(address: &SiteAddress, with_news: bool) -> String {
    let mut robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", address.of(SITEMAP));
    if with_news {
        robots.push_str(&format!("Sitemap: {}\n", address.of(NEWS)));
    }
    robots
}
