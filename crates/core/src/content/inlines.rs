//! The content model: the inlines that a line of text consists of.

use serde::Serialize;

/// Language and direction of content. At least one of them is set.
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct LangSpan {
    /// BCP 47 language tag.
    pub lang: Option<String>,
    pub dir: Option<Direction>,
}

/// Text direction. Blocks have only [`Direction::LeftToRight`] and [`Direction::RightToLeft`].
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Direction {
    /// `dir="ltr"`
    LeftToRight,
    /// `dir="rtl"`
    RightToLeft,
    /// The direction of the text itself, isolated from the text around it (`<bdi>`).
    Isolated,
    /// Overrides the direction of each character (`<bdo dir="ltr">`).
    ForcedLeftToRight,
    /// Overrides the direction of each character (`<bdo dir="rtl">`).
    ForcedRightToLeft,
}

/// A part of a line. Separate from [`super::Block`], so that invalid nesting can't be expressed.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(tag = "type", content = "content", rename_all = "kebab-case")]
pub enum Inline {
    /// Text, never empty.
    Text(String),
    /// A line break (`<br>`).
    Break,
    Styled(Style, Vec<Inline>),
    Link(Link),
    /// Text in another language or direction than the text around it.
    LangSpan(LangSpan, Vec<Inline>),
    /// Target of a link within the text. The name includes the prefix `b-`.
    Anchor(String),
}

/// A text style.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
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

/// A hyperlink. Links are not nested.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    /// Absolute URL with scheme http, https, mailto or tel, or `#b-…` for an anchor in the same text.
    pub href: String,
    pub content: Vec<Inline>,
}

impl Inline {
    /// The inlines directly inside this one.
    pub fn children(&self) -> &[Inline] {
        match self {
            Self::Styled(_, content) | Self::Link(Link { content, .. }) | Self::LangSpan(_, content) => content,
            Self::Text(_) | Self::Break | Self::Anchor(_) => &[],
        }
    }

    /// The inlines directly inside this one. `None` for an inline without content.
    pub fn children_mut(&mut self) -> Option<&mut Vec<Inline>> {
        match self {
            Self::Styled(_, content) | Self::Link(Link { content, .. }) | Self::LangSpan(_, content) => Some(content),
            Self::Text(_) | Self::Break | Self::Anchor(_) => None,
        }
    }
}

impl LangSpan {
    /// The HTML element of a span inside a line.
    pub fn element(&self) -> &'static str {
        match self.dir {
            Some(Direction::ForcedLeftToRight | Direction::ForcedRightToLeft) => "bdo",
            Some(Direction::Isolated) => "bdi",
            _ => "span",
        }
    }
}

impl Style {
    /// The HTML element of the style.
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

impl Direction {
    /// The value of the attribute `dir`. `None` for an isolated text, whose element `<bdi>` implies `auto`.
    pub fn attribute(self) -> Option<&'static str> {
        match self {
            Self::LeftToRight | Self::ForcedLeftToRight => Some("ltr"),
            Self::RightToLeft | Self::ForcedRightToLeft => Some("rtl"),
            Self::Isolated => None,
        }
    }
}
