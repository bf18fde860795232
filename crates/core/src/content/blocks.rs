//! What a text is made of.

/// A part of the text that stands by itself.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Block {
    Paragraph(Vec<Inline>),
    Heading(Heading),
    Figure(Figure),
    List(List),
    Definitions(Vec<Definition>),
    Quote(Vec<Block>),
    Table(Table),
    /// Text whose spaces and line breaks count.
    Preformatted(String),
    Media(Box<Media>),
    Embed(Embed),
    /// Blocks in another language or direction than what is around them.
    LangSpan(LangSpan, Vec<Block>),
    Rule,
}

/// `level` is 2 to 6: the page's headline is the only heading of level 1. The first heading of a text is of level 2, and none is
/// more than one level deeper than the one before. `id` already has its prefix `b-`.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Heading {
    pub level: u8,
    pub id: Option<String>,
    pub content: Vec<Inline>,
}

/// One or more photos over one caption.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Figure {
    pub photos: Vec<Photo>,
    pub caption: Vec<Inline>,
}

/// Width and height in CSS pixels, both or neither. `src` is absolute.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Photo {
    pub src: String,
    pub srcset: Option<String>,
    /// Candidates in AVIF. The document names them, never the text itself.
    pub avif: Option<String>,
    pub alt: String,
    pub size: Option<(u32, u32)>,
    /// Where the picture links to.
    pub href: Option<String>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct List {
    /// None: unordered.
    pub numbers: Option<Numbers>,
    pub items: Vec<ListItem>,
}

/// How the entries of a list are numbered.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
pub struct Numbers {
    /// The first number; None: the usual one.
    pub start: Option<i32>,
    pub reversed: bool,
    pub numerals: ListStyle,
}

#[derive(Clone, Copy, Debug, Default, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum ListStyle {
    #[default]
    Decimal,
    LowerLetters,
    UpperLetters,
    LowerRoman,
    UpperRoman,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct ListItem {
    /// Its own number in an ordered list; None: the next one.
    pub value: Option<i32>,
    pub content: Vec<Block>,
}

/// A part of a list of definitions, which has at least one term.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Definition {
    Term(Vec<Inline>),
    Details(Vec<Block>),
}

#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Table {
    pub caption: Vec<Inline>,
    /// So many rows at its top are its head.
    pub head: usize,
    pub rows: Vec<Vec<Cell>>,
}

#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Cell {
    pub header: bool,
    /// What a header cell says that it is the header of.
    pub scope: Option<Scope>,
    pub columns: u16,
    pub rows: u16,
    pub content: Vec<Block>,
}

#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Scope {
    Column,
    Row,
}

/// A recording to play. Addresses are absolute, of scheme http or https.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Media {
    pub kind: MediaKind,
    pub src: String,
    pub poster: Option<String>,
    /// Width and height in CSS pixels.
    pub size: Option<(u32, u32)>,
    pub title: Option<String>,
    pub caption: Vec<Inline>,
}

#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum MediaKind {
    Audio,
    Video,
}

/// A document of another site that the text would show in a frame. PageContext it is a link.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Embed {
    /// Absolute, of scheme http or https.
    pub href: String,
    pub title: Option<String>,
}

/// At least one of them is there.
#[derive(Clone, Debug, Default, PartialEq, serde::Serialize)]
pub struct LangSpan {
    /// BCP 47.
    pub lang: Option<String>,
    pub dir: Option<Direction>,
}

/// Of blocks only [`Direction::LeftToRight`] and [`Direction::RightToLeft`].
#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    LeftToRight,
    RightToLeft,
    /// That of the text itself, apart from the text around it.
    Isolated,
    /// Letter by letter, whatever the letters are.
    ForcedLeftToRight,
    ForcedRightToLeft,
}

/// A part of a line. A separate type from [`Block`], so that nothing can nest which HTML would nest otherwise.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Inline {
    Text(String),
    Break,
    Styled(Style, Vec<Inline>),
    Link(Link),
    LangSpan(LangSpan, Vec<Inline>),
    /// Where a link of this text leads to, by its name, which already has its prefix `b-`.
    Anchor(String),
}

