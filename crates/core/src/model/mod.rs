//! What it means: items become articles of an site. Pure functions: no clock, no network, no words of the interface.

mod address;
mod anniversary;
mod archive;
mod article;
mod best;
mod document;
mod images;
mod local_pictures;
mod photos;
mod related;
mod site;
mod slug;
mod words;

pub use address::same_origin;
pub use anniversary::{ActiveAnniversary, active_anniversaries, fill};
pub use archive::Archive;
pub use article::{Article, Attachment, Picture, Text};
pub use document::articles_with;
pub use document::{Context, Document, articles};
pub use images::Images;
pub use local_pictures::LocalPictures;
pub use related::{MAX_RELATED, related};
pub use site::{Section, SiteInfo, SiteTime, base, is_vietnamese};
pub use slug::{ending, fold, is_slug, slug_of};
