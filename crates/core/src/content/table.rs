//! Tables, and tables that only lay out pictures with their captions.

use super::figure::{self, is_short};
use super::limits::MAX_COLUMNS;
use super::{Block, Table};

/// The blocks of a table. Without content in its cells only the caption remains, as a paragraph. A layout table becomes
/// figures. Rows without cells are removed, unless a cell that spans rows may reach into them.
pub(super) fn finish(mut table: Table) -> Vec<Block> {
    let cells = || table.rows.iter().flatten();
    if cells().all(|cell| cell.content.is_empty()) {
        return if table.caption.is_empty() { Vec::new() } else { vec![Block::Paragraph(table.caption)] };
    }
    if is_layout(&table) {
        return figures(table);
    }
    if cells().all(|cell| cell.rows == 1) {
        table.head = table.rows.iter().take(table.head).filter(|row| !row.is_empty()).count();
        table.rows.retain(|row| !row.is_empty());
    }
    for row in &mut table.rows {
        let mut left = MAX_COLUMNS;
        for cell in row {
            cell.columns = cell.columns.min(left.max(1));
            left = left.saturating_sub(cell.columns);
        }
    }
    vec![Block::Table(table)]
}

/// Whether the table contains only pictures with at most one caption for all of them, or rows of pictures that alternate
/// with rows of as many captions.
fn is_layout(table: &Table) -> bool {
    let is_caption = |block: &Block| matches!(block, Block::Paragraph(_));
    let is_valid = |block: &Block| match block {
        Block::Paragraph(line) => is_short(line),
        block => matches!(block, Block::Figure(_)),
    };
    // In a cell the pictures come first.
    let are_valid = table.rows.iter().flatten().all(|cell| {
        let is_data = cell.header && !cell.content.is_empty();
        !is_data && cell.content.iter().all(is_valid) && cell.content.is_sorted_by_key(is_caption)
    });
    let count = |row: &Vec<super::Cell>| {
        let captions = row.iter().filter(|cell| cell.content.last().is_some_and(is_caption)).count();
        let pictures = row.iter().flat_map(|cell| &cell.content).filter(|block| !is_caption(block)).count();
        (pictures, captions)
    };
    let rows: Vec<_> = table.rows.iter().map(count).filter(|counts| *counts != (0, 0)).collect();
    let captions = rows.iter().map(|(_, captions)| captions).sum::<usize>() + usize::from(!table.caption.is_empty());
    let mut pictures = table.rows.iter().flatten().flat_map(|cell| &cell.content).filter(|block| !is_caption(block));
    let are_uncaptioned = pictures.clone().all(figure::is_uncaptioned);
    are_valid
        && pictures.next().is_some()
        && match captions {
            0 => true,
            1 => are_uncaptioned,
            _ => {
                let is_pair = |pair: &[_]| matches!(pair, [(pictures, 0), (0, captions)] if pictures == captions);
                are_uncaptioned && table.caption.is_empty() && rows.chunks(2).all(is_pair)
            }
        }
}

fn figures(table: Table) -> Vec<Block> {
    let mut figures = Vec::new();
    let mut captions = vec![table.caption];
    for cell in table.rows.into_iter().flatten() {
        let mut caption = Vec::new();
        for block in cell.content {
            match block {
                Block::Paragraph(line) => figure::continue_caption(&mut caption, line),
                block => figures.push(block),
            }
        }
        captions.push(caption);
    }
    captions.retain(|caption| !caption.is_empty());
    if captions.len() == 1 {
        return figure::finish(captions.remove(0), figures);
    }
    for (picture, caption) in figures.iter_mut().zip(captions) {
        if let Block::Figure(figure) = picture {
            figure.caption = caption;
        }
    }
    figures
}
