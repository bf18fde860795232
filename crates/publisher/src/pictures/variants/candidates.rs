//! What pages say of a picture's variants.

use std::path::Path;

use url::Url;

use super::{
    FOLDER, Variant,
    encode::{Format, WIDTHS},
    store::Kept,
};
use crate::site::SiteAddress;
use bantin_core::{feed::Image, model::fold};

/// The picture with its candidates, and their files.
pub struct Offered {
    pub image: Image,
    pub files: Vec<Variant>,
}

/// `path` is the picture's below `site`. The widest WebP may have been larger than the picture itself: that stands in for it.
pub fn of(path: &str, image: Image, kept: Vec<Kept>, site: &SiteAddress) -> Offered {
    let widest = image.width.min(WIDTHS[WIDTHS.len() - 1]);
    let (mut webp, mut avif, mut files) = (Vec::new(), Vec::new(), Vec::new());
    let mut has_widest = false;
    for Kept { format, width, hash, file } in kept {
        let (name, extension) = (name(path), format.extension());
        let path = format!("{FOLDER}{name}-{width}-{hash}.{extension}");
        let candidate = format!("{} {width}w", site.of(&path));
        match format {
            Format::WebP => {
                has_widest |= width == widest;
                webp.push(candidate);
            }
            Format::Avif => avif.push(candidate),
        }
        files.push(Variant { path, file });
    }
    if !has_widest
        && !webp.is_empty()
        && let Some(address) = address(path, site)
    {
        webp.insert(0, format!("{address} {}w", image.width));
    }
    let list = |mut candidates: Vec<String>| {
        candidates.reverse();
        (!candidates.is_empty()).then(|| candidates.join(", "))
    };
    Offered { image: Image { srcset: list(webp), avif: list(avif), ..image }, files }
}

/// The absolute address of a file by its name.
fn address(path: &str, site: &SiteAddress) -> Option<String> {
    let mut address = Url::parse(&site.root()).ok()?;
    let mut segments = address.path_segments_mut().ok()?;
    segments.pop_if_empty().extend(path.split('/'));
    drop(segments);
    Some(address.into())
}

/// The file's own name, in letters that no address has to escape.
fn name(path: &str) -> String {
    let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str());
    let mut name = fold(stem.unwrap_or_default());
    name.truncate(64);
    match name.is_empty() {
        true => "anh".to_owned(),
        false => name,
    }
}
