//! Variants of pictures in several widths, as WebP and AVIF (`--images`).

mod cache;
mod codec;

use std::{collections::HashSet, fs, path::Path};

use anyhow::{Context, Result};
use rayon::prelude::*;

use self::{
    cache::{CachedVariant, VariantCache},
    codec::{VariantFormat, WIDTHS},
};
use super::{PictureWarning, Variant, extension};
use crate::{paths::VARIANTS, site_address::SiteAddress};
use bantin_core::{
    feed::Image,
    model::{LocalPictures, fold},
};

/// See [`super::add_variants`].
pub fn add(
    pictures: &mut LocalPictures,
    shown: &HashSet<String>,
    shell: &Path,
    site: &SiteAddress,
    cache: &Path,
    scratch: Option<&Path>,
    progress: &(dyn Fn(usize) + Sync),
) -> Result<(Vec<Variant>, Vec<PictureWarning>)> {
    let cache = VariantCache::open(cache, scratch)?;
    let selected: Vec<_> = (pictures.iter())
        .filter(|(path, image)| shown.contains(*path) && is_encodable(path, image.width))
        .map(|(path, image)| (path.to_owned(), image.clone()))
        .collect();
    let encoded: Vec<_> = (selected.into_par_iter())
        .map(|(path, image)| {
            let encoded = encode(&shell.join(&path), &cache)?;
            progress(encoded.as_ref().map_or(0, |(_, files)| *files));
            Ok((path, image, encoded))
        })
        .collect::<Result<_>>()?;

    let (mut files, mut warnings) = (Vec::new(), Vec::new());
    for (path, image, encoded) in encoded {
        match encoded {
            Ok((variants, _)) => {
                let image = with_candidates(&path, image, variants, site, &mut files);
                pictures.insert(path, image);
            }
            Err(error) => warnings.push(PictureWarning { path, reason: format!("{error:#}") }),
        }
    }
    cache.remove_unused()?;
    Ok((files, warnings))
}

/// True for a bitmap that is wider than the smallest variant.
fn is_encodable(path: &str, width: u32) -> bool {
    let extension = extension(Path::new(path));
    matches!(extension.as_deref(), Some("jpeg" | "jpg" | "png" | "webp")) && width > WIDTHS[0]
}

/// The variants of one picture, and how many files were encoded to find them. The outer error is one of the cache, the
/// inner one of the picture.
fn encode(file: &Path, cache: &VariantCache) -> Result<Result<(Vec<CachedVariant>, usize)>> {
    let bytes = match fs::read(file).context("cannot read the file") {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Err(error)),
    };
    let key = cache.key(&bytes, codec::PARAMETERS);
    if let Some(variants) = cache.get(&key)? {
        return Ok(Ok((variants, 0)));
    }
    let encoded = codec::decode(&bytes).and_then(|picture| match picture {
        Some(picture) => codec::encode(picture, bytes.len()),
        None => Ok(Default::default()),
    });
    match encoded {
        Ok(encoded) => Ok(Ok((cache.insert(&key, encoded.variants)?, encoded.files))),
        Err(error) => Ok(Err(error)),
    }
}

/// Sets `srcset` and `avif` of the picture at `path`, and adds the files of the variants to `files`.
fn with_candidates(
    path: &str,
    image: Image,
    variants: Vec<CachedVariant>,
    site: &SiteAddress,
    files: &mut Vec<Variant>,
) -> Image {
    let widest = image.width.min(WIDTHS[WIDTHS.len() - 1]);
    let (mut webp, mut avif) = (Vec::new(), Vec::new());
    let mut has_widest = false;
    for CachedVariant { format, width, hash, file } in variants {
        let path = format!("{VARIANTS}{}-{width}-{hash}.{}", file_name(path), format.extension());
        let candidate = format!("{} {width}w", site.join(&path));
        match format {
            VariantFormat::WebP => {
                has_widest |= width == widest;
                webp.push(candidate);
            }
            VariantFormat::Avif => avif.push(candidate),
        }
        files.push(Variant { path, file });
    }
    // The widest WebP is left out if it is larger than the picture. Then the picture itself is the widest candidate.
    if !has_widest
        && !webp.is_empty()
        && let Some(address) = site.file_address(path)
    {
        webp.insert(0, format!("{address} {}w", image.width));
    }
    let list = |mut candidates: Vec<String>| {
        candidates.reverse();
        (!candidates.is_empty()).then(|| candidates.join(", "))
    };
    Image { srcset: list(webp), avif: list(avif), ..image }
}

/// The name of the file in letters that need no percent-encoding.
fn file_name(path: &str) -> String {
    let stem = Path::new(path).file_stem().and_then(|stem| stem.to_str());
    let mut name = fold(stem.unwrap_or_default());
    name.truncate(64);
    if name.is_empty() { "anh".to_owned() } else { name }
}
