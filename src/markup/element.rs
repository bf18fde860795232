use leptos::prelude::Callback;

use super::{Piece, Words};

/// An element to be drawn.
pub struct Element(Box<Parts>);

pub(super) struct Parts {
    pub tag: &'static str,
    pub key: Option<String>,
    pub attributes: Vec<(&'static str, Words)>,
    pub on_click: Option<Callback<()>>,
    pub children: Vec<Piece>,
}

/// An element without attributes and children.
pub fn el(tag: &'static str) -> Element {
    Element(Box::new(Parts { tag, key: None, attributes: Vec::new(), on_click: None, children: Vec::new() }))
}

impl Element {
    /// Among its siblings the element with this key keeps its nodes, wherever it moves.
    pub fn key(mut self, key: &str) -> Self {
        self.0.key = Some(key.to_owned());
        self
    }

    /// `None` and `false`: without this attribute.
    pub fn attr(mut self, name: &'static str, value: impl Value) -> Self {
        if let Some(words) = value.into_words() {
            self.0.attributes.push((name, words));
        }
        self
    }

    pub fn class(self, names: &'static str) -> Self {
        self.attr("class", names)
    }

    /// A class besides the others.
    pub fn class_if(self, name: &'static str, applies: bool) -> Self {
        self.class_of(applies.then_some(name))
    }

    /// A class besides the others, if there is one.
    pub fn class_of(mut self, name: Option<&'static str>) -> Self {
        let Some(name) = name else {
            return self;
        };
        match self.0.attributes.iter_mut().find(|(known, _)| *known == "class") {
            Some((_, names)) => {
                let names = names.to_mut();
                names.push(' ');
                names.push_str(name);
                self
            }
            None => self.class(name),
        }
    }

    pub fn on_click(mut self, callback: impl Into<Callback<()>>) -> Self {
        self.0.on_click = Some(callback.into());
        self
    }

    pub fn child(mut self, piece: impl Into<Piece>) -> Self {
        self.0.push(piece.into());
        self
    }

    pub fn children<P: Into<Piece>>(self, pieces: impl IntoIterator<Item = P>) -> Self {
        self.child(pieces.into_iter().collect::<Piece>())
    }

    pub(super) fn parts(&self) -> &Parts {
        &self.0
    }

    pub(super) fn into_parts(self) -> Parts {
        *self.0
    }
}

impl Parts {
    /// What stands side by side in an element needs no frame of its own.
    fn push(&mut self, piece: Piece) {
        match piece {
            Piece::Many(pieces) => pieces.into_iter().for_each(|piece| self.push(piece)),
            piece => self.children.push(piece),
        }
    }
}

/// What an attribute can be set to.
pub trait Value {
    fn into_words(self) -> Option<Words>;
}

impl Value for &'static str {
    fn into_words(self) -> Option<Words> {
        Some(Words::Borrowed(self))
    }
}

impl Value for String {
    fn into_words(self) -> Option<Words> {
        Some(Words::Owned(self))
    }
}

impl Value for u32 {
    fn into_words(self) -> Option<Words> {
        self.to_string().into_words()
    }
}

impl Value for bool {
    fn into_words(self) -> Option<Words> {
        self.then_some(Words::Borrowed(""))
    }
}

impl<V: Value> Value for Option<V> {
    fn into_words(self) -> Option<Words> {
        self.and_then(V::into_words)
    }
}
