//! Rows of cells.

use super::{Block, Table};

/// Rows without cells go, unless some cell spans rows and may need them. None for a table with nothing in its cells; only its
/// caption stays, as a paragraph.
pub(super) fn finished(mut table: Table) -> Option<Block> {
    let mut cells = table.rows.iter().flatten();
    if cells.clone().all(|cell| cell.content.is_empty()) {
        return (!table.caption.is_empty()).then_some(Block::Paragraph(table.caption));
    }
    if !cells.any(|cell| cell.rows > 1) {
        table.rows.retain(|row| !row.is_empty());
    }
    Some(Block::Table(table))
}
