//! Pieces that stand in the document, and what becomes of them when they are drawn anew.

use std::{cell::Cell, collections::VecDeque, rc::Rc};

use leptos::{
    prelude::{Callable, Callback},
    reactive::effect::RenderEffect,
    tachys::{
        reactive_graph::RenderEffectState,
        renderer::{
            RemoveEventHandler, Rndr,
            types::{Element as Tag, Node, Placeholder, Text},
        },
        view::Mountable,
    },
};

use super::{Element, Piece, Words, element::Parts};

/// A piece in the document.
pub enum Drawn {
    Text(Text, Words),
    Element(Box<DrawnElement>),
    /// The pieces stand before the mark.
    Many(Vec<Drawn>, Placeholder),
    Live(RenderEffectState<Drawn>),
}

pub struct DrawnElement {
    pub tag: &'static str,
    pub key: Option<String>,
    pub node: Tag,
    pub attributes: Vec<(&'static str, Words)>,
    pub click: Option<Click>,
    pub children: Vec<Drawn>,
}

/// Listens on an element as long as it lives. What a click does may change while the element stays.
pub struct Click {
    does: Rc<Cell<Callback<()>>>,
    _listener: RemoveEventHandler<Tag>,
}

impl Click {
    pub fn on(node: &Tag, callback: Callback<()>) -> Self {
        let does = Rc::new(Cell::new(callback));
        let _listener = Rndr::add_event_listener(node, "click", {
            let does = does.clone();
            Box::new(move |_| does.get().run(()))
        });
        Self { does, _listener }
    }
}

impl Drawn {
    pub fn new(piece: Piece) -> Self {
        match piece {
            Piece::Text(words) => Self::Text(Rndr::create_text_node(&words), words),
            Piece::Element(element) => Self::Element(Box::new(DrawnElement::new(element))),
            Piece::Many(pieces) => {
                let drawn = pieces.into_iter().map(Self::new).collect();
                Self::Many(drawn, Rndr::create_placeholder())
            }
            Piece::Live(mut draw) => Self::live(move |before| match before {
                Some(drawn) => drawn.changed(draw()),
                None => Self::new(draw()),
            }),
        }
    }

    pub fn live(draw: impl FnMut(Option<Self>) -> Self + 'static) -> Self {
        Self::Live(RenderEffect::new(draw).into())
    }

    /// Draws `piece` in this one's place, with its nodes if they are alike.
    pub fn changed(mut self, piece: Piece) -> Self {
        self.change(piece);
        self
    }

    pub fn change(&mut self, piece: Piece) {
        match (&mut *self, piece) {
            (Self::Text(node, before), Piece::Text(words)) => {
                if *before != words {
                    Rndr::set_text(node, &words);
                    *before = words;
                }
            }
            (Self::Element(drawn), Piece::Element(element)) if drawn.is_like(&element) => {
                drawn.change(element);
            }
            (Self::Many(drawn, end), Piece::Many(pieces)) => {
                let parent = end.parent_element();
                reconcile(drawn, pieces, parent.as_ref(), Some(end));
            }
            (before, piece) => {
                let mut after = Self::new(piece);
                before.insert_before_this(&mut after);
                before.unmount();
                *before = after;
            }
        }
    }

    /// True when `piece` can be drawn with these nodes.
    fn is_like(&self, piece: &Piece) -> bool {
        match (self, piece) {
            (Self::Element(drawn), Piece::Element(element)) => drawn.is_like(element),
            (Self::Text(..), Piece::Text(_)) | (Self::Many(..), Piece::Many(_)) | (Self::Live(_), Piece::Live(_)) => {
                true
            }
            _ => false,
        }
    }
}

impl DrawnElement {
    fn new(element: Element) -> Self {
        let Parts { tag, key, attributes, on_click, children } = element.into_parts();
        let node = Rndr::create_element(tag, None);
        for (name, words) in &attributes {
            Rndr::set_attribute(&node, name, words);
        }
        let mut children: Vec<_> = children.into_iter().map(Drawn::new).collect();
        for child in &mut children {
            child.mount(&node, None);
        }
        Self { tag, key, click: on_click.map(|callback| Click::on(&node, callback)), node, attributes, children }
    }

    fn is_like(&self, element: &Element) -> bool {
        let parts = element.parts();
        self.tag == parts.tag && self.key == parts.key && self.click.is_some() == parts.on_click.is_some()
    }

