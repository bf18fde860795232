//! What the walk needs to know of a parsed document.

use super::element::written;

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

/// What the image in a `<picture>` (a `srcset` each) or a recording (an address each) is offered as, as written. What is for any
/// window comes before what is for some; pictures in a format that not every browser knows are left out. Empty for a picture
/// without an image: it shows nothing.
pub(super) fn sources<N: Node>(parent: &N, is_picture: bool) -> Vec<String> {
    const PICTURES: [&str; 4] = ["", "image/jpeg", "image/png", "image/webp"];
    let (mut sources, mut for_some) = (Vec::new(), Vec::new());
    let mut has_image = !is_picture;
    let names = match is_picture {
        true => ["srcset", "data-srcset"],
        false => ["src", "data-src"],
    };
    for node in parent.children() {
        let Content::Element(name) = node.content() else {
            continue;
        };
        has_image |= name == "img";
        let attribute = |name: &str| node.attribute(name);
        let kind = written(&attribute, "type").unwrap_or_default();
        let kind = kind.to_ascii_lowercase();
        if name != "source" || is_picture && !PICTURES.contains(&kind.as_str()) {
            continue;
        }
        let offered = written(&attribute, names[0]).or_else(|| written(&attribute, names[1]));
        match written(&attribute, "media") {
            None => sources.extend(offered),
            Some(_) => for_some.extend(offered),
        }
    }
    sources.append(&mut for_some);
    if !has_image {
        sources.clear();
    }
    sources
}
