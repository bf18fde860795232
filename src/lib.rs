//! **bantin**: a news site that is only files. One JSON Feed comes in; list, article, related news and anniversary banner go out.
//!
//! Data flows one way: bytes → [`feed`] → [`newsroom`] (with [`body`] for the text) → [`shelf`] and `store` → [`showing`] → `pages`
//! → `components` → DOM. Nothing further left knows anything further right.
//!
//! | room | duty |
//! |---|---|
//! | [`feed`] | what comes in: bytes become a feed, what is broken becomes a diagnostic |
//! | [`body`] | an article's text: markup becomes typed blocks |
//! | [`newsroom`] | what it means: editions, articles, related news, anniversaries |
//! | [`routes`] | addresses and pages |
//! | [`shelf`] | which documents are here, which one is needed next |
//! | [`showing`], [`head`] | what the open page shows, and says of itself |
//! | [`locale`] | the words of the interface |
//! | [`calendar`], [`platform`], [`escape`], [`problem`] | days and moments; what the browser has for nothing; text within HTML; what can go wrong |
//! | `frame`, `pages`, `components` | what is drawn, by the browser and by the publisher alike (feature `app`) |
//! | `here`, `store`, `source` | what drawing asks for: the place, what is known, how it is got (feature `app`) |
//! | `browser` | the few places that touch web-sys (feature `app`; a publisher never calls them) |
//! | `app` | the reader's app: takes over a published page and follows the reader (feature `browser`) |
//! | `publish` | every page as a file, feeds, sitemap, headers (feature `publish`, native) |
//! | `command` | the publisher's command line (feature `publish`, native) |

pub mod body;
pub mod calendar;
#[cfg(all(feature = "publish", not(target_arch = "wasm32")))]
pub mod command;
pub mod escape;
pub mod feed;
pub mod head;
pub mod locale;
pub mod newsroom;
pub mod platform;
pub mod problem;
#[cfg(all(feature = "publish", not(target_arch = "wasm32")))]
pub mod publish;
pub mod routes;
mod seen;
pub mod shelf;
pub mod showing;

#[cfg(feature = "browser")]
pub mod app;
#[cfg(feature = "app")]
pub mod browser;
#[cfg(feature = "app")]
pub mod components;
#[cfg(feature = "app")]
pub mod frame;
#[cfg(feature = "app")]
pub mod here;
#[cfg(feature = "app")]
pub mod pages;
#[cfg(feature = "app")]
pub mod source;
#[cfg(feature = "app")]
pub mod store;
