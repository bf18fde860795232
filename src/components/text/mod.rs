//! The blocks of a text and what is in them, as elements.

mod inlines;
mod list;
mod media;
mod passage;
mod table;

use leptos::prelude::*;

use super::Photo;
use crate::{
    body::{Block, Figure, Heading},
    locale::Locale,
    markup::{Element, Piece, el},
    store::Store,
};
use inlines::inlines;

/// `eager`: the first picture among them is wanted at once.
pub(super) fn blocks(content: Vec<Block>, mut eager: bool) -> Piece {
    let draw = |one: Block| {
        let first = eager && matches!(one, Block::Figure(_) | Block::Passage(..));
        eager &= !first;
        block(one, first)
    };
    content.into_iter().map(draw).collect()
}

fn block(block: Block, eager: bool) -> Element {
    match block {
        Block::Paragraph(content) => el("p").child(inlines(content)),
        Block::Heading(heading) => self::heading(heading),
        Block::Figure(figure) => self::figure(figure, eager),
        Block::List(list) => list::list(list),
        Block::Definitions(definitions) => list::definitions(definitions),
        Block::Quote(content) => el("blockquote").child(blocks(content, false)),
        Block::Table(table) => table::table(table),
        Block::Preformatted(text) => el("pre").attr("tabindex", "0").child(text),
        Block::Media(media) => media::media(*media),
        Block::Embed(embed) => media::embed(embed),
        Block::Passage(passage, content) => passage::blocks(&passage).child(blocks(content, eager)),
        Block::Rule => el("hr"),
    }
}

fn heading(Heading { level, id, content }: Heading) -> Element {
    let tag = match level {
        2 => "h2",
        3 => "h3",
        4 => "h4",
        5 => "h5",
        _ => "h6",
    };
    el(tag).attr("id", id).child(inlines(content))
}

fn figure(Figure { photos, caption }: Figure, eager: bool) -> Element {
    let mut figure = el("figure").class("figure");
    for (index, photo) in photos.into_iter().enumerate() {
        figure = figure.child(view! { <Photo photo eager={eager && index == 0}/> });
    }
    figure.child((!caption.is_empty()).then(|| el("figcaption").child(inlines(caption))))
}

fn locale() -> &'static Locale {
    expect_context::<Store>().locale_now()
}
