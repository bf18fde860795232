use leptos::prelude::*;

use super::Photo;
use crate::{
    body::{Block, Cell, Figure, Heading, Inline, Link, List, Style, Table},
    here::Here,
    store::Store,
};

/// The text of an article. Each block becomes the one element that it stands for.
#[component]
pub fn ArticleBody(blocks: Vec<Block>) -> impl IntoView {
    let mut eager = true;
    let views = blocks
        .into_iter()
        .map(|one| {
            // The first picture of a text stands near its top.
            let first = eager && matches!(one, Block::Figure(_));
            eager &= !first;
            match one {
                Block::Figure(figure) => self::figure(figure, first),
                other => block(other),
            }
        })
        .collect_view();
    view! { <div class="text">{views}</div> }
}

fn block(block: Block) -> AnyView {
    match block {
        Block::Paragraph(content) => view! { <p>{inlines(content)}</p> }.into_any(),
        Block::Heading(heading) => self::heading(heading),
        Block::Figure(figure) => self::figure(figure, false),
        Block::List(list) => self::list(list),
        Block::Quote(content) => view! { <blockquote>{blocks(content)}</blockquote> }.into_any(),
        Block::Table(table) => self::table(table),
        Block::Preformatted(text) => view! { <pre tabindex="0">{text}</pre> }.into_any(),
        Block::Rule => view! { <hr/> }.into_any(),
    }
}

fn blocks(content: Vec<Block>) -> Vec<AnyView> {
    content.into_iter().map(block).collect()
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
    let photos = photos
        .into_iter()
        .enumerate()
        .map(|(index, photo)| view! { <Photo photo eager={eager && index == 0}/> })
        .collect_view();
    let caption =
        (!caption.is_empty()).then(|| view! { <figcaption>{inlines(caption)}</figcaption> });
    view! { <figure class="figure">{photos}{caption}</figure> }.into_any()
}

fn list(List { start, items }: List) -> AnyView {
    let items = items
        .into_iter()
        .map(|item| view! { <li>{blocks(item)}</li> })
        .collect_view();
    match start {
        Some(start) => view! { <ol start=(start != 1).then_some(start)>{items}</ol> }.into_any(),
        None => view! { <ul>{items}</ul> }.into_any(),
    }
}

/// Wider than the screen, a table scrolls in its own frame, which the keyboard can reach.
fn table(Table { caption, rows }: Table) -> AnyView {
    let store: Store = expect_context();
    let caption = (!caption.is_empty()).then(|| view! { <caption>{inlines(caption)}</caption> });
    let rows = rows
        .into_iter()
        .map(|row| view! { <tr>{row.into_iter().map(cell).collect_view()}</tr> })
        .collect_view();
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=store.locale_now().table>
            <table>{caption}<tbody>{rows}</tbody></table>
        </div>
    }
    .into_any()
}

fn cell(cell: Cell) -> AnyView {
    let columns = (cell.columns > 1).then_some(cell.columns);
    let rows = (cell.rows > 1).then_some(cell.rows);
    let content = blocks(cell.content);
    match cell.header {
        true => view! { <th colspan=columns rowspan=rows>{content}</th> }.into_any(),
        false => view! { <td colspan=columns rowspan=rows>{content}</td> }.into_any(),
    }
}

fn inlines(content: Vec<Inline>) -> Vec<AnyView> {
    content.into_iter().map(inline).collect()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Styled(style, content) => styled(style, inlines(content)),
        Inline::Link(link) => self::link(link),
    }
}

fn styled(style: Style, content: Vec<AnyView>) -> AnyView {
    match style {
        Style::Strong => view! { <strong>{content}</strong> }.into_any(),
        Style::Emphasis => view! { <em>{content}</em> }.into_any(),
        Style::Code => view! { <code>{content}</code> }.into_any(),
        Style::Superscript => view! { <sup>{content}</sup> }.into_any(),
        Style::Subscript => view! { <sub>{content}</sub> }.into_any(),
        Style::Deleted => view! { <del>{content}</del> }.into_any(),
        Style::Inserted => view! { <ins>{content}</ins> }.into_any(),
        Style::Marked => view! { <mark>{content}</mark> }.into_any(),
    }
}

/// A place in this text needs the page's path before it: below a base address a bare `#…` would lead to the front page.
/// What is no page of this site is left to the browser.
fn link(Link { href, content }: Link) -> AnyView {
    let here: Here = expect_context();
    let content = inlines(content);
    if href.starts_with('#') {
        let address = here.link(&here.page.get_untracked()) + &href;
        return view! { <a href=address rel="external">{content}</a> }.into_any();
    }
    let rel = (!here.is_page(&href)).then_some("external noopener");
    view! { <a href=href rel=rel>{content}</a> }.into_any()
}
