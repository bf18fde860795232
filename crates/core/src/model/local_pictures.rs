//! What the publisher knows of the pictures whose files it has.

use std::{borrow::Cow, collections::BTreeMap};

use percent_encoding::percent_decode_str;

use crate::feed;

/// The site's own pictures, by their paths below the site, `images/ảnh.jpg`, as their files are named.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalPictures {
    /// The site's absolute address, with its last slash.
    root: String,
    known: BTreeMap<String, feed::Image>,
}

impl LocalPictures {
    /// `root` is the site's absolute address, with its last slash.
    pub fn new(root: String, known: BTreeMap<String, feed::Image>) -> Self {
        Self { root, known }
    }

    /// The picture at an absolute address. Query and fragment do not matter: they do not change which file it is.
    pub fn get(&self, address: &str) -> Option<&feed::Image> {
        self.known.get(self.path(address)?.as_ref())
    }

    /// The path of the file at an absolute address of this site. It is only looked up, never opened as it is.
    fn path<'a>(&self, address: &'a str) -> Option<Cow<'a, str>> {
        let below = address.strip_prefix(self.root.as_str())?;
        let path = below.split(['?', '#']).next()?;
        percent_decode_str(path).decode_utf8().ok()
    }

    /// The path below the site of the picture at an absolute address.
    pub fn path_of(&self, address: &str) -> Option<&str> {
        let (path, _) = self.known.get_key_value(self.path(address)?.as_ref())?;
        Some(path)
    }

    /// In the order of their paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &feed::Image)> {
        (self.known.iter()).map(|(path, image)| (path.as_str(), image))
    }

    /// Says more of a picture, or of another one.
    pub fn insert(&mut self, path: String, image: feed::Image) {
        self.known.insert(path, image);
    }
}
