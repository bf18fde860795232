//! Pictures of articles.

use crate::content::Photo;

/// A picture with its texts.
#[derive(Clone, Debug, Default, Hash, PartialEq)]
pub struct Picture {
    pub src: String,
    pub srcset: Option<String>,
    /// Candidates in AVIF.
    pub avif: Option<String>,
    /// CSS pixels. A picture of unknown size is shown in a 3:2 box.
    pub size: Option<(u32, u32)>,
    pub alt: String,
    pub caption: Option<String>,
}

impl From<Picture> for Photo {
    /// The picture without its caption, which belongs to the figure around the photo.
    fn from(picture: Picture) -> Self {
        let Picture { src, srcset, avif, size, alt, .. } = picture;
        Self { src, srcset, avif, alt, size, href: None }
    }
}
