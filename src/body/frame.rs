//! Blocks that are open.

use super::{Block, Cell, Figure, List, Table};

/// A block that is open, with what it holds so far.
pub(super) enum Frame {
    Quote(Vec<Block>),
    List(List),
    Item(Vec<Block>),
    Figure(Figure, Vec<Block>),
    FigureCaption,
    Table(Table),
    TableCaption,
    Row(Vec<Cell>),
    Cell(Cell),
    Heading { level: u8, id: Option<String> },
    Preformatted(String),
}

impl Frame {
    /// It holds a line and no blocks.
    pub fn is_line(&self) -> bool {
        matches!(
            self,
            Self::FigureCaption | Self::TableCaption | Self::Heading { .. } | Self::Preformatted(_)
        )
    }

    /// Whether it has its place right inside the last of `around`. What has not is unwrapped: an entry without a list, a block in
    /// a line, a table in a table.
    pub fn may_stand_in(&self, around: &[Self]) -> bool {
        let last = around.last();
        match self {
            _ if last.is_some_and(Self::is_line) => false,
            Self::Item(_) => matches!(last, Some(Self::List(_))),
            Self::FigureCaption => matches!(last, Some(Self::Figure(..))),
            Self::Table(_) => !around.iter().any(|frame| matches!(frame, Self::Table(_))),
            Self::TableCaption | Self::Row(_) => matches!(last, Some(Self::Table(_))),
            Self::Cell(_) => matches!(last, Some(Self::Row(_))),
            _ => true,
        }
    }

    /// Where blocks go. What stands in a list outside its entries belongs to the entry before it.
    pub fn blocks(&mut self) -> Option<&mut Vec<Block>> {
        match self {
            Self::Quote(blocks) | Self::Item(blocks) | Self::Figure(_, blocks) => Some(blocks),
            Self::Cell(cell) => Some(&mut cell.content),
            Self::List(list) => {
                if list.items.is_empty() {
                    list.items.push(Vec::new());
                }
                list.items.last_mut()
            }
            _ => None,
        }
    }
}
