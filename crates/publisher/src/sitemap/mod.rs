//! Which pages there are, for search engines: the sitemap protocol, <https://www.sitemaps.org/protocol.html>.

mod addresses;
mod news;

use anyhow::{Context, Result};
use jiff::{
    Zoned,
    tz::{self, TimeZone},
};
use rayon::prelude::*;
use sitemap_rs::{sitemap::Sitemap, sitemap_index::SitemapIndex, url::Url, url_set::UrlSet};

pub use addresses::addresses;
pub use news::{MOST_NEWS, news};

use super::site::SiteAddress;
use bantin_core::datetime::Timestamp;

/// Addresses of one file, as the protocol bounds them.
pub const MOST_ADDRESSES: usize = 50_000;

/// The file that search engines are told of.
pub const SITEMAP: &str = "sitemap.xml";

/// A page that search engines should know.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Address {
    /// Absolute.
    pub location: String,
    /// When what the page shows changed last.
    pub changed: Option<Timestamp>,
}

/// The sitemap of these pages, as paths below the site and bytes: one file, or, for more than [`MOST_ADDRESSES`], an index and its parts.
///
/// # Errors
///
/// When an address has 2 048 bytes or more, which the protocol forbids.
pub fn files(addresses: &[Address], site: &SiteAddress) -> Result<Vec<(String, Vec<u8>)>> {
    if addresses.len() <= MOST_ADDRESSES {
        return Ok(vec![(SITEMAP.to_owned(), part(addresses)?)]);
    }
    let parts = addresses.par_chunks(MOST_ADDRESSES).enumerate();
    let mut files: Vec<_> = parts
        .map(|(place, addresses)| Ok((format!("sitemap-{}.xml", place + 1), part(addresses)?)))
        .collect::<Result<_>>()?;
    let parts = files.iter().zip(addresses.chunks(MOST_ADDRESSES));
    let parts = parts.map(|((path, _), addresses)| {
        let changes = addresses.iter().filter_map(|address| address.changed);
        let last = changes.max_by_key(|timestamp| timestamp.unix_seconds);
        Sitemap::new(site.of(path), last.and_then(zoned))
    });
    let index = SitemapIndex::new(parts.collect()).context("the sitemap has too many addresses")?;
    let mut xml = Vec::new();
    index.write(&mut xml).context("the sitemap's index can't be written")?;
    files.push((SITEMAP.to_owned(), xml));
    Ok(files)
}

fn part(addresses: &[Address]) -> Result<Vec<u8>> {
    let urls = addresses.iter().map(|Address { location, changed }| {
        let changed = changed.and_then(zoned);
        Url::new(location.clone(), vec![], changed, None, None, None, None, None)
            .with_context(|| format!("the sitemap can't name {location}"))
    });
    written(urls.collect::<Result<_>>()?)
}

fn written(urls: Vec<Url>) -> Result<Vec<u8>> {
    let mut xml = Vec::new();
    UrlSet::new(urls).context("the sitemap can't be made")?.write(&mut xml).context("the sitemap can't be written")?;
    Ok(xml)
}

/// None for the last two days of the year 9999, which the crate does not know.
fn zoned(timestamp: Timestamp) -> Option<Zoned> {
    let offset = tz::Offset::from_seconds(i32::from(timestamp.offset.minutes()) * 60).ok()?;
    let instant = jiff::Timestamp::from_second(timestamp.unix_seconds).ok()?;
    Some(instant.to_zoned(TimeZone::fixed(offset)))
}
