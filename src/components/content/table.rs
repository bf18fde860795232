//! Tables.

use bantin_core::content::{Block, Cell, Inline, Scope, Table, to_text};
use leptos::prelude::*;

use super::{blocks, inlines::inlines, locale};

/// Characters of a table that fits the narrowest screen (320 CSS pixels) without scrolling.
const MAX_CHARS_WITHOUT_SCROLLING: usize = 30;
/// The padding of a cell (`--space-2` on both sides), in characters.
const CELL_PADDING_CHARS: usize = 3;

/// A table that is wider than its column scrolls in a focusable region, named by its caption or the heading before it. The app measures
/// it ([`crate::browser::tables`]). Until then, and without the app, a table of a published page is a region if it is likely to be wider
/// than the narrowest screen.
pub fn table(table: Table, heading: Option<&str>) -> AnyView {
    let name = match (&*table.caption, heading) {
        ([], Some(heading)) => heading.to_owned(),
        ([], None) => locale().table.to_owned(),
        (caption, _) => label(caption),
    };
    let may_scroll = cfg!(feature = "ssr") && min_width(&table) > MAX_CHARS_WITHOUT_SCROLLING;
    let Table { caption, head, mut rows } = table;
    let body = rows.split_off(head.min(rows.len()));
    let caption = (!caption.is_empty()).then(|| view! { <caption>{inlines(caption)}</caption> });
    let head = (!rows.is_empty()).then(|| view! { <thead>{self::rows(rows)}</thead> });
    let table = view! { <table>{caption} {head} <tbody>{self::rows(body)}</tbody></table> };
    if may_scroll {
        view! { <div class="table-frame" data-name=name.clone() role="region" tabindex="0" aria-label=name>{table}</div> }
            .into_any()
    } else {
        view! { <div class="table-frame" data-name=name>{table}</div> }.into_any()
    }
}

/// The text of a caption or heading.
pub(super) fn label(content: &[Inline]) -> String {
    to_text(&[Block::Paragraph(content.to_vec())]).trim().to_owned()
}

/// A lower bound of the width in characters: the longest words of each column, side by side.
fn min_width(table: &Table) -> usize {
    let mut columns: Vec<usize> = Vec::new();
    for row in &table.rows {
        for (index, cell) in row.iter().enumerate() {
            let longest = to_text(&cell.content).split_whitespace().map(|word| word.chars().count()).max().unwrap_or(0);
            match columns.get_mut(index) {
                Some(width) => *width = longest.max(*width),
                None => columns.push(longest),
            }
        }
    }
    columns.iter().map(|width| width + CELL_PADDING_CHARS).sum()
}

fn rows(rows: Vec<Vec<Cell>>) -> AnyView {
    rows.into_iter().map(|row| view! { <tr>{row.into_iter().map(cell).collect_view()}</tr> }).collect_view().into_any()
}

fn cell(cell: Cell) -> AnyView {
    let (columns, rows) = (span(cell.columns), span(cell.rows));
    let content = blocks(cell.content, false);
    let scope = cell.scope.map(|scope| match scope {
        Scope::Column => "col",
        Scope::Row => "row",
    });
    if cell.header {
        view! { <th scope=scope colspan=columns rowspan=rows>{content}</th> }.into_any()
    } else {
        view! { <td colspan=columns rowspan=rows>{content}</td> }.into_any()
    }
}

fn span(count: u16) -> Option<u32> {
    (count > 1).then_some(count.into())
}
