//! The browser's parser. A document from `DOMParser` has no browsing context: it runs no scripts and loads nothing.
//!
//! Named form fields shadow properties of their form and of the document (`<input name="nodeName">`). Therefore each property
//! is read through the getter of its prototype.

use super::Block;
use super::parse::parse_tree;
use super::tree::{self, NodeKind};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{DomParser, Node, SupportedType};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Node)]
    type Parsed;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeType)]
    fn node_type(this: &Parsed) -> u16;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeName)]
    fn name(this: &Parsed) -> String;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeValue)]
    fn value(this: &Parsed) -> Option<String>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = firstChild)]
    fn first_candidate(this: &Parsed) -> Option<Parsed>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nextSibling)]
    fn next(this: &Parsed) -> Option<Parsed>;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    fn get_attribute(this: &Parsed, name: &str) -> Option<String>;
}

/// Parses the document `html`. URLs resolve against `base`. Empty when the browser refuses to parse.
pub(super) fn read(html: &str, base: &str) -> Vec<Block> {
    let document = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    document.map_or_else(|_| Vec::new(), |document| parse_tree(document.unchecked_ref::<Parsed>(), base, html.len()))
}

impl tree::Node for Parsed {
    fn kind(&self) -> NodeKind<'_> {
        match self.node_type() {
            Node::ELEMENT_NODE => html_name(self.name()).map_or(NodeKind::Other, |name| NodeKind::Element(name.into())),
            Node::TEXT_NODE => self.value().map_or(NodeKind::Other, |text| NodeKind::Text(text.into())),
            _ => NodeKind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.get_attribute(name)
    }

    fn children(&self) -> Vec<Self> {
        std::iter::successors(self.first(), Self::next).collect()
    }
}

/// HTML elements have upper-case names (DOM Standard, "HTML-uppercased qualified name"), those of SVG and MathML don't.
fn html_name(name: String) -> Option<String> {
    name.starts_with(|c: char| c.is_ascii_uppercase()).then(|| name.to_ascii_lowercase())
}
