//! The browser's parser. A document from `DOMParser` has no browsing context: it runs no scripts and loads nothing.
//!
//! Named form fields shadow properties of their form and of the document (`<input name="nodeName">`). Therefore each property
//! is read through the getter of its prototype.

use super::Block;
use super::parse::{self, NodeKind, parse_tree};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{DomParser, Node, SupportedType};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Node)]
    type DomNode;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeType)]
    fn node_type(this: &DomNode) -> u16;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeName)]
    fn node_name(this: &DomNode) -> String;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeValue)]
    fn node_value(this: &DomNode) -> Option<String>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = firstChild)]
    fn first_child(this: &DomNode) -> Option<DomNode>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nextSibling)]
    fn next_sibling(this: &DomNode) -> Option<DomNode>;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    fn get_attribute(this: &DomNode, name: &str) -> Option<String>;
}

/// Parses the document `html`. URLs resolve against `base`. Empty when the browser refuses to parse.
pub(super) fn read(html: &str, base: &str) -> Vec<Block> {
    let document = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    document.map_or_else(|_| Vec::new(), |document| parse_tree(document.unchecked_ref::<DomNode>(), base, html.len()))
}

impl parse::Node for DomNode {
    /// HTML elements have upper-case names (DOM Standard, "HTML-uppercased qualified name"), those of SVG and MathML don't.
    fn kind(&self) -> NodeKind<'_> {
        match self.node_type() {
            Node::ELEMENT_NODE => match self.node_name() {
                name if name.starts_with(|c: char| c.is_ascii_uppercase()) => {
                    NodeKind::Element(name.to_ascii_lowercase().into())
                }
                _ => NodeKind::Other,
            },
            Node::TEXT_NODE => NodeKind::Text(self.node_value().unwrap_or_default().into()),
            _ => NodeKind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.get_attribute(name)
    }

    fn children(&self) -> Vec<Self> {
        std::iter::successors(self.first_child(), Self::next_sibling).collect()
    }
}
