//! The variants of one picture: from the cache, else made.

use std::{fs, path::Path};

use anyhow::{Context, Error, Result};

use super::{
    decode,
    encode::{self, WIDTHS},
    store::{Kept, Store},
};
use crate::pictures::files;

/// What could be had of a picture.
pub struct Made {
    pub kept: Vec<Kept>,
    /// How many files were encoded for it.
    pub encoded: usize,
}

/// Why a picture could not be decoded or encoded.
pub struct Undecodable(pub Error);

/// True for a photo or drawing in pixels that is wider than the smallest variant.
pub fn is_worth_it(path: &str, width: u32) -> bool {
    let extension = files::extension(Path::new(path));
    let is_readable = matches!(extension.as_deref(), Some("jpeg" | "jpg" | "png" | "webp"));
    is_readable && width > WIDTHS[0]
}

/// # Errors
///
/// The outer one when the cache fails, the inner one when the picture does.
pub fn variants(file: &Path, store: &Store) -> Result<Result<Made, Undecodable>> {
    let bytes = match fs::read(file).context("the file can't be read") {
        Ok(bytes) => bytes,
        Err(error) => return Ok(Err(Undecodable(error))),
    };
    let key = store.key(&bytes, encode::PARAMETERS);
    if let Some(kept) = store.get(&key)? {
        return Ok(Ok(Made { kept, encoded: 0 }));
    }
    let encoded = match decode::picture(&bytes) {
        Ok(Some(picture)) => encode::variants(picture, bytes.len()),
        // An animation would stand still.
        Ok(None) => Ok(encode::Encoded::default()),
        Err(error) => Err(error),
    };
    match encoded {
        Ok(encoded) => Ok(Ok(Made { kept: store.put(&key, encoded.variants)?, encoded: encoded.files })),
        Err(error) => Ok(Err(Undecodable(error))),
    }
}
