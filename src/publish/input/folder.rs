//! Files that stand for addresses.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::publish::site::SiteAddress;

/// Where the feed's documents are published, below the site.
const FEED: &str = "feed/";

/// The folder around a feed's file. The file's own folder stands for `feed/` of the site, the folder above it for the site.
#[derive(Clone, Debug)]
pub struct Folder {
    site: SiteAddress,
    feed: PathBuf,
    root: PathBuf,
}

impl Folder {
    /// The folder around the feed at `file`.
    pub fn around(file: &Path, site: SiteAddress) -> Self {
        let feed = file.parent().map_or_else(PathBuf::new, Path::to_owned);
        let named = matches!(feed.components().next_back(), Some(Component::Normal(_)));
        let root = match feed.parent() {
            Some(above) if named => above.to_owned(),
            _ => feed.join(".."),
        };
        Self { site, feed, root }
    }

    /// The address that the feed at `file` will have.
    pub fn address_of(&self, file: &Path) -> String {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let mut address = self.site.of(FEED);
        // A path segment, so that `?`, `#` and `%` of a file's name stay a part of it.
        if let Ok(mut url) = url::Url::parse(&address) {
            if let Ok(mut path) = url.path_segments_mut() {
                path.pop_if_empty().push(&name);
            }
            address = url.into();
        }
        address
    }

    /// The file that stands for an absolute address, whether it is there or not. None for an address outside of the site.
    pub fn file_of(&self, address: &str) -> Option<PathBuf> {
        let path = self.site.below(address)?;
        let (mut file, path) = match path.strip_prefix(FEED) {
            Some(path) => (self.feed.clone(), path),
            None => (self.root.clone(), path),
        };
        for segment in path.split('/') {
            let name = percent_decode_str(segment).decode_utf8().ok()?;
            let mut parts = Path::new(name.as_ref()).components();
            let (Some(Component::Normal(part)), None) = (parts.next(), parts.next()) else {
                return None;
            };
            file.push(part);
        }
        Some(file)
    }
}
