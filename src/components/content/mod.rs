//! Content blocks as elements.

mod inlines;
mod lang_span;
mod list;
mod media;
mod table;

use std::slice;

use bantin_core::{
    content::{Block, Figure, Heading, walk},
    i18n::Locale,
};
use leptos::{
    html::{Custom, HtmlElement, custom},
    prelude::*,
};

use self::inlines::inlines;
use super::Photo;
use crate::state::use_store;

/// Renders blocks in order. With `eager`, the first figure is loaded at once.
pub(super) fn blocks(blocks: Vec<Block>, mut eager: bool) -> AnyView {
    let mut heading = None;
    let render = |one: Block| {
        if let Block::Heading(Heading { content, .. }) = &one {
            heading = Some(table::label(content));
        }
        let first = eager && walk(slice::from_ref(&one)).any(|block| matches!(block, Block::Figure(_)));
        eager &= !first;
        block(one, first, heading.as_deref())
    };
    blocks.into_iter().map(render).collect::<Vec<_>>().into_any()
}

/// `heading` is the text of the heading before the block.
fn block(block: Block, eager: bool, heading: Option<&str>) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::Heading(heading) => element(heading.element()).id(heading.id).child(inlines(heading.content)).into_any(),
        Block::Figure(figure) => self::figure(figure, eager),
        Block::List(list) => list::list(list),
        Block::Definitions(definitions) => list::definitions(definitions),
        Block::Quote(content) => view! { <blockquote>{blocks(content, false)}</blockquote> }.into_any(),
        Block::Table(table) => table::table(table, heading),
        Block::Preformatted(text) => view! { <pre tabindex="0">{text}</pre> }.into_any(),
        Block::Media(media) => media::media(*media),
        Block::Embed(embed) => media::embed(embed),
        Block::LangSpan(span, content) => lang_span::block(span, blocks(content, eager)),
        Block::Rule => view! { <hr/> }.into_any(),
    }
}

/// An element whose name is a value. `custom` accepts all names, not only those of custom elements.
fn element(name: &'static str) -> HtmlElement<Custom<&'static str>, (), ()> {
    custom(name)
}

fn figure(Figure { photos, caption }: Figure, eager: bool) -> AnyView {
    let photos = photos.into_iter().enumerate();
    let photos = photos.map(|(index, photo)| view! { <Photo photo eager={eager && index == 0}/> }).collect_view();
    let caption = (!caption.is_empty()).then(|| view! { <figcaption>{inlines(caption)}</figcaption> }.into_any());
    view! { <figure class="figure">{photos} {caption}</figure> }.into_any()
}

fn locale() -> &'static Locale {
    use_store().locale_untracked()
}
