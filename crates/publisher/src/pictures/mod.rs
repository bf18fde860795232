//! Sizes and variants of the pictures in the shell's folder.
//!
//! Addresses of a feed are only looked up among the files that were found in the folder, so none of them can name a file outside it.

mod size;
mod svg;
#[cfg(feature = "images")]
mod variants;

use std::{
    collections::HashSet,
    fmt,
    path::{Path, PathBuf},
};

use anyhow::Result;
use rayon::{iter::Either, prelude::*};
use walkdir::WalkDir;

use super::{load::SourceDocument, picture_addresses::find_picture_urls, site_address::SiteAddress};
use bantin_core::{
    content::resolve_http,
    feed,
    model::{LocalPictures, base_address},
};

/// Formats that browsers show in `<img>`.
const EXTENSIONS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// A picture that is published without size or variants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct PictureWarning {
    /// The path of the file below the site.
    pub path: String,
    pub reason: String,
}

impl fmt::Display for PictureWarning {
    fn fmt(&self, formatter: &mut fmt::Formatter) -> fmt::Result {
        write!(formatter, "{}: {}", self.path, self.reason)
    }
}

/// A picture in another width or format.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Variant {
    /// Below the site, in [`VARIANTS`](crate::paths::VARIANTS): `assets/pictures/NAME-640-HASH.webp`.
    pub path: String,
    /// The file in the cache.
    pub file: PathBuf,
}

/// The sizes of all pictures in the folder `shell`, with a warning for each one that has no readable size.
pub fn local_pictures(shell: &Path, site: &SiteAddress) -> (LocalPictures, Vec<PictureWarning>) {
    let (known, warnings) =
        picture_paths(shell).into_par_iter().partition_map(|path| match size::read(&shell.join(&path)) {
            Ok((width, height)) => Either::Left((path, feed::Image { width, height, ..feed::Image::default() })),
            Err(error) => Either::Right(PictureWarning { path, reason: format!("{error:#}") }),
        });
    (LocalPictures::new(site.root(), known), warnings)
}

/// The paths of all pictures below the folder, with slashes, sorted. Symbolic links are not followed, because they may
/// point out of the folder. Unreadable folders and names that are not UTF-8 are left out.
fn picture_paths(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter().flatten();
    entries
        .filter(|entry| entry.file_type().is_file())
        .filter(|entry| extension(entry.path()).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str())))
        .filter_map(|entry| {
            let parts = entry.path().strip_prefix(folder).ok()?.iter().map(|part| part.to_str());
            Some(parts.collect::<Option<Vec<_>>>()?.join("/"))
        })
        .collect()
}

/// In lower case.
fn extension(file: &Path) -> Option<String> {
    Some(file.extension()?.to_str()?.to_ascii_lowercase())
}

/// The paths of those pictures that an item of the documents shows.
pub fn shown_pictures(documents: &[SourceDocument], pictures: &LocalPictures) -> HashSet<String> {
    let addresses = documents.par_iter().flat_map_iter(|SourceDocument { address, reading, .. }| {
        let base = base_address(&reading.feed, address);
        reading.feed.items.iter().flat_map(move |item| {
            let url = item.url.as_deref().and_then(|url| resolve_http(url, &base));
            let base = url.as_deref().unwrap_or(&base);
            let around = item.image.iter().chain(&item.banner_image).filter_map(|picture| resolve_http(picture, base));
            let text = item.content_html.as_deref().map(|html| find_picture_urls(html, base)).unwrap_or_default();
            around.chain(text).collect::<Vec<_>>()
        })
    });
    addresses.filter_map(|address| pictures.path(&address).map(str::to_owned)).collect()
}

/// Encodes the JPEG, PNG and WebP pictures at the paths `shown` in several widths as WebP and AVIF, and sets `srcset` and `avif` of each.
///
/// Encoded pictures are kept in the folder `cache`, or, in a dry run, in the folder `scratch`. A picture that cannot be decoded is left as
/// it is, with a warning. `progress` is called by several threads, once for each picture, with the number of files that were encoded for
/// it. Fails if the cache cannot be written, or the publisher was built without the feature `images`.
#[cfg_attr(not(feature = "images"), expect(unused_variables))]
pub fn add_variants(
    pictures: &mut LocalPictures,
    shown: &HashSet<String>,
    shell: &Path,
    site: &SiteAddress,
    cache: &Path,
    scratch: Option<&Path>,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<(Vec<Variant>, Vec<PictureWarning>)> {
    #[cfg(feature = "images")]
    return variants::add(pictures, shown, shell, site, cache, scratch, progress);
    #[cfg(not(feature = "images"))]
    anyhow::bail!("--images needs a bantin with encoders; build it with `--features images`")
}
