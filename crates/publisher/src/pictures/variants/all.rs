//! The variants of all pictures, made side by side.

use std::{
    collections::HashSet,
    path::Path,
    sync::atomic::{AtomicUsize, Ordering::Relaxed},
};

use anyhow::Result;
use rayon::prelude::*;

use super::{Note, Progress, Variants, candidates, one, store::Store};
use crate::site::SiteAddress;
use bantin_core::model::LocalPictures;

/// See [`super::add`].
pub fn add(
    pictures: &mut LocalPictures,
    shown: &HashSet<String>,
    shell: &Path,
    site: &SiteAddress,
    cache: &Path,
    progress: &(dyn Fn(Progress) + Sync),
) -> Result<Variants> {
    let store = Store::open(cache)?;
    let to_do: Vec<_> = (pictures.iter())
        .filter(|(path, image)| shown.contains(*path) && one::is_worth_it(path, image.width))
        .map(|(path, image)| (path.to_owned(), image.clone()))
        .collect();
    let (of, done) = (to_do.len(), AtomicUsize::new(0));
    let made: Vec<_> = (to_do.into_par_iter())
        .map(|(path, image)| {
            let made = one::variants(&shell.join(&path), &store)?;
            let encoded = made.as_ref().map_or(0, |made| made.encoded);
            let done = done.fetch_add(1, Relaxed) + 1;
            progress(Progress { done, of, encoded });
            Ok((path, image, made))
        })
        .collect::<Result<_>>()?;

    let mut variants = Variants::default();
    for (path, image, made) in made {
        match made {
            Ok(made) => {
                let offered = candidates::of(&path, image, made.kept, site);
                variants.files.extend(offered.files);
                pictures.insert(path, offered.image);
            }
            Err(undecodable) => variants.notes.push(Note { path, trouble: format!("{:#}", undecodable.0) }),
        }
    }
    store.forget_unused()?;
    Ok(variants)
}
