//! What a document says of its pictures (`_bantin.images`).

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    body::{Block, Photo},
    newsroom::Article,
};

/// Sizes and candidates by address.
#[derive(Default, Serialize)]
#[serde(transparent)]
pub struct Images(BTreeMap<String, Image>);

#[derive(Serialize)]
struct Image {
    width: u32,
    height: u32,
    #[serde(skip_serializing_if = "Option::is_none")]
    srcset: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    avif: Option<String>,
}

impl Images {
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
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
        for block in blocks {
            if let Block::Figure(figure) = block {
                for Photo {
                    src,
                    size,
                    srcset,
                    avif,
                    ..
                } in &figure.photos
                {
                    if avif.is_some() {
                        self.put(src, *size, srcset, avif);
                    }
                }
            }
            block.nested(&mut |blocks| self.text(blocks));
        }
    }

    /// Of two sayings on one picture the first stays.
    fn put(
        &mut self,
        src: &str,
        size: Option<(u32, u32)>,
        srcset: &Option<String>,
        avif: &Option<String>,
    ) {
        if let Some((width, height)) = size
            && !self.0.contains_key(src)
        {
            let image = Image {
                width,
                height,
                srcset: srcset.clone(),
                avif: avif.clone(),
            };
            self.0.insert(src.to_owned(), image);
        }
    }
}
