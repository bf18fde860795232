//! The pictures that a feed document describes.

use std::{collections::HashMap, sync::Arc};

use super::LocalPictures;
use crate::{
    content::{resolve_http, resolve_srcset},
    feed::Image,
};

/// Sizes and candidates of pictures by absolute address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Images {
    /// Indices in `images`.
    by_address: HashMap<String, usize>,
    images: Vec<Image>,
    local: Option<Arc<LocalPictures>>,
}

impl Images {
    /// From `_bantin.images`. The first entry of a picture counts.
    pub fn new(entries: &[(String, Image)], base: &str) -> Self {
        let mut images = Self::default();
        for (reference, image) in entries {
            if let Some(address) = resolve_http(reference, base)
                && !images.by_address.contains_key(&address)
            {
                images.by_address.insert(address, images.images.len());
                let resolve = |srcset: &Option<String>| resolve_srcset(srcset.as_deref()?, base);
                images.images.push(Image { srcset: resolve(&image.srcset), avif: resolve(&image.avif), ..*image });
            }
        }
        images
    }

    /// Adds local pictures, which all documents share. To a picture of the document they add only missing candidates.
    pub(super) fn with_local(mut self, local: &Arc<LocalPictures>) -> Self {
        for (address, index) in &self.by_address {
            let image = &mut self.images[*index];
            if let Some(local) = local.get(address)
                && image.avif.is_none()
            {
                image.avif.clone_from(&local.avif);
                if image.srcset.is_none() {
                    image.srcset.clone_from(&local.srcset);
                }
            }
        }
        self.local = Some(Arc::clone(local));
        self
    }

    pub fn get(&self, address: &str) -> Option<&Image> {
        let image = self.by_address.get(address).and_then(|index| self.images.get(*index));
        image.or_else(|| self.local.as_ref()?.get(address))
    }
}
