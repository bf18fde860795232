//! One file per visible part. Components draw what they are given; none of them fetches.

mod anniversary_banner;
mod article_body;
mod article_meta;
mod attachments;
mod headline_list;
mod hue;
mod masthead;
mod more_news;
mod neighbours;
mod news_card;
mod picture;
mod related_news;
mod retry;
mod section_link;
mod site_footer;
mod timestamp;
mod today;
mod topics;

pub use anniversary_banner::AnniversaryBanner;
pub use article_body::ArticleBody;
pub use article_meta::ArticleMeta;
pub use attachments::Attachments;
pub use headline_list::{HEADLINE_BESIDE, HeadlineList};
pub use hue::{hue, hue_at};
pub use masthead::Masthead;
pub use more_news::MoreNews;
pub use neighbours::Neighbours;
pub use news_card::NewsCard;
pub use picture::{CardPicture, Hero, Photo};
pub use related_news::RelatedNews;
pub use retry::Retry;
pub use section_link::SectionLink;
pub use site_footer::SiteFooter;
pub use timestamp::Timestamp;
pub use today::Today;
pub use topics::Topics;
