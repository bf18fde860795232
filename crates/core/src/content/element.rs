//! The allow-list: what each element of HTML means here. What it does not know lets its content through.

use super::global_attributes::declarations;
use super::links::link;
use super::open_block::OpenBlock;
use super::{Block, Cell, MediaKind, Photo, Scope, Style, Table, embed, list, media, photo};

/// Reads an element's attribute by its name.
pub(super) type Attributes<'a> = &'a dyn Fn(&str) -> Option<String>;

pub(super) enum Element {
    /// Vanishes together with its content.
    Hidden,
    /// A part of the line that means nothing of its own.
    Transparent,
    /// Stands apart from what is before and after it.
    Division,
    /// Holds blocks, or is one.
    Container(OpenBlock),
    /// The rows at a table's top that name what is below.
    TableHead,
    Styled(Style),
    Quotation,
    /// None when the address is not allowed.
    Link(Option<String>),
    Break,
    Rule,
    /// A picture that stands for a character.
    Character(String),
    Photo(Photo),
    /// A recording, a document in a frame.
    Block(Block),
}

const HIDDEN: [&str; 26] = [
    "script", "style", "template", "svg", "math", "head", "title", "meta", "link", "base", "frame", "frameset",
    "applet", "canvas", "noembed", "noframes", "button", "datalist", "input", "meter", "optgroup", "option",
    "progress", "select", "textarea", // What Word says of its document.
    "xml",
];

const DIVISIONS: [&str; 20] = [
    "p",
    "div",
    "section",
    "article",
    "main",
    "header",
    "footer",
    "aside",
    "nav",
    "search",
    "hgroup",
    "address",
    "center",
    "details",
    "summary",
    "dialog",
    "fieldset",
    "legend",
    "form",
    "plaintext",
];

const STYLES: [(&str, Style); 18] = [
    ("strong", Style::Strong),
    ("b", Style::Strong),
    ("em", Style::Emphasis),
    ("i", Style::Emphasis),
    ("cite", Style::Emphasis),
    ("dfn", Style::Emphasis),
    ("var", Style::Emphasis),
    ("code", Style::Code),
    ("kbd", Style::Code),
    ("samp", Style::Code),
    ("tt", Style::Code),
    ("sup", Style::Superscript),
    ("sub", Style::Subscript),
    ("del", Style::Deleted),
    ("s", Style::Deleted),
    ("strike", Style::Deleted),
    ("ins", Style::Inserted),
    ("mark", Style::Marked),
];

/// `name` in lower case. `sources` are what a picture or a recording is offered as. Addresses are seen from `base`.
pub(super) fn read(name: &str, attribute: Attributes, sources: &[String], base: &str) -> Element {
    // First of all: a document's own `hidden` would take the whole text.
    if matches!(name, "html" | "body") {
        return Element::Division;
    }
    if HIDDEN.contains(&name) || is_hidden(name, attribute) {
        return Element::Hidden;
    }
    if let Some(frame) = frame(name, attribute) {
        return Element::Container(frame);
    }
    if DIVISIONS.contains(&name) {
        return Element::Division;
    }
    match name {
        "thead" => Element::TableHead,
        "hr" => Element::Rule,
        "br" => Element::Break,
        "q" => Element::Quotation,
        "a" => Element::Link(attribute("href").and_then(|href| link(&href, base))),
        "img" | "amp-img" => {
            let photo = photo::read(attribute, sources, base);
            match photo::character(attribute, photo.as_ref()) {
                Some(character) => Element::Character(character),
                None => or_hidden(photo.map(Element::Photo)),
            }
        }
        "audio" | "video" | "amp-audio" | "amp-video" => {
            let kind = match name.ends_with("audio") {
                true => MediaKind::Audio,
                false => MediaKind::Video,
            };
            let media = media::read(kind, attribute, sources, base);
            or_hidden(media.map(|media| Element::Block(Block::Media(Box::new(media)))))
        }
        "iframe" | "embed" | "amp-iframe" => or_hidden(embedded(attribute, base)),
        // What it holds is for those who can't show it.
        "object" => embedded(attribute, base).unwrap_or(Element::Transparent),
        "span" if is_line_of_card(attribute) => Element::Division,
        _ => style(name, attribute).map_or(Element::Transparent, Element::Styled),
    }
}

