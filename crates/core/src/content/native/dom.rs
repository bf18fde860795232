//! A document's nodes in one list, in the order of their making; they know each other by their place in it.

use crate::content::tree::{self, Content};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, ExpandedName, LocalName, Namespace, QualName, ns};
use std::borrow::Cow;
use std::cell::{Cell, RefCell};
use std::rc::Rc;

const DOCUMENT: usize = 0;

/// What html5ever builds its tree in.
pub struct Dom {
    entries: RefCell<Vec<Entry>>,
    depth: Cell<usize>,
}

#[derive(Default)]
struct Entry {
    parent: Option<usize>,
    /// Elements above it. A hint: it is not kept up when a parent moves.
    depth: usize,
    children: Vec<usize>,
    data: Data,
}

#[derive(Default)]
enum Data {
    Element(Rc<QualName>, Vec<Attribute>),
    Text(String),
    /// The document itself, a comment.
    #[default]
    Other,
}

/// A node's place, and its name (empty for what is no element).
#[derive(Clone)]
pub struct Handle {
    place: usize,
    name: Rc<QualName>,
    /// An `annotation-xml` of MathML that holds HTML.
    holds_html: bool,
}

impl Default for Dom {
    fn default() -> Self {
        Self { entries: RefCell::new(vec![Entry::default()]), depth: Cell::new(0) }
    }
}

impl Dom {
    pub fn document(&self) -> Node<'_> {
        Node { dom: self, place: DOCUMENT }
    }

    /// How many nodes have been made.
    pub fn len(&self) -> usize {
        self.entries.borrow().len()
    }

    /// About how deep the next node will stand: exact after each node that has been put in its place.
    pub fn depth(&self) -> usize {
        self.depth.get()
    }

    /// An element has been closed.
    pub fn rise(&self) {
        self.depth.set(self.depth.get().saturating_sub(1));
    }

    fn create(&self, data: Data) -> usize {
        let mut entries = self.entries.borrow_mut();
        entries.push(Entry { data, ..Entry::default() });
        entries.len() - 1
    }

    /// Puts `child` before the child at `index` of `parent`; text joins the text right before it.
    fn insert(&self, parent: usize, index: usize, child: NodeOrText<Handle>) {
        let entries = &mut *self.entries.borrow_mut();
        let depth = entries[parent].depth + 1;
        let place = match child {
            NodeOrText::AppendNode(node) => {
                self.depth.set(depth);
                node.place
            }
            NodeOrText::AppendText(text) => {
                self.depth.set(depth - 1);
                let before = index.checked_sub(1).map(|before| entries[parent].children[before]);
                if let Some(Data::Text(before)) = before.map(|before| &mut entries[before].data) {
                    before.push_str(&text);
                    return;
                }
                entries.push(Entry { data: Data::Text(text.into()), ..Entry::default() });
                entries.len() - 1
            }
        };
        entries[place].parent = Some(parent);
        entries[place].depth = depth;
        entries[parent].children.insert(index, place);
    }
}

/// Where a child stands among its parent's children. Looked for from the end: it is nearly always near it.
fn position(entries: &[Entry], child: usize) -> Option<(usize, usize)> {
    let parent = entries[child].parent?;
    let index = entries[parent].children.iter().rposition(|&other| other == child)?;
    Some((parent, index))
}

impl TreeSink for Dom {
    type Handle = Handle;
    type Output = Self;
    type ElemName<'a> = ExpandedName<'a>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> Handle {
        nameless(DOCUMENT)
    }

    fn elem_name<'a>(&'a self, target: &'a Handle) -> ExpandedName<'a> {
        target.name.expanded()
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> Handle {
        let name = Rc::new(name);
        let place = self.create(Data::Element(Rc::clone(&name), attributes));
        Handle { place, name, holds_html: flags.mathml_annotation_xml_integration_point }
    }

    fn create_comment(&self, _: StrTendril) -> Handle {
        nameless(self.create(Data::Other))
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> Handle {
        nameless(self.create(Data::Other))
    }

    fn append(&self, parent: &Handle, child: NodeOrText<Handle>) {
        let index = self.entries.borrow()[parent.place].children.len();
        self.insert(parent.place, index, child);
    }

    fn append_based_on_parent_node(&self, element: &Handle, previous: &Handle, child: NodeOrText<Handle>) {
        if self.entries.borrow()[element.place].parent.is_some() {
            self.append_before_sibling(element, child);
        } else {
            self.append(previous, child);
        }
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// A template holds its content as any element does: it vanishes whole.
    fn get_template_contents(&self, target: &Handle) -> Handle {
        target.clone()
    }

    fn same_node(&self, x: &Handle, y: &Handle) -> bool {
        x.place == y.place
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn append_before_sibling(&self, sibling: &Handle, child: NodeOrText<Handle>) {
        if let NodeOrText::AppendNode(node) = &child {
            self.remove_from_parent(node);
        }
        let place = position(&self.entries.borrow(), sibling.place);
        if let Some((parent, index)) = place {
            self.insert(parent, index, child);
        }
    }

    fn add_attrs_if_missing(&self, target: &Handle, attributes: Vec<Attribute>) {
        if let Data::Element(_, known) = &mut self.entries.borrow_mut()[target.place].data {
            for attribute in attributes {
                if known.iter().all(|known| known.name != attribute.name) {
                    known.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &Handle) {
        let entries = &mut *self.entries.borrow_mut();
        if let Some((parent, index)) = position(entries, target.place) {
            entries[parent].children.remove(index);
        }
        entries[target.place].parent = None;
    }

    fn reparent_children(&self, node: &Handle, new_parent: &Handle) {
        let entries = &mut *self.entries.borrow_mut();
        let children = std::mem::take(&mut entries[node.place].children);
        for &child in &children {
            entries[child].parent = Some(new_parent.place);
        }
        entries[new_parent.place].children.extend(children);
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &Handle) -> bool {
        target.holds_html
    }

    fn allow_declarative_shadow_roots(&self, _: &Handle) -> bool {
        false
    }
}

fn nameless(place: usize) -> Handle {
    let name = Rc::new(QualName::new(None, Namespace::default(), LocalName::default()));
    Handle { place, name, holds_html: false }
}

/// A node as the walk sees it.
pub struct Node<'a> {
    dom: &'a Dom,
    place: usize,
}

impl tree::Node for Node<'_> {
    fn content(&self) -> Content {
        match &self.dom.entries.borrow()[self.place].data {
            Data::Element(name, _) if name.ns == ns!(html) => Content::Element(name.local.to_string()),
            Data::Text(text) => Content::Text(text.clone()),
            Data::Element(..) | Data::Other => Content::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        match &self.dom.entries.borrow()[self.place].data {
            Data::Element(_, attributes) => {
                attributes.iter().find(|attribute| &*attribute.name.local == name).map(|found| found.value.to_string())
            }
            Data::Text(_) | Data::Other => None,
        }
    }

    fn children(&self) -> Vec<Self> {
        let entries = self.dom.entries.borrow();
        entries[self.place].children.iter().map(|&place| Node { dom: self.dom, place }).collect()
    }
}
