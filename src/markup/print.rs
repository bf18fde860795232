//! Pieces as HTML.

use super::{Element, Piece, element::Parts};
use crate::{escape::push_escaped, routes::reference_on};

/// What parts two texts side by side, which a parser would make one, and what ends [`Piece::Many`].
const MARK: &str = "<!---->";

/// Elements without children and without a closing tag.
const VOID: [&str; 13] =
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track", "wbr"];

impl Piece {
    /// As HTML, with the marks by which the browser finds its way when it takes the page over. What is live is printed as it is now.
    /// Addresses of `origin` (scheme, host and port) are written as paths: the page is the same wherever it stands.
    pub fn html(self, origin: &str) -> String {
        let mut print = Print { html: String::with_capacity(16 * 1024), after_text: false, origin };
        print.piece(self);
        print.html
    }
}

pub(super) struct Print<'a> {
    html: String,
    /// What was printed last is text.
    after_text: bool,
    origin: &'a str,
}

impl Print<'_> {
    fn piece(&mut self, piece: Piece) {
        match piece {
            Piece::Text(words) => {
                if self.after_text {
                    self.html.push_str(MARK);
                }
                self.escaped(&words);
                self.after_text = true;
            }
            Piece::Element(element) => {
                self.element(element);
                self.after_text = false;
            }
            Piece::Many(pieces) => {
                for piece in pieces {
                    self.piece(piece);
                }
                self.html.push_str(MARK);
                self.after_text = false;
            }
            Piece::Live(mut draw) => self.piece(draw()),
        }
    }

    fn element(&mut self, element: Element) {
        let Parts { tag, attributes, children, .. } = element.into_parts();
        self.html.push('<');
        self.html.push_str(tag);
        for (name, words) in &attributes {
            self.html.push(' ');
            self.html.push_str(name);
            if !words.is_empty() {
                self.html.push_str("=\"");
                self.value(name, words);
                self.html.push('"');
            }
        }
        self.html.push('>');
        if VOID.contains(&tag) {
            return;
        }
        self.after_text = false;
        for child in children {
            self.piece(child);
        }
        self.html.push_str("</");
        self.html.push_str(tag);
        self.html.push('>');
    }

    fn value(&mut self, name: &str, words: &str) {
        match name {
            "href" | "src" | "poster" => self.escaped(&reference_on(self.origin, words)),
            "srcset" => {
                for (place, candidate) in words.split(", ").enumerate() {
                    self.html.push_str(if place == 0 { "" } else { ", " });
                    self.escaped(&reference_on(self.origin, candidate));
                }
            }
            _ => self.escaped(words),
        }
    }

    fn escaped(&mut self, words: &str) {
        push_escaped(&mut self.html, words);
    }
}
