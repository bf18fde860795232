//! What a document says of its pictures (`_bantin.images`).

use std::collections::BTreeMap;

use serde::Serialize;

use super::addresses::Addresses;
use bantin_core::{
    content::{Block, Photo, walk},
    model::Article,
};

/// Sizes and candidates by address, as the document writes it.
#[derive(Serialize)]
#[serde(transparent)]
pub struct Images<'a> {
    #[serde(skip)]
    addresses: &'a Addresses,
    known: BTreeMap<String, Image>,
}

#[derive(Serialize)]
struct Image {
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    srcset: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    avif: Option<String>,
}

impl<'a> Images<'a> {
    /// None as yet, for a document that writes addresses like this.
    pub fn of(addresses: &'a Addresses) -> Self {
        Self { addresses, known: BTreeMap::new() }
    }

    pub fn is_empty(&self) -> bool {
        self.known.is_empty()
    }

    /// Those around an article's text. To be called for all articles of a document before [`Images::text`]: what a text says of a picture
    /// itself is no word on another one's.
    pub fn pictures(&mut self, article: &Article) {
        for picture in article.picture.iter().chain(&article.hero) {
            self.put(&picture.src, picture.size, &picture.srcset, &picture.avif);
        }
    }

    /// Those of a text, wherever they stand in it, of which its HTML can't say everything.
    pub fn text(&mut self, blocks: &[Block]) {
        for block in walk(blocks) {
            if let Block::Figure(figure) = block {
                for Photo { src, size, srcset, avif, .. } in &figure.photos {
                    if avif.is_some() {
                        self.put(src, *size, srcset, avif);
                    }
                }
            }
        }
    }

    /// Of two sayings on one picture the first stays.
    fn put(&mut self, src: &str, size: Option<(u32, u32)>, srcset: &Option<String>, avif: &Option<String>) {
        let Some((width, height)) = size else {
            return;
        };
        let candidates = |candidates: &Option<String>| {
            let candidates = candidates.as_deref()?;
            Some(self.addresses.candidates(candidates).into_owned())
        };
        let src = self.addresses.write(src).into_owned();
        self.known.entry(src).or_insert_with(|| Image {
            width,
            height,
            srcset: candidates(srcset),
            avif: candidates(avif),
        });
    }
}
