//! The allow-list: what each element of HTML means here. What it does not know lets its content through.

use super::address::{identifier, link};
use super::frame::Frame;
use super::photo;
use super::{Cell, Figure, List, Photo, Style, Table};

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
    Container(Frame),
    Styled(Style),
    Link {
        /// None when the address is not allowed.
        href: Option<String>,
        /// A name for this place in the text.
        id: Option<String>,
    },
    Break,
    Rule,
    Photo(Photo),
}

/// `name` in lower case. Addresses are seen from `base`.
pub(super) fn read(name: &str, attribute: Attributes, base: &str) -> Element {
    match name {
        // First of all: a document's own `hidden` would take the whole text.
        "html" | "body" => Element::Division,
        _ if attribute("hidden").is_some() => Element::Hidden,

        "script" | "style" | "template" | "svg" | "math" | "head" | "title" | "meta" | "link"
        | "base" | "iframe" | "object" | "embed" | "frame" | "frameset" | "applet" | "canvas"
        | "audio" | "video" | "noembed" | "noframes" | "button" | "datalist" | "input"
        | "meter" | "optgroup" | "option" | "progress" | "select" | "textarea" => Element::Hidden,

        "p" | "div" | "section" | "article" | "main" | "header" | "footer" | "aside" | "nav"
        | "search" | "hgroup" | "address" | "center" | "details" | "summary" | "dialog" | "dl"
        | "dt" | "dd" | "fieldset" | "legend" | "form" | "plaintext" => Element::Division,

        "h1" | "h2" => heading(2, attribute),
        "h3" => heading(3, attribute),
        "h4" => heading(4, attribute),
        "h5" => heading(5, attribute),
        "h6" => heading(6, attribute),
        "blockquote" => Element::Container(Frame::Quote(Vec::new())),
        "ul" | "menu" | "dir" => list(None),
        "ol" => list(Some(whole_number(attribute("start")).unwrap_or(1))),
        "li" => Element::Container(Frame::Item(Vec::new())),
        "pre" | "listing" | "xmp" => Element::Container(Frame::Preformatted(String::new())),
        "hr" => Element::Rule,

        "figure" => Element::Container(Frame::Figure(
            Figure {
                photos: Vec::new(),
                caption: Vec::new(),
            },
            Vec::new(),
        )),
        "figcaption" => Element::Container(Frame::FigureCaption),
        "img" => photo::read(attribute, base).map_or(Element::Hidden, Element::Photo),

        "table" => Element::Container(Frame::Table(Table {
            caption: Vec::new(),
            rows: Vec::new(),
        })),
        "caption" => Element::Container(Frame::TableCaption),
        "tr" => Element::Container(Frame::Row(Vec::new())),
        "td" => cell(false, attribute),
        "th" => cell(true, attribute),

        "br" => Element::Break,
        "a" => Element::Link {
            href: attribute("href").and_then(|href| link(&href, base)),
            id: name_of(attribute),
        },
        "strong" | "b" => Element::Styled(Style::Strong),
        "em" | "i" | "cite" | "dfn" | "var" => Element::Styled(Style::Emphasis),
        "code" | "kbd" | "samp" | "tt" => Element::Styled(Style::Code),
        "sup" => Element::Styled(Style::Superscript),
        "sub" => Element::Styled(Style::Subscript),
        "del" | "s" | "strike" => Element::Styled(Style::Deleted),
        "ins" => Element::Styled(Style::Inserted),
        "mark" => Element::Styled(Style::Marked),

        _ => Element::Transparent,
    }
}

fn heading(level: u8, attribute: Attributes) -> Element {
    Element::Container(Frame::Heading {
        level,
        id: attribute("id").and_then(|id| identifier(&id)),
    })
}

fn name_of(attribute: Attributes) -> Option<String> {
    ["id", "name"]
        .into_iter()
        .find_map(|key| identifier(&attribute(key)?))
}

fn list(start: Option<i32>) -> Element {
    Element::Container(Frame::List(List {
        start,
        items: Vec::new(),
    }))
}

fn cell(header: bool, attribute: Attributes) -> Element {
    Element::Container(Frame::Cell(Cell {
        header,
        columns: span(attribute("colspan")),
        rows: span(attribute("rowspan")),
        content: Vec::new(),
    }))
}

/// Columns or rows of one cell: 1 to 1000, as the HTML Standard has it for columns.
fn span(value: Option<String>) -> u16 {
    whole_number(value).unwrap_or(1).clamp(1, 1000) as u16
}

fn whole_number(value: Option<String>) -> Option<i32> {
    value?.trim().parse().ok()
}
