//! What a document knows of its pictures.

use std::collections::HashMap;
use std::sync::Arc;

use crate::{content, feed};

/// Sizes and candidates of pictures, by absolute address.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Images {
    places: HashMap<String, usize>,
    known: Vec<feed::Image>,
    local: Option<Arc<super::LocalPictures>>,
}

impl Images {
    /// From `_bantin.images`, whose addresses are seen from `base`. Of two entries for one picture the first counts.
    pub fn of(written: &[(String, feed::Image)], base: &str) -> Self {
        let mut images = Self::default();
        for (reference, image) in written {
            if let Some(address) = content::resolve_http(reference, base)
                && images.get(&address).is_none()
            {
                images.places.insert(address, images.known.len());
                let absolute = |candidates: &Option<String>| {
                    let candidates = candidates.as_deref()?;
                    content::resolve_srcset(candidates, base)
                };
                images.known.push(feed::Image {
                    srcset: absolute(&image.srcset),
                    avif: absolute(&image.avif),
                    ..*image
                });
            }
        }
        images
    }

    /// The same, and for what it does not say `local`, which all documents share. Beside an editor's candidates only those in AVIF are
    /// added.
    pub(super) fn and(mut self, local: &Arc<super::LocalPictures>) -> Self {
        for (address, place) in &self.places {
            let known = &mut self.known[*place];
            if let Some(image) = local.get(address)
                && known.avif.is_none()
            {
                known.avif.clone_from(&image.avif);
                if known.srcset.is_none() {
                    known.srcset.clone_from(&image.srcset);
                }
            }
        }
        self.local = Some(Arc::clone(local));
        self
    }

    pub fn get(&self, address: &str) -> Option<&feed::Image> {
        let known = self.places.get(address);
        let known = known.and_then(|place| self.known.get(*place));
        known.or_else(|| self.local.as_ref()?.get(address))
    }
}
