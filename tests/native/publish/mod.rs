//! The publisher.

mod address;
mod assets;
mod announce;
mod check;
mod command;
mod compress;
mod draw;
mod hosting;
mod input;
mod kin;
mod output;
mod made;
mod paging;
mod pictures;
mod redirects;
mod shell;
mod site;
mod state;
mod sitemap;
mod syndication;
#[cfg(feature = "pictures")]
mod variants;
mod xml;
