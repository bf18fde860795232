//! Tables.

use leptos::prelude::*;

use super::{blocks, inlines::inlines};
use crate::{
    body::{Cell, Scope, Table},
    markup::{Element, el},
    store::Store,
};

/// Wider than the screen, a table scrolls in its own frame, which the keyboard can reach.
pub fn table(
    Table {
        caption,
        head,
        rows,
    }: Table,
) -> Element {
    let store: Store = expect_context();
    let caption = (!caption.is_empty()).then(|| el("caption").child(inlines(caption)));
    let mut rows: Vec<_> = (rows.into_iter())
        .map(|row| el("tr").children(row.into_iter().map(cell)))
        .collect();
    let body = rows.split_off(head);
    let head = (!rows.is_empty()).then(|| el("thead").children(rows));
    el("div")
        .class("table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", store.locale_now().table)
        .child(
            el("table")
                .child(caption)
                .child(head)
                .child(el("tbody").children(body)),
        )
}

fn cell(cell: Cell) -> Element {
    let scope = cell.scope.map(|scope| match scope {
        Scope::Column => "col",
        Scope::Row => "row",
    });
    el(if cell.header { "th" } else { "td" })
        .attr("scope", scope)
        .attr("colspan", span(cell.columns))
        .attr("rowspan", span(cell.rows))
        .child(blocks(cell.content, false))
}

fn span(count: u16) -> Option<u32> {
    (count > 1).then_some(count.into())
}
