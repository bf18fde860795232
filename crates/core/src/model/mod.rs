//! What it means: items become articles of an edition. Pure functions: no clock, no network, no words of the interface.

mod address;
mod anniversary;
mod archive;
mod article;
mod best;
mod document;
mod edition;
mod images;
mod local_pictures;
mod photos;
mod related;
mod slug;
mod words;

pub use address::same_origin;
pub use anniversary::{Occasion, fill, occasions};
pub use archive::Archive;
pub use article::{Article, Attachment, Picture, Text};
pub use document::articles_with;
pub use document::{Context, Document, articles};
pub use edition::{Edition, Section, SiteTime, is_vietnamese};
pub use images::Images;
pub use local_pictures::LocalPictures;
pub use related::{RELATED_AT_MOST, related};
pub use slug::{ending, fold, is_slug, slug_of};
