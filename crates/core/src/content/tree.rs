//! The interface of a parsed document.

/// A node of a document that was parsed with scripting disabled. Reading it runs no script and loads nothing.
pub(super) trait Node: Sized {
    fn kind(&self) -> NodeKind;

    /// The raw value of an attribute, character references resolved.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The child nodes in document order. The content of a template is not included.
    fn children(&self) -> Vec<Self>;
}

pub(super) enum NodeKind {
    /// An HTML element with its lower-case name.
    Element(String),
    Text(String),
    /// A comment, a doctype, an element of SVG or MathML.
    Other,
}
