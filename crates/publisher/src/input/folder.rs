//! Files that stand for addresses.

use std::{
    borrow::Cow,
    path::{Component, Path, PathBuf},
};

use percent_encoding::percent_decode_str;

use crate::site::SiteAddress;

/// Where the feed's documents are published, below the site.
const FEED: &str = "feed/";

/// The folder around a feed's file. It stands for `feed/` of the site.
#[derive(Clone, Debug)]
pub struct Folder {
    site: SiteAddress,
    feed: PathBuf,
}

impl Folder {
    /// The folder around the feed at `file`.
    pub fn around(file: &Path, site: SiteAddress) -> Self {
        let feed = file.parent().map_or_else(PathBuf::new, Path::to_owned);
        Self { site, feed }
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

    /// The file that stands for the absolute address of a document, whether it is there or not. None for what lies beside the feed's own
    /// folder, and for names that begin with a dot: a feed's author is not always the one who may see all files of the machine that
    /// publishes.
    pub fn document_of(&self, address: &str) -> Option<PathBuf> {
        let path = self.site.below(address)?.strip_prefix(FEED)?;
        let mut file = self.feed.clone();
        for name in names(path)? {
            if name.starts_with('.') {
                return None;
            }
            file.push(&*name);
        }
        Some(file)
    }
}

/// The names of a path below a folder. None when one of them is none: it would lead elsewhere.
fn names(path: &str) -> Option<impl Iterator<Item = Cow<'_, str>>> {
    let names = path.split('/').map(|segment| {
        let name = percent_decode_str(segment).decode_utf8().ok()?;
        let mut parts = Path::new(name.as_ref()).components();
        let is_name = matches!(parts.next(), Some(Component::Normal(part)) if part == name.as_ref());
        (is_name && parts.next().is_none()).then_some(name)
    });
    let names: Option<Vec<_>> = names.collect();
    names.map(Vec::into_iter)
}
