use leptos::prelude::*;

use super::Photo;
use crate::{
    body::{Block, Cell, Figure, Heading, Inline, Link, List, Style, Table},
    here::Here,
    markup::{Element, Piece, el},
    store::Store,
};

/// The text of an article. Each block becomes the one element that it stands for.
#[component]
pub fn ArticleBody(blocks: Vec<Block>) -> Piece {
    let mut eager = true;
    let pieces = blocks.into_iter().map(|one| {
        // The first picture of a text stands near its top.
        let first = eager && matches!(one, Block::Figure(_));
        eager &= !first;
        block(one, first)
    });
    el("div").class("text").children(pieces).into()
}

/// `eager`: a figure whose picture is wanted at once.
fn block(block: Block, eager: bool) -> Element {
    match block {
        Block::Paragraph(content) => el("p").child(inlines(content)),
        Block::Heading(heading) => self::heading(heading),
        Block::Figure(figure) => self::figure(figure, eager),
        Block::List(list) => self::list(list),
        Block::Quote(content) => el("blockquote").child(blocks(content)),
        Block::Table(table) => self::table(table),
        Block::Preformatted(text) => el("pre").attr("tabindex", "0").child(text),
        Block::Rule => el("hr"),
    }
}

fn blocks(content: Vec<Block>) -> Piece {
    content.into_iter().map(|one| block(one, false)).collect()
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

fn list(List { start, items }: List) -> Element {
    let list = match start {
        Some(start) => el("ol").attr("start", (start != 1).then(|| start.to_string())),
        None => el("ul"),
    };
    list.children(items.into_iter().map(|item| el("li").child(blocks(item))))
}

/// Wider than the screen, a table scrolls in its own frame, which the keyboard can reach.
fn table(Table { caption, rows }: Table) -> Element {
    let store: Store = expect_context();
    let caption = (!caption.is_empty()).then(|| el("caption").child(inlines(caption)));
    let rows = rows
        .into_iter()
        .map(|row| el("tr").children(row.into_iter().map(cell)));
    el("div")
        .class("table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", store.locale_now().table)
        .child(el("table").child(caption).child(el("tbody").children(rows)))
}

fn cell(cell: Cell) -> Element {
    el(if cell.header { "th" } else { "td" })
        .attr(
            "colspan",
            (cell.columns > 1).then(|| cell.columns.to_string()),
        )
        .attr("rowspan", (cell.rows > 1).then(|| cell.rows.to_string()))
        .child(blocks(cell.content))
}

fn inlines(content: Vec<Inline>) -> Piece {
    content.into_iter().map(inline).collect()
}

fn inline(inline: Inline) -> Piece {
    match inline {
        Inline::Text(text) => text.into(),
        Inline::Break => el("br").into(),
        Inline::Styled(style, content) => el(tag(style)).child(inlines(content)).into(),
        Inline::Link(link) => self::link(link).into(),
    }
}

fn tag(style: Style) -> &'static str {
    match style {
        Style::Strong => "strong",
        Style::Emphasis => "em",
        Style::Code => "code",
        Style::Superscript => "sup",
        Style::Subscript => "sub",
        Style::Deleted => "del",
        Style::Inserted => "ins",
        Style::Marked => "mark",
    }
}

/// A place in this text needs the page's path before it: below a base address a bare `#…` would lead to the front page.
/// What is no page of this site is left to the browser.
fn link(Link { href, content }: Link) -> Element {
    let here: Here = expect_context();
    let (href, rel) = if href.starts_with('#') {
        (
            here.link(&here.page.get_untracked()) + &href,
            Some("external"),
        )
    } else {
        let rel = (!here.is_page(&href)).then_some("external noopener");
        (href, rel)
    };
    el("a")
        .attr("href", href)
        .attr("rel", rel)
        .child(inlines(content))
}
