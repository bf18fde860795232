//! The pictures that lie on the site itself: how large they are and, on demand (`--images`), in which other widths and formats they
//! are offered.
//!
//! Their addresses are only looked up among the files that were found below the shell's folder, so none leads out of it.

mod files;
mod orientation;
mod size;
mod svg;
pub mod variants;

use std::{fmt, path::Path};

use rayon::prelude::*;

use super::site::SiteAddress;
use bantin_core::{feed, model::LocalPictures};

/// What a picture lacks. It costs nothing else.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note {
    /// Below the site, as the file is named.
    pub path: String,
    pub trouble: String,
}

impl fmt::Display for Note {
    fn fmt(&self, to: &mut fmt::Formatter) -> fmt::Result {
        write!(to, "{}: {}", self.path, self.trouble)
    }
}

/// The sizes of all pictures below the folder `shell`, which will stand at `site`; notes name those whose size can't be read.
/// Only the beginning of each file is read. Give it to [`bantin_core::model::articles_with`].
pub fn local_pictures(shell: &Path, site: &SiteAddress) -> (LocalPictures, Vec<Note>) {
    let read = |path: String| match size::of(&shell.join(&path)) {
        Ok((width, height)) => {
            let image = feed::Image { width, height, ..feed::Image::default() };
            Ok((path, image))
        }
        Err(trouble) => Err(Note { path, trouble: format!("{trouble:#}") }),
    };
    let read: Vec<_> = files::pictures(shell).into_par_iter().map(read).collect();
    let (known, notes) = read.into_iter().partition::<Vec<_>, _>(Result::is_ok);
    let known = known.into_iter().flatten().collect();
    let notes = notes.into_iter().filter_map(Result::err).collect();
    (LocalPictures::new(site.root(), known), notes)
}
