//! What the last publish knew: the files that it wrote, the fingerprints of its pages, the slugs of its articles.
//!
//! Stands in `<out>.cache/state`. All of it can be lost: then everything is rendered and compared anew.

mod codec;

use std::{collections::HashMap, fs, io::Write, path::Path};

use anyhow::{Context, Result};
use xxhash_rust::xxh3::Xxh3;

use super::redirects::Slugs;

/// Name of the state's file in the cache.
const FILE: &str = "state";

/// A file of the site, as the publish that wrote it left it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// In bytes.
    pub length: u64,
    /// Modification time, in nanoseconds since 1970.
    pub modified: u64,
    /// Of everything that the file was made from; None for a file whose bytes are compared.
    pub fingerprint: Option<u128>,
    /// True for a file of the publish before the last, which stays for those who have an older page open.
    pub retired: bool,
}

/// What the last publish knew.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct State {
    /// Of the publisher that wrote the files, see [`identity`].
    pub publisher: u128,
    /// By path below the site.
    pub files: HashMap<Box<str>, Written>,
    pub slugs: Slugs,
}

impl State {
    /// The state saved in `cache`. None when there is none, or it is damaged, or of another format.
    pub fn load(cache: &Path) -> Option<Self> {
        codec::decode(&fs::read(cache.join(FILE)).ok()?)
    }

    /// Saves it in `cache`: whole, or not at all.
    pub fn save(&self, cache: &Path) -> Result<()> {
        let file = cache.join(FILE);
        let new = cache.join("state.new");
        let write = || {
            let mut new_file = fs::File::create(&new)?;
            new_file.write_all(&codec::encode(self))?;
            new_file.sync_all()?;
            fs::rename(&new, &file)
        };
        write().with_context(|| format!("the publisher's state can't be written to {}", file.display()))
    }
}

/// The identity of the running publisher, and of `inputs`, on which every page depends, such as the shell: when it changes, no page can be
/// taken for current.
pub fn identity(inputs: &[&[u8]]) -> Result<u128> {
    let program = std::env::current_exe().context("the publisher can't find its own file")?;
    let bytes =
        fs::read(&program).with_context(|| format!("the publisher can't read its own file {}", program.display()))?;
    let mut hash = Xxh3::new();
    for part in std::iter::once(bytes.as_slice()).chain(inputs.iter().copied()) {
        hash.update(&(part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    Ok(hash.digest128())
}
