//! The document that html5ever builds. Its nodes are in the vector of an `ego_tree`, so even a deep document is dropped
//! without recursion.

use crate::content::parse::{self, NodeKind};
use ego_tree::{NodeId, NodeRef, Tree};
use html5ever::interface::{ElementFlags, NodeOrText, QuirksMode, TreeSink};
use html5ever::tendril::StrTendril;
use html5ever::{Attribute, QualName, local_name, ns};
use std::borrow::Cow;
use std::cell::{Cell, Ref, RefCell};

pub struct Dom {
    pub tree: RefCell<Tree<Data>>,
    /// Estimated depth of the next node. Exact after an insertion.
    pub depth: Cell<usize>,
}

/// An element, a text, or a node that is neither: the document, a comment.
pub struct Data {
    /// Empty unless the node is an element.
    name: QualName,
    attributes: Vec<Attribute>,
    text: Option<StrTendril>,
    /// Depth at which the node was inserted.
    depth: usize,
    /// An `<annotation-xml>` of MathML that contains HTML.
    is_integration_point: bool,
}

impl Default for Data {
    fn default() -> Self {
        let name = QualName::new(None, ns!(), local_name!(""));
        Self { name, attributes: Vec::new(), text: None, depth: 0, is_integration_point: false }
    }
}

impl Default for Dom {
    fn default() -> Self {
        Self { tree: RefCell::new(Tree::new(Data::default())), depth: Cell::new(0) }
    }
}

impl Dom {
    /// Number of nodes created so far.
    pub fn len(&self) -> usize {
        self.tree.borrow().values().len()
    }

    fn create(&self, data: Data) -> NodeId {
        self.tree.borrow_mut().orphan(data).id()
    }

    fn parent(&self, node: NodeId) -> Option<NodeId> {
        Some(self.tree.borrow().get(node)?.parent()?.id())
    }

    /// Inserts `child` into `parent`, before `sibling` or at the end. Adjacent texts are merged.
    fn insert(&self, parent: NodeId, sibling: Option<NodeId>, child: NodeOrText<NodeId>) -> Option<()> {
        let tree = &mut *self.tree.borrow_mut();
        let depth = tree.get(parent)?.value().depth + 1;
        let child = match child {
            NodeOrText::AppendNode(child) => {
                self.depth.set(depth);
                child
            }
            NodeOrText::AppendText(text) => {
                self.depth.set(depth - 1);
                let previous = match sibling {
                    Some(sibling) => tree.get(sibling)?.prev_sibling(),
                    None => tree.get(parent)?.last_child(),
                };
                let previous = previous.map(|previous| previous.id());
                if let Some(mut previous) = previous.and_then(|previous| tree.get_mut(previous))
                    && let Some(previous) = &mut previous.value().text
                {
                    previous.push_tendril(&text);
                    return None;
                }
                tree.orphan(Data { text: Some(text), ..Data::default() }).id()
            }
        };
        tree.get_mut(child)?.value().depth = depth;
        match sibling {
            Some(sibling) => tree.get_mut(sibling)?.insert_id_before(child),
            None => tree.get_mut(parent)?.append_id(child),
        };
        Some(())
    }
}

impl TreeSink for Dom {
    type Handle = NodeId;
    type Output = Self;
    type ElemName<'a> = Ref<'a, QualName>;

    fn finish(self) -> Self {
        self
    }

    fn parse_error(&self, _: Cow<'static, str>) {}

    fn get_document(&self) -> NodeId {
        self.tree.borrow().root().id()
    }

    fn elem_name<'a>(&'a self, target: &'a NodeId) -> Ref<'a, QualName> {
        Ref::map(self.tree.borrow(), |tree| &tree.get(*target).unwrap_or(tree.root()).value().name)
    }

    fn create_element(&self, name: QualName, attributes: Vec<Attribute>, flags: ElementFlags) -> NodeId {
        let is_integration_point = flags.mathml_annotation_xml_integration_point;
        self.create(Data { name, attributes, is_integration_point, ..Data::default() })
    }

    fn create_comment(&self, _: StrTendril) -> NodeId {
        self.create(Data::default())
    }

    fn create_pi(&self, _: StrTendril, _: StrTendril) -> NodeId {
        self.create(Data::default())
    }

    fn append(&self, parent: &NodeId, child: NodeOrText<NodeId>) {
        self.insert(*parent, None, child);
    }

    fn append_before_sibling(&self, sibling: &NodeId, child: NodeOrText<NodeId>) {
        if let Some(parent) = self.parent(*sibling) {
            self.insert(parent, Some(*sibling), child);
        }
    }

    fn append_based_on_parent_node(&self, element: &NodeId, previous: &NodeId, child: NodeOrText<NodeId>) {
        match self.parent(*element) {
            Some(parent) => self.insert(parent, Some(*element), child),
            None => self.insert(*previous, None, child),
        };
    }

    fn append_doctype_to_document(&self, _: StrTendril, _: StrTendril, _: StrTendril) {}

    /// The content of a template is inside the element itself: `element` drops both.
    fn get_template_contents(&self, target: &NodeId) -> NodeId {
        *target
    }

    fn same_node(&self, x: &NodeId, y: &NodeId) -> bool {
        x == y
    }

    fn set_quirks_mode(&self, _: QuirksMode) {}

    fn add_attrs_if_missing(&self, target: &NodeId, attributes: Vec<Attribute>) {
        if let Some(mut target) = self.tree.borrow_mut().get_mut(*target) {
            let present = &mut target.value().attributes;
            for attribute in attributes {
                if present.iter().all(|present| present.name != attribute.name) {
                    present.push(attribute);
                }
            }
        }
    }

    fn remove_from_parent(&self, target: &NodeId) {
        if let Some(mut target) = self.tree.borrow_mut().get_mut(*target) {
            target.detach();
        }
    }

    fn reparent_children(&self, node: &NodeId, new_parent: &NodeId) {
        if let Some(mut new_parent) = self.tree.borrow_mut().get_mut(*new_parent) {
            new_parent.reparent_from_id_append(*node);
        }
    }

    fn is_mathml_annotation_xml_integration_point(&self, target: &NodeId) -> bool {
        self.tree.borrow().get(*target).is_some_and(|node| node.value().is_integration_point)
    }

    fn allow_declarative_shadow_roots(&self, _: &NodeId) -> bool {
        false
    }
}

impl parse::Node for NodeRef<'_, Data> {
    fn kind(&self) -> NodeKind<'_> {
        match &self.value().text {
            Some(text) => NodeKind::Text(Cow::Borrowed(text)),
            None if self.value().name.ns == ns!(html) => NodeKind::Element(Cow::Borrowed(&self.value().name.local)),
            None => NodeKind::Other,
        }
    }

    fn attribute(&self, name: &str) -> Option<String> {
        let mut attributes = self.value().attributes.iter();
        attributes.find(|attribute| &*attribute.name.local == name).map(|attribute| attribute.value.to_string())
    }

    fn children(&self) -> Vec<Self> {
        NodeRef::children(self).collect()
    }
}
