//! The pieces of a printed page: the nodes that stand there are taken over as they are.

use std::{cell::RefCell, rc::Rc};

use leptos::tachys::renderer::{
    CastFrom, Rndr,
    types::{Element as Tag, Node, Placeholder, Text},
};

use super::{
    Element, Piece,
    drawn::{Click, Drawn, DrawnElement},
    element::Parts,
};

impl Drawn {
    /// Takes over what [`Piece::html`] printed into `parent`. None when other nodes stand there than `piece` asks for; then some of
    /// them may have listeners already, and all have to go.
    pub fn adopted(piece: Piece, parent: &Tag) -> Option<Self> {
        let standing = Standing::in_element(parent);
        let drawn = standing.take(piece);
        standing.is_done().then_some(drawn)
    }
}

/// A walk along the nodes of one element.
#[derive(Clone)]
struct Standing(Rc<RefCell<Walk>>);

struct Walk {
    parent: Tag,
    next: Option<Node>,
    after_text: bool,
    /// Another node was met than the one that should have been there.
    lost: bool,
}

impl Standing {
    fn in_element(parent: &Tag) -> Self {
        Self(Rc::new(RefCell::new(Walk {
            next: parent.first_child(),
            parent: parent.clone(),
            after_text: false,
            lost: false,
        })))
    }

    /// True when every node was the right one and none is left over.
    fn is_done(&self) -> bool {
        let walk = self.0.borrow();
        !walk.lost && walk.next.is_none()
    }

    fn take(&self, piece: Piece) -> Drawn {
        match piece {
            Piece::Text(words) => {
                let node = self.0.borrow_mut().text(&words);
                Drawn::Text(node, words)
            }
            Piece::Element(element) => Drawn::Element(Box::new(self.element(element))),
            Piece::Many(pieces) => {
                let drawn = pieces.into_iter().map(|piece| self.take(piece)).collect();
                Drawn::Many(drawn, self.0.borrow_mut().mark())
            }
            Piece::Live(mut draw) => {
                let standing = self.clone();
                Drawn::live(move |before| match before {
                    Some(drawn) => drawn.changed(draw()),
                    None => standing.take(draw()),
                })
            }
        }
    }

    fn element(&self, element: Element) -> DrawnElement {
        let Parts { tag, key, attributes, on_click, children } = element.into_parts();
        let node = {
            let mut walk = self.0.borrow_mut();
            walk.after_text = false;
            walk.node().unwrap_or_else(|| Rndr::create_element(tag, None))
        };
        let inside = Self::in_element(&node);
        let children = children.into_iter().map(|child| inside.take(child)).collect();
        self.0.borrow_mut().lost |= !inside.is_done();
        DrawnElement {
            tag,
            key,
            click: on_click.map(|callback| Click::on(&node, callback)),
            node,
            attributes,
            children,
        }
    }
}

impl Walk {
    /// The next node, if it is of this type.
    fn node<T: CastFrom<Node>>(&mut self) -> Option<T> {
        let node = self.next.take();
        self.next = node.as_ref().and_then(Node::next_sibling);
        let node = node.and_then(T::cast_from);
        self.lost |= node.is_none();
        node
    }

    /// An empty text was printed as nothing: its node is added.
    fn text(&mut self, words: &str) -> Text {
        if self.after_text {
            self.mark();
        }
        self.after_text = true;
        let standing = if words.is_empty() { None } else { self.node() };
        standing.unwrap_or_else(|| {
            let node = Rndr::create_text_node(words);
            Rndr::insert_node(&self.parent, &node, self.next.as_ref());
            node
        })
    }

    fn mark(&mut self) -> Placeholder {
        self.after_text = false;
        self.node().unwrap_or_else(Rndr::create_placeholder)
    }
}
