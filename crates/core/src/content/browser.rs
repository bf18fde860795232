//! The browser's own parser. A document made by DOMParser has no browsing context: it runs no script and loads nothing.
//!
//! A form, and the document, shows what it holds under its names (`<input name="nodeName">`), even where a property of its own has that
//! name. So every property is asked for as the one of its prototype.

use super::Block;
use super::parse::parse_tree;
use super::tree::{self, Content};
use wasm_bindgen::{JsCast, prelude::wasm_bindgen};
use web_sys::{DomParser, Node, SupportedType};

#[wasm_bindgen]
extern "C" {
    #[wasm_bindgen(js_name = Node)]
    type Parsed;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeType)]
    fn kind(this: &Parsed) -> u16;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeName)]
    fn name(this: &Parsed) -> String;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nodeValue)]
    fn value(this: &Parsed) -> Option<String>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = firstChild)]
    fn first_candidate(this: &Parsed) -> Option<Parsed>;

    #[wasm_bindgen(method, final, getter, js_class = "Node", js_name = nextSibling)]
    fn next(this: &Parsed) -> Option<Parsed>;

    #[wasm_bindgen(method, final, js_class = "Element", js_name = getAttribute)]
    fn written(this: &Parsed, name: &str) -> Option<String>;
}

/// The blocks of the document which `html` is. Addresses are seen from `base`. Empty when the browser won't parse.
pub(super) fn read(html: &str, base: &str) -> Vec<Block> {
    let document = DomParser::new().and_then(|parser| parser.parse_from_string(html, SupportedType::TextHtml));
    document.map_or_else(|_| Vec::new(), |document| parse_tree(document.unchecked_ref::<Parsed>(), base, html.len()))
}

impl tree::Node for Parsed {
    fn content(&self) -> Content {
        match self.kind() {
            Node::ELEMENT_NODE => html_name(self.name()).map_or(Content::Other, Content::Element),
            Node::TEXT_NODE => self.value().map_or(Content::Other, Content::Text),
            _ => Content::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        self.written(name)
    }

    fn children(&self) -> Vec<Self> {
        std::iter::successors(self.first(), Self::next).collect()
    }
}

/// The names of HTML elements come in upper case (DOM Standard, "HTML-uppercased qualified name"), those of SVG and MathML never.
fn html_name(name: String) -> Option<String> {
    name.starts_with(|c: char| c.is_ascii_uppercase()).then(|| name.to_ascii_lowercase())
}
