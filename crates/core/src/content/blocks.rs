//! The content model: blocks.

use serde::Serialize;

use super::{Inline, LangSpan};

/// A block of an article: a paragraph, a heading, a figure, ...
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Block {
    /// A paragraph, never empty.
    Paragraph(Vec<Inline>),
    Heading(Heading),
    Figure(Figure),
    List(List),
    /// A definition list (`<dl>`) with at least one term.
    Definitions(Vec<Definition>),
    Quote(Vec<Block>),
    Table(Table),
    /// Text with significant white space and line breaks (`<pre>`).
    Preformatted(String),
    /// An audio or video recording.
    Media(Box<Media>),
    /// An embedded document (`<iframe>`), shown as a link.
    Embed(Embed),
    /// Blocks in another language or direction than the blocks around them.
    LangSpan(LangSpan, Vec<Block>),
    /// A thematic break (`<hr>`).
    Rule,
}

/// A section heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Heading {
    /// 2 to 6: level 1 is the page's headline. The first heading of a text has level 2, and each heading is at most one
    /// level deeper than the previous one.
    pub level: u8,
    /// Anchor name, including the prefix `b-`.
    pub id: Option<String>,
    pub content: Vec<Inline>,
}

/// One or more photos with a shared caption.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// At least one photo.
    pub photos: Vec<Photo>,
    /// Empty when there is none.
    pub caption: Vec<Inline>,
}

/// A photo or another picture.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Photo {
    /// Absolute URL, http or https.
    pub src: String,
    /// Candidates as in HTML's `srcset`, with absolute URLs.
    pub srcset: Option<String>,
    /// Candidates in AVIF. They come from the feed document, never from the markup.
    pub avif: Option<String>,
    /// Text alternative, may be empty.
    pub alt: String,
    /// Width and height in CSS pixels.
    pub size: Option<(u32, u32)>,
    /// Target of the link around the picture.
    pub href: Option<String>,
}

/// An ordered or unordered list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct List {
    /// `None` for an unordered list.
    pub numbers: Option<Numbers>,
    /// At least one item.
    pub items: Vec<ListItem>,
}

/// The numbering of an ordered list.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Numbers {
    /// First number. `None`: 1, or the number of items in a reversed list.
    pub start: Option<i32>,
    /// Counts down.
    pub reversed: bool,
    pub numerals: ListStyle,
}

/// Numerals or letters of an ordered list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListStyle {
    #[default]
    Decimal,
    LowerLetters,
    UpperLetters,
    LowerRoman,
    UpperRoman,
}

/// An item of a list.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct ListItem {
    /// Explicit number in an ordered list. `None`: follows the previous item.
    pub value: Option<i32>,
    pub content: Vec<Block>,
}

/// A term or its description in a definition list.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Definition {
    /// A term (`<dt>`).
    Term(Vec<Inline>),
    /// The description of the terms before it (`<dd>`).
    Details(Vec<Block>),
}

/// A data table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Table {
    /// Empty when there is none.
    pub caption: Vec<Inline>,
    /// Number of header rows at the top.
    pub head: usize,
    /// All rows, header rows included.
    pub rows: Vec<Vec<Cell>>,
}

/// A cell of a table.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Cell {
    pub header: bool,
    /// The cells that a header cell applies to.
    pub scope: Option<Scope>,
    /// Columns that the cell spans, 1 to 1000.
    pub columns: u16,
    /// Rows that the cell spans, 1 to 1000.
    pub rows: u16,
    pub content: Vec<Block>,
}

/// The cells that a header cell applies to.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Column,
    Row,
}

/// An audio or video recording. URLs are absolute, http or https.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Media {
    pub kind: MediaKind,
    /// URL of the recording.
    pub src: String,
    /// URL of the picture shown before a video plays.
    pub poster: Option<String>,
    /// Width and height of a video in CSS pixels.
    pub size: Option<(u32, u32)>,
    /// The `title` of the element.
    pub title: Option<String>,
    /// Empty when there is none.
    pub caption: Vec<Inline>,
}

/// Audio or video.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    Audio,
    Video,
}

/// An embedded document (`<iframe>`), usually of another site. Pages show a link to it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Embed {
    /// Absolute URL, http or https.
    pub href: String,
    /// The `title` of the element.
    pub title: Option<String>,
}

/// Iterates over `blocks` and all blocks inside them, in document order.
pub fn walk(blocks: &[Block]) -> impl Iterator<Item = &Block> {
    let mut ahead: Vec<_> = blocks.iter().rev().collect();
    std::iter::from_fn(move || {
        let block = ahead.pop()?;
        ahead.extend(block.children().into_iter().rev());
        Some(block)
    })
}

/// Calls `visit` for each of `blocks` and for all blocks inside them, in document order.
pub fn walk_mut(blocks: &mut [Block], visit: &mut dyn FnMut(&mut Block)) {
    for block in blocks {
        visit(block);
        match block {
            Block::Quote(blocks) | Block::LangSpan(_, blocks) => walk_mut(blocks, visit),
            Block::List(list) => list.items.iter_mut().for_each(|item| walk_mut(&mut item.content, visit)),
            Block::Definitions(definitions) => {
                for definition in definitions {
                    if let Definition::Details(blocks) = definition {
                        walk_mut(blocks, visit);
                    }
                }
            }
            Block::Table(table) => {
                table.rows.iter_mut().flatten().for_each(|cell| walk_mut(&mut cell.content, visit));
            }
            _ => {}
        }
    }
}

impl Block {
    /// The blocks directly inside this one, in document order.
    pub fn children(&self) -> Vec<&Block> {
        match self {
            Self::Quote(blocks) | Self::LangSpan(_, blocks) => blocks.iter().collect(),
            Self::List(list) => list.items.iter().flat_map(|item| &item.content).collect(),
            Self::Definitions(definitions) => {
                let details = |definition| match definition {
                    &Definition::Term(_) => &[][..],
                    Definition::Details(blocks) => blocks,
                };
                definitions.iter().flat_map(details).collect()
            }
            Self::Table(table) => table.rows.iter().flatten().flat_map(|cell| &cell.content).collect(),
            _ => Vec::new(),
        }
    }
}

impl Heading {
    /// The HTML element of the level.
    pub fn element(&self) -> &'static str {
        ["h2", "h3", "h4", "h5", "h6"][usize::from(self.level.clamp(2, 6)) - 2]
    }
}

impl Embed {
    /// Host of the document for display, without `www.` and `player.`.
    pub fn host(&self) -> &str {
        let (_scheme, rest) = self.href.split_once("://").unwrap_or(("", &self.href));
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let host = authority.rsplit('@').next().unwrap_or(authority);
        let strip = |host, prefix| str::strip_prefix(host, prefix).filter(|rest| !rest.is_empty()).unwrap_or(host);
        strip(strip(host, "www."), "player.")
    }

    /// Whether the document is probably a video.
    pub fn is_video(&self) -> bool {
        const SIGNS: [&str; 6] =
            ["youtube.com/", "youtu.be/", "vimeo.com/", "dailymotion.com/", "tiktok.com/", "/video"];
        SIGNS.iter().any(|sign| self.href.contains(sign))
    }
}
