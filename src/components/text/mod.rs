//! The blocks of a text and what is in them, as elements.

mod inlines;
mod list;
mod media;
mod passage;
mod table;

use leptos::prelude::*;

use super::Photo;
use crate::state::Store;
use bantin_core::{
    content::{Block, Figure, Heading},
    i18n::Locale,
};
use inlines::inlines;

/// `eager`: the first picture among them is wanted at once.
pub(super) fn blocks(content: Vec<Block>, mut eager: bool) -> AnyView {
    let draw = |one: Block| {
        let first = eager && matches!(one, Block::Figure(_) | Block::LangSpan(..));
        eager &= !first;
        block(one, first)
    };
    content.into_iter().map(draw).collect::<Vec<_>>().into_any()
}

fn block(block: Block, eager: bool) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::Heading(heading) => self::heading(heading),
        Block::Figure(figure) => self::figure(figure, eager),
        Block::List(list) => list::list(list),
        Block::Definitions(definitions) => list::definitions(definitions),
        Block::Quote(content) => view! { <blockquote>{blocks(content, false)}</blockquote> }.into_any(),
        Block::Table(table) => table::table(table),
        Block::Preformatted(text) => view! { <pre tabindex="0">{text}</pre> }.into_any(),
        Block::Media(media) => media::media(*media),
        Block::Embed(embed) => media::embed(embed),
        Block::LangSpan(passage, content) => passage::around(passage, blocks(content, eager)),
        Block::Rule => view! { <hr/> }.into_any(),
    }
}

fn heading(Heading { level, id, content }: Heading) -> AnyView {
    let content = inlines(content);
    match level {
        2 => view! { <h2 id=id>{content}</h2> }.into_any(),
        3 => view! { <h3 id=id>{content}</h3> }.into_any(),
        4 => view! { <h4 id=id>{content}</h4> }.into_any(),
        5 => view! { <h5 id=id>{content}</h5> }.into_any(),
        _ => view! { <h6 id=id>{content}</h6> }.into_any(),
    }
}

fn figure(Figure { photos, caption }: Figure, eager: bool) -> AnyView {
    let photos = photos.into_iter().enumerate();
    let caption = (!caption.is_empty()).then(|| view! { <figcaption>{inlines(caption)}</figcaption> });
    view! {
        <figure class="figure">
            {photos
                .map(|(index, photo)| view! { <Photo photo eager={eager && index == 0}/> })
                .collect_view()}
            {caption}
        </figure>
    }
    .into_any()
}

fn locale() -> &'static Locale {
    expect_context::<Store>().locale_now()
}
