//! Traverses a parsed document and builds its blocks.

use super::attributes::{Attributes, SRCSET_ATTRIBUTES};
use super::block_builder::{BlockBuilder, OpenElement};
use super::element::Element;
use super::global_attributes::{self, GlobalAttributes};
use super::limits::{AttributeBudget, max_attribute_bytes};
use super::{Block, media};
use std::borrow::Cow;
use std::mem;

/// A node of a document that was parsed with scripting disabled. Reading it runs no script and loads nothing.
pub(super) trait Node: Sized {
    fn kind(&self) -> NodeKind<'_>;

    /// The raw value of an attribute, character references resolved.
    fn attribute(&self, name: &str) -> Option<String>;

    /// The child nodes in document order. The content of a template is not included.
    fn children(&self) -> Vec<Self>;
}

/// The kind of a node, with its name or text.
pub(super) enum NodeKind<'a> {
    /// An HTML element with its lower-case name.
    Element(Cow<'a, str>),
    Text(Cow<'a, str>),
    /// A comment, a doctype, an element of SVG or MathML.
    Other,
}

enum PendingStep<N> {
    Visit(N),
    Close(OpenElement),
    /// The card of a post that a script would show in place of the element.
    AddCard(String),
}

/// Converts the document below `root` to blocks. URLs resolve against `base`; `length` is the length of the markup in bytes.
///
/// The pending steps are in a list instead of on the call stack, so deep nesting can't overflow it.
pub(super) fn parse_tree<N: Node>(root: &N, base: &str, length: usize) -> Vec<Block> {
    let budget = AttributeBudget::new(length);
    let mut builder = BlockBuilder::new(max_attribute_bytes(length));
    // Of the current `<picture>`, for its `<img>`.
    let mut picture_sources = Vec::new();
    let mut pending = Vec::new();
    push_children(&mut pending, root);
    while let Some(step) = pending.pop() {
        let node = match step {
            PendingStep::Visit(node) => node,
            PendingStep::Close(element) => {
                builder.close(element);
                continue;
            }
            PendingStep::AddCard(href) => {
                let card = builder.open(Element::embed(href), GlobalAttributes::default());
                builder.close(card);
                continue;
            }
        };
        let name = match node.kind() {
            NodeKind::Element(name) => name,
            NodeKind::Text(text) => {
                builder.text(&text);
                continue;
            }
            NodeKind::Other => continue,
        };
        let previous = if name == "source" { Vec::new() } else { mem::take(&mut picture_sources) };
        let mut sources = Vec::new();
        match &*name {
            "picture" => picture_sources = read_sources(&node, true),
            "img" => sources = previous,
            "audio" | "video" | "amp-audio" | "amp-video" => sources = read_sources(&node, false),
            "noscript" if has_escaped_markup(&node) => continue,
            "noscript" if has_picture(&node) => builder.drop_placeholder(),
            _ => {}
        }
        let lookup = |name: &str| budget.read(base, || node.attribute(name));
        let attributes = Attributes { lookup: &lookup, base, sources: &sources };
        let element = Element::new(&name, &attributes);
        if matches!(element, Element::Hidden) {
            continue;
        }
        let is_leaf = element.is_leaf();
        if matches!(&*name, "blockquote" | "div") {
            pending.extend(media::post(&attributes).map(PendingStep::AddCard));
        }
        let open = builder.open(element, global_attributes::read(&name, &attributes));
        if is_leaf {
            builder.close(open);
        } else {
            pending.push(PendingStep::Close(open));
            push_children(&mut pending, &node);
        }
    }
    builder.finish()
}

fn push_children<N: Node>(pending: &mut Vec<PendingStep<N>>, node: &N) {
    pending.extend(node.children().into_iter().rev().map(PendingStep::Visit));
}

/// Whether the content is escaped markup: a picture for browsers without script, copied from a page with script.
fn has_escaped_markup<N: Node>(noscript: &N) -> bool {
    let starts_with_tag = |node: &N| matches!(node.kind(), NodeKind::Text(text) if text.trim_start().starts_with('<'));
    noscript.children().first().is_some_and(starts_with_tag)
}

/// Whether the content is a picture for browsers without script.
fn has_picture<N: Node>(noscript: &N) -> bool {
    noscript.children().iter().any(|node| matches!(node.kind(), NodeKind::Element(name) if name == "img"))
}

/// The alternatives in the `<source>` children of a picture (a `srcset` each) or a recording (a URL each), unconditional
/// ones first. Formats that some browsers can't show are skipped. Empty for a picture without an `<img>`: it is not shown.
fn read_sources<N: Node>(parent: &N, is_picture: bool) -> Vec<String> {
    const FORMATS: [&str; 4] = ["", "image/jpeg", "image/png", "image/webp"];
    let names: &[&str] = if is_picture { &SRCSET_ATTRIBUTES } else { &["src", "data-src"] };
    let (mut sources, mut conditional, mut is_shown) = (Vec::new(), Vec::new(), !is_picture);
    for node in parent.children() {
        let NodeKind::Element(name) = node.kind() else {
            continue;
        };
        is_shown |= name == "img";
        let attributes = Attributes { lookup: &|name: &str| node.attribute(name), base: "", sources: &[] };
        let format = attributes.text("type").trim().to_ascii_lowercase();
        if name == "source" && (!is_picture || FORMATS.contains(&format.as_str())) {
            let source = names.iter().find_map(|name| attributes.trimmed(name));
            match attributes.trimmed("media") {
                None => sources.extend(source),
                Some(_) => conditional.extend(source),
            }
        }
    }
    sources.append(&mut conditional);
    if is_shown { sources } else { Vec::new() }
}