    fn change(&mut self, element: Element) {
        let Parts { attributes, on_click, children, .. } = element.into_parts();
        for (name, _) in &self.attributes {
            if !attributes.iter().any(|(kept, _)| kept == name) {
                Rndr::remove_attribute(&self.node, name);
            }
        }
        for attribute in &attributes {
            if !self.attributes.contains(attribute) {
                Rndr::set_attribute(&self.node, attribute.0, &attribute.1);
            }
        }
        self.attributes = attributes;
        if let (Some(click), Some(callback)) = (&self.click, on_click) {
            click.does.set(callback);
        }
        reconcile(&mut self.children, children, Some(&self.node), None);
    }
}

/// Draws `pieces` in the place of `drawn`. Each takes the nodes of the first one left that it is like.
fn reconcile(drawn: &mut Vec<Drawn>, pieces: Vec<Piece>, parent: Option<&Tag>, end: Option<&Node>) {
    unmount_unlike(drawn, &pieces);
    let mut left: VecDeque<_> = std::mem::take(drawn).into();
    for piece in pieces {
        let place = left.iter().position(|one| one.is_like(&piece));
        let mut one = match place.and_then(|place| left.remove(place)) {
            Some(mut one) => {
                one.change(piece);
                one
            }
            None => Drawn::new(piece),
        };
        if place != Some(0) {
            match (left.front(), parent) {
                (Some(next), _) => {
                    next.insert_before_this(&mut one);
                }
                (None, Some(parent)) => one.mount(parent, end),
                (None, None) => {}
            }
        }
        drawn.push(one);
    }
}

/// What none of the pieces takes goes before they come: where it holds the focus, the browser lays out the page at that moment, and
/// then it should not hold the old and the new.
fn unmount_unlike(drawn: &mut Vec<Drawn>, pieces: &[Piece]) {
    let mut stays = vec![false; drawn.len()];
    for piece in pieces {
        let mut left = stays.iter_mut().zip(drawn.iter());
        if let Some((stays, _)) = left.find(|(stays, one)| !**stays && one.is_like(piece)) {
            *stays = true;
        }
    }
    let mut stays = stays.into_iter();
    drawn.retain_mut(|one| {
        let stays = stays.next() == Some(true);
        if !stays {
            one.unmount();
        }
        stays
    });
}

fn put_before(node: &Node, other: &mut dyn Mountable) -> bool {
    let parent = node.parent_element();
    if let Some(parent) = &parent {
        other.mount(parent, Some(node));
    }
    parent.is_some()
}

impl Mountable for Drawn {
    fn unmount(&mut self) {
        match self {
            Self::Text(node, _) => Rndr::remove(node),
            Self::Element(drawn) => Rndr::remove(&drawn.node),
            Self::Many(drawn, end) => {
                drawn.iter_mut().for_each(Self::unmount);
                Rndr::remove(end);
            }
            Self::Live(drawn) => drawn.unmount(),
        }
    }

    fn mount(&mut self, parent: &Tag, marker: Option<&Node>) {
        match self {
            Self::Text(node, _) => Rndr::insert_node(parent, node, marker),
            Self::Element(drawn) => Rndr::insert_node(parent, &drawn.node, marker),
            Self::Many(drawn, end) => {
                Rndr::insert_node(parent, end, marker);
                for one in drawn {
                    one.mount(parent, Some(end));
                }
            }
            Self::Live(drawn) => drawn.mount(parent, marker),
        }
    }

    fn insert_before_this(&self, child: &mut dyn Mountable) -> bool {
        match self {
            Self::Text(node, _) => put_before(node, child),
            Self::Element(drawn) => put_before(&drawn.node, child),
            Self::Many(drawn, end) => match drawn.first() {
                Some(first) => first.insert_before_this(child),
                None => put_before(end, child),
            },
            Self::Live(drawn) => drawn.insert_before_this(child),
        }
    }

    fn elements(&self) -> Vec<Tag> {
        match self {
            Self::Text(..) => Vec::new(),
            Self::Element(drawn) => vec![drawn.node.clone()],
            Self::Many(drawn, _) => drawn.iter().flat_map(Self::elements).collect(),
            Self::Live(drawn) => drawn.elements(),
        }
    }
}
