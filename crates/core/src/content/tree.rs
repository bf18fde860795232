//! The interface of a parsed document.

use std::borrow::Cow;

/// A node of a document that was parsed with scripting disabled. Reading it runs no script and loads nothing.
pub(super) trait Node: Sized {
    fn kind(&self) -> NodeKind<'_>;

    /// The raw value of an attribute, character references resolved.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The child nodes in document order. The content of a template is not included.
    fn children(&self) -> Vec<Self>;
}

pub(super) enum NodeKind<'a> {
    /// An HTML element with its lower-case name.
    Element(Cow<'a, str>),
    Text(Cow<'a, str>),
    /// A comment, a doctype, an element of SVG or MathML.
    Other,
}
