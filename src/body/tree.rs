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

/// One of the files that a picture or a recording is offered as; addresses as written.
pub(super) struct Source {
    pub src: Option<String>,
    pub srcset: Option<String>,
}

/// What a recording, or the image in a `<picture>`, is offered as. What is for any window comes before what is for some; pictures
/// in a format that not every browser knows are left out. Empty for a picture without an image: it shows nothing.
pub(super) fn sources<N: Node>(parent: &N, is_picture: bool) -> Vec<Source> {
    const PICTURES: [&str; 4] = ["", "image/jpeg", "image/png", "image/webp"];
    let (mut sources, mut for_some) = (Vec::new(), Vec::new());
    let mut has_image = false;
    for node in parent.children() {
        let Content::Element(name) = node.content() else {
            continue;
        };
        has_image |= name == "img";
        let written = |name: &str| {
            node.attribute(name)
                .filter(|value| !value.trim().is_empty())
        };
        let kind = written("type").unwrap_or_default().to_ascii_lowercase();
        if name != "source" || is_picture && !PICTURES.contains(&kind.trim()) {
            continue;
        }
        let source = Source {
            src: written("src").or_else(|| written("data-src")),
            srcset: written("srcset").or_else(|| written("data-srcset")),
        };
        if written("media").is_some() {
            for_some.push(source);
        } else {
            sources.push(source);
        }
    }
    sources.append(&mut for_some);
    if is_picture && !has_image {
        sources.clear();
    }
    sources
}
