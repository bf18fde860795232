//! The browser's own parser. A document made by DOMParser has no browsing context: it runs no script and loads nothing.
//!
//! A form, and the document, shows what it holds under its names (`<input name="nodeName">`), even where a property of its own has that
//! name. So of them no property is asked: a TreeWalker goes among them, and a form is told by its class.

use super::Block;
use super::tree::{self, Content};
use super::walk::walk;
use leptos::prelude::document;
use wasm_bindgen::JsCast;
use web_sys::{DomParser, Element, HtmlFormElement, Node, SupportedType};

/// The blocks of the document which `html` is. Addresses are seen from `base`. Empty when the browser won't parse.
pub(super) fn read(html: &str, base: &str) -> Vec<Block> {
    let document =
        DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    document.map_or_else(|_| Vec::new(), |document| walk::<Node>(&document, base))
}

impl tree::Node for Node {
    fn content(&self) -> Content {
        if self.has_type::<HtmlFormElement>() {
            return Content::Element("form".to_owned());
        }
        match self.node_type() {
            Self::ELEMENT_NODE => {
                html_name(self.node_name()).map_or(Content::Other, Content::Element)
            }
            Self::TEXT_NODE => self.node_value().map_or(Content::Other, Content::Text),
            _ => Content::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        if self.has_type::<HtmlFormElement>() {
            return None;
        }
        self.dyn_ref::<Element>()?.get_attribute(name)
    }

    fn children(&self) -> Vec<Self> {
        let Ok(walker) = document().create_tree_walker(self) else {
            return Vec::new();
        };
        let first = walker.first_child().ok().flatten();
        std::iter::successors(first, |_| walker.next_sibling().ok()?).collect()
    }
}

/// The names of HTML elements come in upper case (DOM Standard, "HTML-uppercased qualified name"), those of SVG and MathML never.
fn html_name(name: String) -> Option<String> {
    name.starts_with(|c: char| c.is_ascii_uppercase())
        .then(|| name.to_ascii_lowercase())
}
