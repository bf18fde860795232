//! The site's own pictures, whose files the publisher has read.

use std::{borrow::Cow, collections::BTreeMap};

use percent_encoding::percent_decode_str;

use crate::{feed::Image, util::url_parts::without_query};

/// Sizes and candidates by file path below the site, such as `images/ảnh.jpg`.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct LocalPictures {
    /// The site's absolute address with a trailing slash.
    root: String,
    images: BTreeMap<String, Image>,
}

impl LocalPictures {
    /// `root` is the site's absolute address with a trailing slash.
    pub fn new(root: String, images: BTreeMap<String, Image>) -> Self {
        Self { root, images }
    }

    /// The picture at an absolute address, without regard to query and fragment.
    pub fn get(&self, address: &str) -> Option<&Image> {
        self.images.get(self.decode(address)?.as_ref())
    }

    /// The file path of the picture at an absolute address.
    pub fn path(&self, address: &str) -> Option<&str> {
        self.images.get_key_value(self.decode(address)?.as_ref()).map(|(path, _)| path.as_str())
    }

    /// In the order of the paths.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Image)> {
        self.images.iter().map(|(path, image)| (path.as_str(), image))
    }

    pub fn insert(&mut self, path: String, image: Image) {
        self.images.insert(path, image);
    }

    /// The decoded path of an address below the site. It is only compared with known paths.
    fn decode<'a>(&self, address: &'a str) -> Option<Cow<'a, str>> {
        let path = without_query(address.strip_prefix(self.root.as_str())?);
        percent_decode_str(path).decode_utf8().ok()
    }
}
