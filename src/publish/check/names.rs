//! Documents as an editor knows them.

use std::{path::Path, sync::Arc};

use url::Url;

/// The documents at these absolute addresses, the first of which is the feed that was asked for as `feed`: a file's neighbours are
/// files too, all others keep their addresses.
pub fn names<'a>(feed: &str, addresses: impl IntoIterator<Item = &'a str>) -> Vec<Arc<str>> {
    let mut addresses = addresses.into_iter();
    let Some(first) = addresses.next() else {
        return Vec::new();
    };
    let is_file = !is_address(feed);
    let first = Url::parse(first).ok().filter(|_| is_file);
    let name = |address: &str| match &first {
        Some(first) => beside(feed, first, address).unwrap_or_else(|| address.to_owned()),
        None => address.to_owned(),
    };
    let others = addresses.map(|address| Arc::from(name(address)));
    std::iter::once(Arc::from(feed)).chain(others).collect()
}

/// True for what is fetched, false for a file.
pub fn is_address(feed: &str) -> bool {
    let is_scheme = |scheme: &str| {
        (feed.get(..scheme.len())).is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    is_scheme("http://") || is_scheme("https://")
}

/// The file that stands to `feed` as `address` to `first`.
fn beside(feed: &str, first: &Url, address: &str) -> Option<String> {
    let way = first.make_relative(&Url::parse(address).ok()?)?;
    let file = Path::new(feed).parent()?.join(way);
    Some(file.display().to_string())
}
