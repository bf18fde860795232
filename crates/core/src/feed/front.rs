//! Blocks of the front page: `_bantin.front`.

use serde::Serialize;
use serde_with::skip_serializing_none;

/// A block of the front page.
#[skip_serializing_none]
#[derive(Clone, Debug, Hash, PartialEq, Serialize)]
pub struct FrontBlock {
    #[serde(flatten)]
    pub source: BlockSource,
    /// Replaces the name of the source.
    pub title: Option<String>,
    pub form: BlockForm,
}

/// The articles of a block.
#[derive(Clone, Debug, Hash, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockSource {
    /// The slug of a section.
    Section(String),
    Event(String),
    Tag(String),
}

#[derive(Clone, Copy, Debug, Default, Hash, PartialEq, Eq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum BlockForm {
    /// A card above headlines.
    #[default]
    Lead,
    /// Headlines only.
    Headlines,
    /// Cards side by side.
    Row,
}
