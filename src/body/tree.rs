//! What the walk needs to know of a parsed document.

/// A node of a document that has been parsed with scripting off. It is only read, so nothing in it ever runs or loads.
pub(super) trait Node: Sized {
    fn content(&self) -> Content;

    /// An element's attribute as written, entities resolved. None when it is absent.
    fn attribute(&self, name: &str) -> Option<String>;

    /// In the order of the document. A template's content is not among them.
    fn children(&self) -> Vec<Self>;
}

pub(super) enum Content {
    /// An HTML element by its lower-case name.
    Element(String),
    Text(String),
    /// A comment, a doctype, an element of SVG or MathML.
    Other,
}
