//! Pieces as HTML, and the pieces of a page that was printed so: the nodes that stand there are taken over.

use leptos::tachys::{
    hydration::Cursor,
    renderer::{CastFrom, Rndr, types},
    view::{Position, PositionState},
};

use super::{
    Element, Piece,
    drawn::{Click, Drawn, DrawnElement},
    element::Parts,
};

/// What parts two texts side by side, which a parser would make one, and what ends [`Piece::Many`].
const MARK: &str = "<!>";

/// Elements without children and without a closing tag.
const VOID: [&str; 13] = [
    "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "source", "track",
    "wbr",
];

impl Piece {
    pub(super) fn print(self, html: &mut String, position: &mut Position) {
        match self {
            Self::Text(words) => {
                if *position == Position::NextChildAfterText {
                    html.push_str(MARK);
                }
                // An empty text would leave no node.
                push_escaped(html, if words.is_empty() { " " } else { &words });
                *position = Position::NextChildAfterText;
            }
            Self::Element(element) => {
                element.print(html);
                *position = Position::NextChild;
            }
            Self::Many(pieces) => {
                for piece in pieces {
                    piece.print(html, position);
                }
                html.push_str(MARK);
                *position = Position::NextChild;
            }
            Self::Live(mut draw) => draw().print(html, position),
        }
    }
}

impl Element {
    fn print(self, html: &mut String) {
        let Parts {
            tag,
            attributes,
            children,
            ..
        } = self.into_parts();
        html.push('<');
        html.push_str(tag);
        for (name, words) in attributes {
            html.push(' ');
            html.push_str(name);
            html.push_str("=\"");
            push_escaped(html, &words);
            html.push('"');
        }
        html.push('>');
        if VOID.contains(&tag) {
            return;
        }
        let mut position = Position::FirstChild;
        for child in children {
            child.print(html, &mut position);
        }
        html.push_str("</");
        html.push_str(tag);
        html.push('>');
    }
}

fn push_escaped(html: &mut String, words: &str) {
    for letter in words.chars() {
        match letter {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            _ => html.push(letter),
        }
    }
}

impl Drawn {
    pub(super) fn adopted(piece: Piece, cursor: &Cursor, position: &PositionState) -> Self {
        match piece {
            Piece::Text(words) => {
                advance(cursor, position);
                if position.get() == Position::NextChildAfterText {
                    cursor.sibling();
                }
                position.set(Position::NextChildAfterText);
                let node = types::Text::cast_from(cursor.current());
                Self::Text(
                    node.unwrap_or_else(|| Rndr::create_text_node(&words)),
                    words,
                )
            }
            Piece::Element(element) => {
                Self::Element(Box::new(DrawnElement::adopted(element, cursor, position)))
            }
            Piece::Many(pieces) => {
                let drawn = pieces
                    .into_iter()
                    .map(|piece| Self::adopted(piece, cursor, position))
                    .collect();
                Self::Many(drawn, cursor.next_placeholder(position))
            }
            Piece::Live(mut draw) => {
                let (cursor, position) = (cursor.clone(), position.clone());
                Self::live(move |before| match before {
                    Some(drawn) => drawn.changed(draw()),
                    None => Self::adopted(draw(), &cursor, &position),
                })
            }
        }
    }
}

impl DrawnElement {
    fn adopted(element: Element, cursor: &Cursor, position: &PositionState) -> Self {
        let Parts {
            tag,
            key,
            attributes,
            on_click,
            children,
        } = element.into_parts();
        advance(cursor, position);
        let node = types::Element::cast_from(cursor.current())
            .unwrap_or_else(|| Rndr::create_element(tag, None));
        position.set(Position::FirstChild);
        let children = children
            .into_iter()
            .map(|child| Drawn::adopted(child, cursor, position))
            .collect();
        cursor.set(node.clone().into());
        position.set(Position::NextChild);
        Self {
            tag,
            key,
            click: on_click.map(|callback| Click::on(&node, callback)),
            node,
            attributes,
            children,
        }
    }
}

fn advance(cursor: &Cursor, position: &PositionState) {
    match position.get() {
        Position::Current => {}
        Position::FirstChild => cursor.child(),
        _ => cursor.sibling(),
    }
}