fn is_hidden(name: &str, attribute: Attributes) -> bool {
    attribute("hidden").is_some()
        || name == "dialog" && attribute("open").is_none()
        || declarations(attribute).contains(";display:none")
}

/// Ghost sets author and publisher of a bookmark apart by style alone.
fn is_line_of_card(attribute: Attributes) -> bool {
    attribute("class").is_some_and(|class| class.starts_with("kg-bookmark-"))
}

fn or_hidden(element: Option<Element>) -> Element {
    element.unwrap_or(Element::Hidden)
}

fn embedded(attribute: Attributes, base: &str) -> Option<Element> {
    let embed = embed::read(attribute, base)?;
    Some(Element::Block(Block::Embed(embed)))
}

/// None also for what is only called bold: Google Docs puts a text as a whole into such an element.
fn style(name: &str, attribute: Attributes) -> Option<Style> {
    let (_, style) = STYLES.iter().find(|(known, _)| *known == name)?;
    let style = *style;
    let declared = || declarations(attribute);
    (style != Style::Strong || !declared().contains(";font-weight:normal")).then_some(style)
}

fn frame(name: &str, attribute: Attributes) -> Option<OpenBlock> {
    // h1 is as high as h2: the page has the only heading of level 1.
    if let &[b'h', level @ b'1'..=b'6'] = name.as_bytes() {
        let level = (level - b'0').max(2);
        return Some(OpenBlock::Heading { level, id: None });
    }
    Some(match name {
        "blockquote" => OpenBlock::Quote(Vec::new()),
        "ul" | "menu" | "dir" => OpenBlock::List(list::unordered()),
        "ol" => OpenBlock::List(list::ordered(attribute)),
        "li" => OpenBlock::Item(whole_number(attribute("value")), Vec::new()),
        "dl" => OpenBlock::Definitions(Vec::new()),
        "dt" => OpenBlock::Term,
        "dd" => OpenBlock::Details(Vec::new()),
        "pre" | "listing" | "xmp" => OpenBlock::Preformatted(String::new()),
        "figure" => OpenBlock::Figure { caption: None, blocks: Vec::new() },
        "figcaption" => OpenBlock::FigureCaption,
        "table" => OpenBlock::Table(Table { caption: Vec::new(), head: 0, rows: Vec::new() }),
        "caption" => OpenBlock::TableCaption,
        "tr" => OpenBlock::Row(Vec::new()),
        "td" | "th" => cell(name == "th", attribute),
        _ => return None,
    })
}

fn cell(header: bool, attribute: Attributes) -> OpenBlock {
    let scope = attribute("scope").unwrap_or_default();
    let scope = match scope.trim() {
        "col" => Some(Scope::Column),
        "row" => Some(Scope::Row),
        _ => None,
    };
    OpenBlock::Cell(Cell {
        header,
        scope: scope.filter(|_| header),
        columns: span(attribute("colspan")),
        rows: span(attribute("rowspan")),
        content: Vec::new(),
    })
}

/// Columns or rows of one cell: 1 to 1000, as the HTML Standard has it for columns.
fn span(value: Option<String>) -> u16 {
    whole_number(value).unwrap_or(1).clamp(1, 1000) as u16
}

/// An attribute that is not blank, without the white space around it.
pub(super) fn written(attribute: Attributes, name: &str) -> Option<String> {
    let value = attribute(name)?;
    let value = value.trim();
    (!value.is_empty()).then(|| value.to_owned())
}

pub(super) fn whole_number(value: Option<String>) -> Option<i32> {
    value?.trim().parse().ok()
}

impl Element {
    /// Its content, if it has any, is for those who can't show it.
    pub fn is_leaf(&self) -> bool {
        matches!(self, Self::Break | Self::Rule | Self::Character(_) | Self::Photo(_) | Self::Block(_))
    }

    /// It is a part of a line.
    pub fn is_inline(&self) -> bool {
        matches!(self, Self::Transparent | Self::TableHead | Self::Styled(_) | Self::Quotation | Self::Link(_))
    }
}
