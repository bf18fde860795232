//! `content_html` and `content_text` become blocks, and no markup of a feed becomes markup.

mod examples;
mod hostile;
mod limits;
mod links;
mod text;

#[path = "../../../../../tests/fixtures/content/mod.rs"]
mod cases;
#[path = "../../../../../tests/fixtures/markup.rs"]
pub mod markup;
#[path = "../../../../../tests/fixtures/promises/blocks.rs"]
pub mod promises;

use bantin_core::content::{Block, from_html};
use cases::{BASE, notation::write};

fn read(html: &str) -> Vec<Block> {
    from_html(html, BASE)
}

fn outline(html: &str) -> String {
    write(&read(html))
}
