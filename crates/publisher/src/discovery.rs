//! Files for programs that discover the site: RSS and Atom feeds, sitemaps, `robots.txt` and the web app manifest.

use anyhow::Result;
use rayon::prelude::*;

use super::{
    documents::Documents,
    output::Output,
    paths::{MANIFEST, NEWS_SITEMAP, ROBOTS, SITEMAP},
    sitemap, syndication,
};

/// Writes the files. If the URL of the site is unknown, writes only the manifest, because the others require absolute URLs.
/// `manifest` is the content of the manifest, and `now`, in Unix seconds, determines which articles are recent.
///
/// Runs after the copied files are written, because a copied file replaces a generated one. Fails if a URL is too long for a sitemap or a
/// file can't be written.
pub fn write(documents: &Documents, manifest: &[u8], now: i64, output: &Output) -> Result<()> {
    let site = documents.site;
    put(output, MANIFEST, manifest)?;
    if !site.address.is_known() {
        return Ok(());
    }
    let items = syndication::recent_items(site, &documents.lists);
    documents.lists.par_iter().filter(|list| list.is_syndicated()).try_for_each(|list| {
        syndication::feeds(site, list, &items)?.iter().try_for_each(|(path, bytes)| put(output, path, bytes))
    })?;
    for (path, bytes) in sitemap::files(&sitemap::entries(documents), &site.address)? {
        put(output, &path, &bytes)?;
    }
    if let Some(news) = sitemap::news(site, now)? {
        put(output, NEWS_SITEMAP, &news)?;
    }
    let mut robots = format!("User-agent: *\nAllow: /\n\nSitemap: {}\n", site.address.join(SITEMAP));
    if output.contains(NEWS_SITEMAP) {
        robots += &format!("Sitemap: {}\n", site.address.join(NEWS_SITEMAP));
    }
    put(output, ROBOTS, robots.as_bytes())
}

/// Writes a file unless a copied one has its path.
fn put(output: &Output, path: &str, bytes: &[u8]) -> Result<()> {
    if !output.contains(path) {
        output.put(path, bytes)?;
    }
    Ok(())
}
