//! The pictures of the site in several widths and formats (`--images`).

#[cfg(feature = "images")]
mod all;
#[cfg(feature = "images")]
mod candidates;
#[cfg(feature = "images")]
mod colours;
#[cfg(feature = "images")]
mod decode;
#[cfg(feature = "images")]
mod encode;
#[cfg(feature = "images")]
mod one;
#[cfg(feature = "images")]
mod store;

use std::{
    collections::HashSet,
    path::{Path, PathBuf},
};

use anyhow::Result;

use super::Note;
use crate::site::SiteAddress;
use bantin_core::model::LocalPictures;

/// Below the site, with all files that are named by their bytes.
pub const FOLDER: &str = "assets/pictures/";

/// What [`add`] made.
#[derive(Debug, Default)]
pub struct Variants {
    pub files: Vec<Variant>,
    pub notes: Vec<Note>,
}

/// A file to be published. Its name holds the hash of its bytes: it never changes, so any cache may keep it for good.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Below the site, in [`FOLDER`]: `assets/pictures/NAME-640-HASH.webp`.
    pub path: String,
    /// Where its bytes lie, in the cache.
    pub file: PathBuf,
}

/// How far [`add`] has come.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// Pictures done, this one included.
    pub done: usize,
    pub of: usize,
    /// How many files were encoded for this picture; 0 when the cache had them.
    pub encoded: usize,
}

/// Offers the JPEG, PNG and WebP pictures among `pictures` whose paths are `shown`, and which lie below the folder `shell`, in other widths as
/// WebP and AVIF: `srcset` and `avif` of each are set. What has been encoded once stays in the folder `cache`. `progress` is called from several
/// threads, once for each picture. A picture that can't be decoded is noted and stays as it is.
///
/// # Errors
///
/// When the cache can't be written, or when the encoders were not built in (feature `pictures`).
#[cfg_attr(not(feature = "images"), expect(unused_variables))]
pub fn add(
    pictures: &mut LocalPictures,
    shown: &HashSet<String>,
    shell: &Path,
    site: &SiteAddress,
    cache: &Path,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Variants> {
    #[cfg(feature = "images")]
    return all::add(pictures, shown, shell, site, cache, progress);
    #[cfg(not(feature = "images"))]
    anyhow::bail!(
        "this bantin was built without the encoders that --images needs: build it with `--features pictures` in place of \
         `--features publish`, or leave --images out"
    );
}
