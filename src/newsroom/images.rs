//! What a document knows of its pictures.

use std::collections::HashMap;

use crate::{body, feed};

/// Sizes and candidates of pictures, by absolute address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Images {
    places: HashMap<String, usize>,
    known: Vec<feed::Image>,
}

impl Images {
    /// From `_bantin.images`, whose addresses are seen from `base`. Of two entries for one picture the first counts.
    pub fn of(written: &[(String, feed::Image)], base: &str) -> Self {
        let mut images = Self::default();
        for (reference, image) in written {
            if let Some(address) = body::http_address(reference, base)
                && images.get(&address).is_none()
            {
                images.places.insert(address, images.known.len());
                let candidates = image.srcset.as_deref();
                images.known.push(feed::Image {
                    srcset: candidates.and_then(|candidates| body::srcset(candidates, base)),
                    ..*image
                });
            }
        }
        images
    }

    pub fn get(&self, address: &str) -> Option<&feed::Image> {
        self.known.get(*self.places.get(address)?)
    }
}
