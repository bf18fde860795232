//! Tables.

use leptos::prelude::*;

use super::{blocks, inlines::inlines, locale};
use bantin_core::content::{Cell, Scope, Table};

/// Wider than the screen, a table scrolls in its own frame, which the keyboard can reach.
pub fn table(Table { caption, head, mut rows }: Table) -> AnyView {
    let body = rows.split_off(head.min(rows.len()));
    let caption = (!caption.is_empty()).then(|| view! { <caption>{inlines(caption)}</caption> });
    let head = (!rows.is_empty()).then(|| view! { <thead>{self::rows(rows)}</thead> });
    view! {
        <div class="table-frame" role="region" tabindex="0" aria-label=locale().table>
            <table>{caption} {head} <tbody>{self::rows(body)}</tbody></table>
        </div>
    }
    .into_any()
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
