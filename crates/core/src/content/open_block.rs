//! Blocks that are open.

use super::{Block, Cell, Definition, Inline, LangSpan, List, ListItem, Table};

/// A block that is open, with what it holds so far.
pub(super) enum OpenBlock {
    Quote(Vec<Block>),
    LangSpan(LangSpan, Vec<Block>),
    List(List),
    Item(Option<i32>, Vec<Block>),
    Definitions(Vec<Definition>),
    Term,
    Details(Vec<Block>),
    Figure {
        /// None: so far no element of it is its caption.
        caption: Option<Vec<Inline>>,
        blocks: Vec<Block>,
    },
    FigureCaption,
    Table(Table),
    TableCaption,
    Row(Vec<Cell>),
    Cell(Cell),
    Heading {
        level: u8,
        id: Option<String>,
    },
    Preformatted(String),
}

impl OpenBlock {
    /// It holds a line and no blocks.
    pub fn is_line(&self) -> bool {
        matches!(
            self,
            Self::FigureCaption | Self::TableCaption | Self::Term | Self::Heading { .. } | Self::Preformatted(_)
        )
    }

    /// It holds nothing but parts of its own kind.
    pub fn has_parts(&self) -> bool {
        matches!(self, Self::List(_) | Self::Definitions(_) | Self::Table(_) | Self::Row(_))
    }

    /// It is a part of the frame around it, or a line: a passage has its place in it and not around it.
    pub fn takes_passages_in(&self) -> bool {
        let is_part = matches!(self, Self::Item(..) | Self::Details(_) | Self::Row(_) | Self::Cell(_));
        is_part || self.is_line() && !matches!(self, Self::Preformatted(_))
    }

    /// Whether it has its place right inside the last of `around`. What has not is unwrapped: an entry without a list, a block in
    /// a line, a table in a table.
    pub fn may_stand_in(&self, around: &[Self]) -> bool {
        let last = around.last();
        match self {
            _ if last.is_some_and(Self::is_line) => false,
            Self::Item(..) => matches!(last, Some(Self::List(_))),
            Self::Term | Self::Details(_) => matches!(last, Some(Self::Definitions(_))),
            Self::FigureCaption => matches!(last, Some(Self::Figure { .. })),
            Self::Table(_) => !around.iter().any(|frame| matches!(frame, Self::Table(_))),
            Self::TableCaption | Self::Row(_) => matches!(last, Some(Self::Table(_))),
            Self::Cell(_) => matches!(last, Some(Self::Row(_))),
            _ => true,
        }
    }

    /// Where blocks go. What stands in a list outside its entries belongs to the entry before it.
    pub fn blocks(&mut self) -> Option<&mut Vec<Block>> {
        match self {
            Self::Quote(blocks)
            | Self::LangSpan(_, blocks)
            | Self::Item(_, blocks)
            | Self::Details(blocks)
            | Self::Figure { blocks, .. } => Some(blocks),
            Self::Cell(cell) => Some(&mut cell.content),
            Self::List(list) => {
                if list.items.is_empty() {
                    list.items.push(ListItem { value: None, content: Vec::new() });
                }
                list.items.last_mut().map(|item| &mut item.content)
            }
            Self::Definitions(definitions) => {
                if !matches!(definitions.last(), Some(Definition::Details(_))) {
                    definitions.push(Definition::Details(Vec::new()));
                }
                match definitions.last_mut() {
                    Some(Definition::Details(blocks)) => Some(blocks),
                    _ => None,
                }
            }
            _ => None,
        }
    }
}
