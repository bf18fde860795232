//! The publisher.

mod address;
mod announce;
mod assets;
mod check;
mod command;
mod compress;
mod documents;
mod draw;
mod head;
mod hosting;
mod input;
mod kin;
mod made;
mod output;
mod paging;
mod pictures;
mod redirects;
mod run;
mod shell;
mod site;
mod sitemap;
mod state;
mod syndication;
#[cfg(feature = "pictures")]
mod variants;
mod xml;
