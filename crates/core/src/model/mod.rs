//! The news site that a feed describes: articles, sections, related articles, anniversaries. Pure functions without clock, network or
//! interface texts.

mod anniversary;
mod archive;
mod article;
mod document;
mod front;
mod images;
mod list;
mod local_pictures;
mod navigation;
mod origin;
mod photos;
mod picture;
mod register;
mod related;
mod site;
mod slug;
mod text;

pub use anniversary::{ActiveAnniversary, active_anniversaries, fill_template};
pub use archive::Archive;
pub use article::Article;
pub use document::{Document, DocumentContext};
pub use front::{FrontPage, LEAD_CANDIDATES, NewsBlock, promote};
pub use images::Images;
pub use list::{MIN_TOPIC_ARTICLES, adjacent_days};
pub use local_pictures::LocalPictures;
pub use origin::same_origin;
pub use photos::photos;
pub use picture::Picture;
pub use related::{MAX_RELATED, related};
pub use site::{SiteInfo, SiteTime, base_address};
pub use slug::{fold, id_suffix, item_slug, normalized_key, slug_from_title, value_slug};
pub use text::Text;
