//! Article content: every block and inline becomes its HTML element.

mod figures;
mod languages;
mod links;
mod lists;
mod media;
mod tables;
mod text;

use bantin_app::components::ArticleBody;
use bantin_core::{
    content::{Block, Inline, Photo},
    routes::Page,
};
use leptos::prelude::*;

use crate::harness::{Mounted, TestSite, local_url};

async fn mount_content(blocks: Vec<Block>) -> Mounted {
    mount_content_of(TestSite::with_items(vec![]), blocks).await
}

async fn mount_content_of(site: TestSite, blocks: Vec<Block>) -> Mounted {
    site.at_page(Page::article("lu")).mount(|_| view! { <ArticleBody lead=None hero=None blocks/> }).await
}

/// The HTML of a block.
async fn block_html(block: Block) -> String {
    let markup = mount_content(vec![block]).await.html();
    let inner = markup.strip_prefix("<section>");
    inner.and_then(|inner| inner.strip_suffix("</section>")).unwrap_or(&markup).to_owned()
}

/// The HTML of a paragraph with an inline.
async fn inline_html(inline: Inline) -> String {
    block_html(Block::Paragraph(vec![inline])).await
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(plain(text))
}

fn photo(src: &str) -> Photo {
    Photo {
        src: local_url(src), srcset: None, avif: None, alt: "Cây cầu".into(), size: Some((900, 600)), href: None
    }
}
