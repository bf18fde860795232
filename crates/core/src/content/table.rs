//! Rows of cells.

use super::figure::{self, is_short};
use super::{Block, Table};

/// The cells of one row take at most so many columns. A browser lays out each of them.
const MOST_COLUMNS: u16 = 1000;

/// Rows without cells go, unless some cell spans rows and may need them. Of a table with nothing in its cells only the caption
/// stays, as a paragraph. A table that only puts captions below pictures is no table.
pub(super) fn finished(mut table: Table) -> Vec<Block> {
    let mut cells = table.rows.iter().flatten();
    if cells.all(|cell| cell.content.is_empty()) {
        return match table.caption.is_empty() {
            true => Vec::new(),
            false => vec![Block::Paragraph(table.caption)],
        };
    }
    if is_layout(&table) {
        return figures(table);
    }
    let mut cells = table.rows.iter().flatten();
    if !cells.any(|cell| cell.rows > 1) {
        let head = table.rows.iter().take(table.head);
        table.head = head.filter(|row| !row.is_empty()).count();
        table.rows.retain(|row| !row.is_empty());
    }
    for row in &mut table.rows {
        let mut left = MOST_COLUMNS;
        for cell in row {
            cell.columns = cell.columns.min(left.max(1));
            left = left.saturating_sub(cell.columns);
        }
    }
    vec![Block::Table(table)]
}

/// It holds pictures, and nothing else, or one caption to all of them, or rows of pictures and below each a row with as many
/// captions.
fn is_layout(table: &Table) -> bool {
    let mut pictures = 0;
    let mut captions = usize::from(!table.caption.is_empty());
    let mut captioned = false;
    // Each row of captions stands below as many pictures.
    let mut paired = captions == 0;
    let mut waiting = 0;
    for row in &table.rows {
        let (before, words) = (pictures, captions);
        for cell in row {
            let mut caption = false;
            for block in &cell.content {
                match block {
                    Block::Figure(_) if caption || cell.header => return false,
                    Block::Figure(figure) => {
                        captioned |= !figure.caption.is_empty();
                        pictures += 1;
                    }
                    Block::Paragraph(line) if is_short(line) && !cell.header => caption = true,
                    _ => return false,
                }
            }
            captions += usize::from(caption);
        }
        waiting += pictures - before;
        if captions > words {
            // Beside a picture may as well stand a column of a table.
            paired &= pictures == before && captions - words == waiting;
            waiting = 0;
        }
    }
    pictures > 0
        && match captions {
            0 => true,
            1 => !captioned,
            _ => paired && !captioned && captions == pictures,
        }
}

/// What stands in a table that is none.
fn figures(table: Table) -> Vec<Block> {
    let mut figures = Vec::new();
    let mut captions = Vec::new();
    if !table.caption.is_empty() {
        captions.push(table.caption);
    }
    for row in table.rows {
        for cell in row {
            let mut caption = Vec::new();
            for block in cell.content {
                match block {
                    Block::Paragraph(line) => figure::continue_line(&mut caption, line),
                    block => figures.push(block),
                }
            }
            if !caption.is_empty() {
                captions.push(caption);
            }
        }
    }
    if captions.len() == 1 {
        return figure::finished(captions.pop().unwrap_or_default(), figures);
    }
    for (picture, caption) in figures.iter_mut().zip(captions) {
        if let Block::Figure(figure) = picture {
            figure.caption = caption;
        }
    }
    figures
}
