//! Blocks whose end tag is still to come.

use super::{Block, Cell, Definition, Inline, LangSpan, List, ListItem, Table};

/// An open block with its content so far. The content of a line is in the `InlineBuilder`.
pub(super) enum OpenBlock {
    Quote(Vec<Block>),
    LangSpan(LangSpan, Vec<Block>),
    List(List),
    ListItem(Option<i32>, Vec<Block>),
    Definitions(Vec<Definition>),
    Term,
    Details(Vec<Block>),
    Figure {
        /// `None` until a caption element opens.
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
    /// Whether it holds a line instead of blocks.
    pub fn is_line(&self) -> bool {
        matches!(
            self,
            Self::FigureCaption | Self::TableCaption | Self::Term | Self::Heading { .. } | Self::Preformatted(_)
        )
    }

    /// Whether it holds only parts of its own kind, such as list items.
    pub fn holds_parts(&self) -> bool {
        matches!(self, Self::List(_) | Self::Definitions(_) | Self::Table(_) | Self::Row(_))
    }

    /// Whether a language span of the element goes inside the block: a part or a line can't be wrapped.
    pub fn takes_lang_span_inside(&self) -> bool {
        match self {
            Self::ListItem(..) | Self::Details(_) | Self::Row(_) | Self::Cell(_) => true,
            Self::Preformatted(_) => false,
            _ => self.is_line(),
        }
    }

    /// Whether it is valid directly inside the last of `ancestors`. An invalid block is unwrapped: a list item without a
    /// list, a block in a line, a table in a table.
    pub fn is_valid_in(&self, ancestors: &[Self]) -> bool {
        let parent = ancestors.last();
        match self {
            _ if parent.is_some_and(Self::is_line) => false,
            Self::ListItem(..) => matches!(parent, Some(Self::List(_))),
            Self::Term | Self::Details(_) => matches!(parent, Some(Self::Definitions(_))),
            Self::FigureCaption => matches!(parent, Some(Self::Figure { .. })),
            Self::Table(_) => !ancestors.iter().any(|ancestor| matches!(ancestor, Self::Table(_))),
            Self::TableCaption | Self::Row(_) => matches!(parent, Some(Self::Table(_))),
            Self::Cell(_) => matches!(parent, Some(Self::Row(_))),
            _ => true,
        }
    }

    /// Where blocks inside it go. In a list, blocks outside of items go to the previous item.
    pub fn blocks(&mut self) -> Option<&mut Vec<Block>> {
        match self {
            Self::Quote(blocks)
            | Self::LangSpan(_, blocks)
            | Self::ListItem(_, blocks)
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
