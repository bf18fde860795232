//! A cache of encoded pictures.
//!
//! Each picture has a folder, named by a hash of its bytes and the encoding parameters. Folders are renamed into place
//! when they are complete.

use std::{
    cmp::Reverse,
    collections::HashSet,
    fs, io,
    path::{Path, PathBuf},
    sync::{Mutex, MutexGuard, PoisonError},
};

use anyhow::{Context, Result};
use xxhash_rust::xxh3::{Xxh3, xxh3_64};

use super::codec::{EncodedVariant, VariantFormat};

pub struct VariantCache {
    folder: PathBuf,
    /// For new pictures, if `folder` is not to be written to.
    scratch: Option<PathBuf>,
    used: Mutex<HashSet<String>>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct CachedVariant {
    pub format: VariantFormat,
    pub width: u32,
    /// Hash of the bytes, 16 hexadecimal digits.
    pub hash: String,
    pub file: PathBuf,
}

impl VariantCache {
    /// With `scratch`, the folder of the cache is not written to, and may not exist.
    pub fn open(folder: &Path, scratch: Option<&Path>) -> Result<Self> {
        if scratch.is_none() {
            fs::create_dir_all(folder).with_context(|| error_message("create", folder))?;
        }
        Ok(Self { folder: folder.to_owned(), scratch: scratch.map(Path::to_owned), used: Mutex::default() })
    }

    pub fn key(&self, bytes: &[u8], parameters: &str) -> String {
        let mut hash = Xxh3::new();
        hash.update(parameters.as_bytes());
        hash.update(bytes);
        format!("{:032x}", hash.digest128())
    }

    /// The variants under this key, widest first. `None` if the picture has not been encoded yet.
    pub fn get(&self, key: &str) -> Result<Option<Vec<CachedVariant>>> {
        self.used().insert(key.to_owned());
        let new = self.scratch.as_ref().map(|scratch| scratch.join(key)).filter(|folder| folder.is_dir());
        let folder = new.unwrap_or_else(|| self.folder.join(key));
        let entries = match fs::read_dir(&folder) {
            Err(error) if error.kind() == io::ErrorKind::NotFound => return Ok(None),
            entries => entries.and_then(Iterator::collect::<io::Result<Vec<_>>>),
        };
        let entries = entries.with_context(|| error_message("read", &folder))?;
        let mut variants: Vec<_> = entries.into_iter().filter_map(|entry| cached_variant(entry.path())).collect();
        variants.sort_by_key(|variant| (variant.format as u8, Reverse(variant.width)));
        Ok(Some(variants))
    }

    pub fn insert(&self, key: &str, variants: Vec<EncodedVariant>) -> Result<Vec<CachedVariant>> {
        let parent = self.scratch.as_ref().unwrap_or(&self.folder);
        let folder = parent.join(key);
        let write = || -> io::Result<()> {
            let new = tempfile::Builder::new().prefix("new-").tempdir_in(parent)?;
            for EncodedVariant { format, width, bytes } in &variants {
                let name = format!("{width}-{:016x}.{}", xxh3_64(bytes), format.extension());
                fs::write(new.path().join(name), bytes)?;
            }
            let new = new.keep();
            match fs::rename(&new, &folder) {
                // Another thread has encoded the same picture under another name.
                Err(_) if folder.is_dir() => fs::remove_dir_all(&new),
                renamed => renamed,
            }
        };
        write().with_context(|| error_message("write", &folder))?;
        Ok(self.get(key)?.unwrap_or_default())
    }

    /// Removes pictures that were not requested, and the remains of interrupted runs.
    pub fn remove_unused(&self) -> Result<()> {
        if self.scratch.is_some() {
            return Ok(());
        }
        let used = self.used();
        let remove = || -> io::Result<()> {
            for entry in fs::read_dir(&self.folder)? {
                let entry = entry?;
                let is_used = entry.file_name().to_str().is_some_and(|name| used.contains(name));
                if !is_used && entry.file_type()?.is_dir() {
                    fs::remove_dir_all(entry.path())?;
                }
            }
            Ok(())
        };
        remove().with_context(|| error_message("clean", &self.folder))
    }

    fn used(&self) -> MutexGuard<'_, HashSet<String>> {
        self.used.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Parses a file name, `640-0123456789abcdef.webp`.
fn cached_variant(file: PathBuf) -> Option<CachedVariant> {
    let format = match file.extension()?.to_str()? {
        "webp" => VariantFormat::WebP,
        "avif" => VariantFormat::Avif,
        _ => return None,
    };
    let (width, hash) = file.file_stem()?.to_str()?.split_once('-')?;
    Some(CachedVariant { format, width: width.parse().ok()?, hash: hash.to_owned(), file })
}

fn error_message(action: &str, folder: &Path) -> String {
    format!("cannot {action} the picture cache {}", folder.display())
}