#[derive(Clone, Copy, Debug, PartialEq, serde::Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Style {
    Strong,
    Emphasis,
    Code,
    Superscript,
    Subscript,
    Deleted,
    Inserted,
    Marked,
}

/// A link never holds another link.
#[derive(Clone, Debug, PartialEq, serde::Serialize)]
pub struct Link {
    /// Absolute, with scheme http, https, mailto or tel; or `#b-…` for a place in this text.
    pub href: String,
    pub content: Vec<Inline>,
}

impl Block {
    /// Shows each list of blocks that stands in it.
    pub fn nested(&self, visit: &mut dyn FnMut(&[Block])) {
        match self {
            Self::Quote(blocks) | Self::LangSpan(_, blocks) => visit(blocks),
            Self::List(list) => {
                for item in &list.items {
                    visit(&item.content);
                }
            }
            Self::Definitions(definitions) => {
                for definition in definitions {
                    if let Definition::Details(blocks) = definition {
                        visit(blocks);
                    }
                }
            }
            Self::Table(table) => {
                for cell in table.rows.iter().flatten() {
                    visit(&cell.content);
                }
            }
            _ => {}
        }
    }

    /// The same to change.
    pub fn nested_mut(&mut self, visit: &mut dyn FnMut(&mut [Block])) {
        match self {
            Self::Quote(blocks) | Self::LangSpan(_, blocks) => visit(blocks),
            Self::List(list) => {
                for item in &mut list.items {
                    visit(&mut item.content);
                }
            }
            Self::Definitions(definitions) => {
                for definition in definitions {
                    if let Definition::Details(blocks) = definition {
                        visit(blocks);
                    }
                }
            }
            Self::Table(table) => {
                for cell in table.rows.iter_mut().flatten() {
                    visit(&mut cell.content);
                }
            }
            _ => {}
        }
    }
}

impl Inline {
    /// What stands in it.
    pub fn nested(&self) -> &[Inline] {
        match self {
            Self::Styled(_, content) | Self::Link(Link { content, .. }) | Self::LangSpan(_, content) => content,
            Self::Text(_) | Self::Break | Self::Anchor(_) => &[],
        }
    }

    /// The same to change. None for what can hold nothing.
    pub fn nested_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Self::Styled(_, content) | Self::Link(Link { content, .. }) | Self::LangSpan(_, content) => Some(content),
            Self::Text(_) | Self::Break | Self::Anchor(_) => None,
        }
    }
}

impl Style {
    /// The HTML element that stands for it.
    pub fn element(self) -> &'static str {
        match self {
            Self::Strong => "strong",
            Self::Emphasis => "em",
            Self::Code => "code",
            Self::Superscript => "sup",
            Self::Subscript => "sub",
            Self::Deleted => "del",
            Self::Inserted => "ins",
            Self::Marked => "mark",
        }
    }
}

/// `host` without its beginning, if that leaves something.
fn said_after<'a>(beginning: &str, host: &'a str) -> &'a str {
    let rest = host.strip_prefix(beginning);
    rest.filter(|rest| !rest.is_empty()).unwrap_or(host)
}

impl Embed {
    /// Whose document it is, to be shown: the host's name without the parts that say nothing.
    pub fn host(&self) -> &str {
        let (_scheme, rest) = self.href.split_once("://").unwrap_or(("", &self.href));
        let authority = rest.split(['/', '?', '#']).next().unwrap_or(rest);
        let host = authority.rsplit('@').next().unwrap_or(authority);
        let host = said_after("www.", host);
        said_after("player.", host)
    }

    /// It is likely to be a video.
    pub fn is_video(&self) -> bool {
        const SIGNS: [&str; 6] =
            ["youtube.com/", "youtu.be/", "vimeo.com/", "dailymotion.com/", "tiktok.com/", "/video"];
        SIGNS.iter().any(|sign| self.href.contains(sign))
    }
}
