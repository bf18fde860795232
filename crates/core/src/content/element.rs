//! The allow-list of HTML elements: what each one becomes.

use super::attributes::Attributes;
use super::limits::MAX_COLUMNS;
use super::links::resolve_href;
use super::open_block::OpenBlock;
use super::{Block, Cell, Embed, List, ListStyle, MediaKind, Numbers, Photo, Scope, Style, Table, media};

/// Values of `type`, with the equivalent value of `list-style` in CSS.
pub(super) const LIST_STYLES: [(&str, &str, ListStyle); 6] = [
    ("a", "lower-alpha", ListStyle::LowerLetters),
    ("a", "lower-latin", ListStyle::LowerLetters),
    ("A", "upper-alpha", ListStyle::UpperLetters),
    ("A", "upper-latin", ListStyle::UpperLetters),
    ("i", "lower-roman", ListStyle::LowerRoman),
    ("I", "upper-roman", ListStyle::UpperRoman),
];

/// The meaning of an HTML element.
pub(super) enum Element {
    /// Dropped together with its content.
    Hidden,
    /// Replaced by its content.
    Transparent,
    /// Ends the paragraph before it and the paragraph inside it.
    Division,
    /// Becomes a block with content.
    Container(OpenBlock),
    /// The header rows of a table.
    TableHead,
    /// The rows at the end of a table, wherever they are in the source.
    TableFoot,
    Styled(Style),
    /// An inline quotation.
    Quotation,
    /// `None` when the URL is not allowed.
    Link(Option<String>),
    Break,
    Rule,
    /// A picture that replaces characters.
    Character(String),
    Photo(Photo),
    /// A recording or an embedded document.
    Block(Block),
}

impl Element {
    /// Classifies the element with the lower-case name `name`.
    pub fn new(name: &str, attributes: &Attributes) -> Self {
        match name {
            // Attributes of the document itself are ignored: `hidden` would hide the whole text.
            "html" | "body" => Self::Division,
            // `xml`: settings of Word.
            "script" | "style" | "template" | "svg" | "math" | "head" | "title" | "meta" | "link" | "base"
            | "frame" | "frameset" | "applet" | "canvas" | "noembed" | "noframes" | "button" | "datalist" | "input"
            | "meter" | "optgroup" | "option" | "progress" | "select" | "textarea" | "xml" => Self::Hidden,
            "dialog" if attributes.get("open").is_none() => Self::Hidden,
            _ if attributes.get("hidden").is_some() || attributes.style().contains(";display:none") => Self::Hidden,

            "h1" | "h2" | "h3" | "h4" | "h5" | "h6" => {
                let level = (name.as_bytes()[1] - b'0').max(2);
                Self::Container(OpenBlock::Heading { level, id: None })
            }
            "blockquote" => Self::Container(OpenBlock::Quote(Vec::new())),
            "ul" | "menu" | "dir" => Self::Container(OpenBlock::List(List { numbers: None, items: Vec::new() })),
            "ol" => Self::Container(OpenBlock::List(ordered_list(attributes))),
            "li" => Self::Container(OpenBlock::ListItem(attributes.number("value"), Vec::new())),
            "dl" => Self::Container(OpenBlock::Definitions(Vec::new())),
            "dt" => Self::Container(OpenBlock::Term),
            "dd" => Self::Container(OpenBlock::Details(Vec::new())),
            "pre" | "listing" | "xmp" => Self::Container(OpenBlock::Preformatted(String::new())),
            "figure" => Self::Container(OpenBlock::Figure { caption: None, blocks: Vec::new() }),
            "figcaption" => Self::Container(OpenBlock::FigureCaption),
            "table" => Self::Container(OpenBlock::Table(Table { caption: Vec::new(), head: 0, rows: Vec::new() })),
            "caption" => Self::Container(OpenBlock::TableCaption),
            "thead" => Self::TableHead,
            "tfoot" => Self::TableFoot,
            "tr" => Self::Container(OpenBlock::Row(Vec::new())),
            "td" | "th" => Self::Container(OpenBlock::Cell(cell(name == "th", attributes))),
            "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "nav" | "search"
            | "hgroup" | "address" | "center" | "details" | "summary" | "dialog" | "fieldset" | "legend" | "form"
            | "plaintext" => Self::Division,
            // Ghost separates author and publisher of a bookmark by CSS alone.
            "span" if attributes.text("class").starts_with("kg-bookmark-") => Self::Division,

            // Google Docs wraps a whole text in `<b style="font-weight:normal">`.
            "strong" | "b" if attributes.style().contains(";font-weight:normal") => Self::Transparent,
            "strong" | "b" => Self::Styled(Style::Strong),
            "em" | "i" | "cite" | "dfn" | "var" => Self::Styled(Style::Emphasis),
            "code" | "kbd" | "samp" | "tt" => Self::Styled(Style::Code),
            "sup" => Self::Styled(Style::Superscript),
            "sub" => Self::Styled(Style::Subscript),
            "del" | "s" | "strike" => Self::Styled(Style::Deleted),
            "ins" => Self::Styled(Style::Inserted),
            "mark" => Self::Styled(Style::Marked),
            "q" => Self::Quotation,
            "a" => Self::Link(attributes.get("href").and_then(|href| resolve_href(&href, attributes.base))),
            "br" => Self::Break,
            "hr" => Self::Rule,

            "img" | "amp-img" => {
                let photo = media::photo(attributes);
                match media::character(attributes, photo.as_ref()) {
                    Some(character) => Self::Character(character),
                    None => photo.map_or(Self::Hidden, Self::Photo),
                }
            }
            "audio" | "amp-audio" => media::recording(MediaKind::Audio, attributes).map_or(Self::Hidden, Self::Block),
            "video" | "amp-video" => media::recording(MediaKind::Video, attributes).map_or(Self::Hidden, Self::Block),
            "iframe" | "embed" | "amp-iframe" => media::embed(attributes).map_or(Self::Hidden, Self::Block),
            "oembed" => attributes.url("url").map_or(Self::Hidden, Self::embed),
            "lite-youtube" | "amp-youtube" => media::youtube(attributes).map_or(Self::Transparent, Self::embed),
            // The content of an object is its fallback.
            "object" => media::embed(attributes).map_or(Self::Transparent, Self::Block),
            _ => Self::Transparent,
        }
    }

