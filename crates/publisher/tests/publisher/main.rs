//! Tests of the publisher.

mod address;
mod assets;
mod command;
mod common;
mod compress;
mod discovery;
mod documents;
mod head;
mod headers;
mod html;
mod icons;
mod legacy_encoding;
mod lint;
mod load;
mod made;
#[path = "../../../../tests/fixtures/markup.rs"]
mod markup;
mod other_hosts;
mod output;
mod paging;
mod picture_addresses;
mod pictures;
mod redirects;
mod related;
mod render;
mod run;
mod shell;
mod site;
mod sitemap;
mod sources;
mod state;
mod syndication;
mod tables;
mod theme;
#[cfg(feature = "images")]
mod variants;
