//! What a component draws, as plain data: one type for every element of every page.
//!
//! `view!` gives each element a type of its own, with its own code to build, change and remove it: a third of the app's
//! WebAssembly. A [`Piece`] is drawn by one piece of code. It is a view like any other, so both can be mixed.
//! Only text nodes and attributes are ever set, never markup.

mod adopt;
mod drawn;
mod element;
mod print;
mod render;

use std::borrow::Cow;

use leptos::prelude::View;

pub use drawn::Drawn;
pub use element::{Element, Value, el};

type Words = Cow<'static, str>;

/// A part of a page.
pub enum Piece {
    Text(Words),
    Element(Element),
    /// Any number of pieces, side by side; empty: nothing.
    Many(Vec<Piece>),
    /// Drawn anew whenever a signal that it reads changes. What stays the same keeps its nodes.
    Live(Box<dyn FnMut() -> Piece + Send>),
}

/// A piece that follows the signals that it reads.
pub fn live<P: Into<Piece>>(mut draw: impl FnMut() -> P + Send + 'static) -> Piece {
    Piece::Live(Box::new(move || draw().into()))
}

impl Piece {
    /// Gives the elements at its top a key, see [`Element::key`].
    pub fn keyed(self, key: &str) -> Self {
        match self {
            Self::Element(element) => element.key(key).into(),
            Self::Many(pieces) => pieces.into_iter().map(|piece| piece.keyed(key)).collect(),
            other => other,
        }
    }
}

impl From<&'static str> for Piece {
    fn from(text: &'static str) -> Self {
        Self::Text(Words::Borrowed(text))
    }
}

impl From<String> for Piece {
    fn from(text: String) -> Self {
        Self::Text(Words::Owned(text))
    }
}

impl From<Element> for Piece {
    fn from(element: Element) -> Self {
        Self::Element(element)
    }
}

/// A component's piece: `view! { <Timestamp moment/> }`.
impl From<View<Piece>> for Piece {
    fn from(view: View<Piece>) -> Self {
        view.into_inner()
    }
}

impl<P: Into<Piece>> From<Option<P>> for Piece {
    fn from(piece: Option<P>) -> Self {
        piece.map_or(Self::Many(Vec::new()), P::into)
    }
}

impl<P: Into<Piece>> FromIterator<P> for Piece {
    fn from_iter<I: IntoIterator<Item = P>>(pieces: I) -> Self {
        Self::Many(pieces.into_iter().map(P::into).collect())
    }
}
