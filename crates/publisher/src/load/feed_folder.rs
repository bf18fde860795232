//! Maps addresses of documents to files.

use std::path::{Component, Path, PathBuf};

use percent_encoding::percent_decode_str;

use crate::site_address::SiteAddress;
use bantin_core::routes::FEED_FOLDER;

/// The folder of a feed's file. Its address is `feed/` of the site.
#[derive(Clone, Debug)]
pub struct FeedFolder {
    site: SiteAddress,
    folder: PathBuf,
}

impl FeedFolder {
    pub fn new(file: &Path, site: SiteAddress) -> Self {
        Self { site, folder: file.parent().map_or_else(PathBuf::new, Path::to_owned) }
    }

    pub fn address_of(&self, file: &Path) -> String {
        let name = file.file_name().unwrap_or_default().to_string_lossy();
        let path = format!("{FEED_FOLDER}{name}");
        self.site.file_address(&path).unwrap_or_else(|| self.site.join(FEED_FOLDER))
    }

    /// The file at the absolute address of a document, which may not exist. `None` for addresses outside the folder and
    /// for names that begin with a dot: the author of a feed must not read other files of the publisher's machine.
    pub fn file_at(&self, address: &str) -> Option<PathBuf> {
        let path = self.site.below(address)?.strip_prefix(FEED_FOLDER)?;
        path.split('/').try_fold(self.folder.clone(), |file, segment| {
            let name = percent_decode_str(segment).decode_utf8().ok()?;
            let mut parts = Path::new(name.as_ref()).components();
            let is_name = matches!(parts.next(), Some(Component::Normal(part)) if part == name.as_ref());
            (is_name && parts.next().is_none() && !name.starts_with('.')).then(|| file.join(name.as_ref()))
        })
    }
}