    /// A card that links to `href`.
    pub fn embed(href: String) -> Self {
        Self::Block(Block::Embed(Embed { href, title: None }))
    }

    /// Whether the element has no content, or only a fallback.
    pub fn is_leaf(&self) -> bool {
        matches!(self, Self::Break | Self::Rule | Self::Character(_) | Self::Photo(_) | Self::Block(_))
    }

    /// Whether the element is part of a line.
    pub fn is_inline(&self) -> bool {
        matches!(
            self,
            Self::Transparent | Self::TableHead | Self::TableFoot | Self::Styled(_) | Self::Quotation | Self::Link(_)
        )
    }
}

/// An ordered list without items.
fn ordered_list(attributes: &Attributes) -> List {
    let (kind, style) = (attributes.text("type"), attributes.style());
    let numerals = LIST_STYLES.iter().find(|(name, css, _)| *name == kind.trim() || style.contains(css));
    let reversed = attributes.get("reversed").is_some();
    let numbers = Numbers {
        start: attributes.number("start").filter(|start| reversed || *start != 1),
        reversed,
        numerals: numerals.map_or(ListStyle::Decimal, |(_, _, numerals)| *numerals),
    };
    List { numbers: Some(numbers), items: Vec::new() }
}

fn cell(header: bool, attributes: &Attributes) -> Cell {
    let span = |name| attributes.number(name).map_or(1, |span| span.clamp(1, MAX_COLUMNS.into()) as u16);
    let scope = match attributes.text("scope").trim() {
        "col" => Some(Scope::Column),
        "row" => Some(Scope::Row),
        _ => None,
    };
    Cell {
        header,
        scope: scope.filter(|_| header),
        columns: span("colspan"),
        rows: span("rowspan"),
        content: Vec::new(),
    }
}
