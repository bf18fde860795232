//! Tables.

use super::{blocks, inlines::inlines, locale};
use crate::{
    body::{Cell, Scope, Table},
    markup::{Element, el},
};

/// Wider than the screen, a table scrolls in its own frame, which the keyboard can reach.
pub fn table(Table { caption, head, rows }: Table) -> Element {
    let caption = (!caption.is_empty()).then(|| el("caption").child(inlines(caption)));
    let (mut top, mut body) = (el("thead"), el("tbody"));
    for (index, row) in rows.into_iter().enumerate() {
        let row = el("tr").children(row.into_iter().map(cell));
        if index < head {
            top = top.child(row);
        } else {
            body = body.child(row);
        }
    }
    let top = (head > 0).then_some(top);
    el("div")
        .class("table-frame")
        .attr("role", "region")
        .attr("tabindex", "0")
        .attr("aria-label", locale().table)
        .child(el("table").child(caption).child(top).child(body))
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
