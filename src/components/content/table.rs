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
    let numbers = number_columns(&table);
    let Table { caption, head, mut rows } = table;
    let body = rows.split_off(head.min(rows.len()));
    let caption = (!caption.is_empty()).then(|| view! { <caption>{inlines(caption)}</caption> }.into_any());
    let head = (!rows.is_empty()).then(|| view! { <thead>{self::rows(rows, &numbers)}</thead> }.into_any());
    let table = view! { <table>{caption} {head} <tbody>{self::rows(body, &numbers)}</tbody></table> };
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

/// The columns whose data cells are all numbers, which are aligned to the right. None in a table with cells over several rows.
fn number_columns(table: &Table) -> Vec<bool> {
    let mut columns: Vec<Option<bool>> = Vec::new();
    for row in &table.rows {
        let mut index = 0;
        for cell in row {
            if cell.rows > 1 {
                return Vec::new();
            }
            if columns.len() <= index {
                columns.resize(index + 1, None);
            }
            if !cell.header {
                let is_number = cell.columns == 1 && is_number(to_text(&cell.content).trim());
                columns[index] = Some(is_number && columns[index] != Some(false));
            }
            index += usize::from(cell.columns.max(1));
        }
    }
    columns.into_iter().map(|is_number| is_number == Some(true)).collect()
}

/// True for numbers and percentages, and for the marks of a missing value.
fn is_number(text: &str) -> bool {
    let is_part = |letter: char| letter.is_ascii_digit() || "+-−±.,%‰ \u{a0}\u{202f}".contains(letter);
    text.chars().all(is_part) && text.contains(|letter: char| letter.is_ascii_digit())
        || matches!(text, "" | "-" | "–" | "…" | "...")
}

fn rows(rows: Vec<Vec<Cell>>, numbers: &[bool]) -> AnyView {
    let row = |row: Vec<Cell>| {
        let mut index = 0;
        let cells = row.into_iter().map(|cell| {
            let is_number = cell.columns == 1 && numbers.get(index) == Some(&true);
            index += usize::from(cell.columns.max(1));
            self::cell(cell, is_number.then_some("number"))
        });
        view! { <tr>{cells.collect_view()}</tr> }
    };
    rows.into_iter().map(row).collect_view().into_any()
}

fn cell(cell: Cell, class: Option<&'static str>) -> AnyView {
    let (columns, rows) = (span(cell.columns), span(cell.rows));
    let content = blocks(cell.content, false);
    let scope = cell.scope.map(|scope| match scope {
        Scope::Column => "col",
        Scope::Row => "row",
    });
    if cell.header {
        view! { <th class=class scope=scope colspan=columns rowspan=rows>{content}</th> }.into_any()
    } else {
        view! { <td class=class colspan=columns rowspan=rows>{content}</td> }.into_any()
    }
}

fn span(count: u16) -> Option<u32> {
    (count > 1).then_some(count.into())
}
