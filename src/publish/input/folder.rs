//! Files that stand for addresses.

use std::{
    borrow::Cow,
    path::{Component, Path, PathBuf},
};

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
        let (folder, path) = match path.strip_prefix(FEED) {
            Some(path) => (&self.feed, path),
            None => (&self.root, path),
        };
        Some(names(path)?.fold(folder.clone(), |file, name| file.join(&*name)))
    }

    /// The same for the address of a document that the feed names. None also for what lies beside the feed's own folder, and for names that
    /// begin with a dot: a feed's author is not always the one who may see all files of the machine that publishes.
    pub fn document_of(&self, address: &str) -> Option<PathBuf> {
        let path = self.site.below(address)?.strip_prefix(FEED)?;
        let is_hidden = names(path)?.any(|name| name.starts_with('.'));
        self.file_of(address).filter(|_| !is_hidden)
    }
}

/// The names of a path below a folder. None when one of them is none: it would lead elsewhere.
fn names(path: &str) -> Option<impl Iterator<Item = Cow<'_, str>>> {
    let names = path.split('/').map(|segment| {
        let name = percent_decode_str(segment).decode_utf8().ok()?;
        let mut parts = Path::new(name.as_ref()).components();
        let is_name =
            matches!(parts.next(), Some(Component::Normal(part)) if part == name.as_ref());
        (is_name && parts.next().is_none()).then_some(name)
    });
    let names: Option<Vec<_>> = names.collect();
    names.map(Vec::into_iter)
}
