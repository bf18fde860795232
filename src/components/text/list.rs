//! Lists, and terms with what is said of them.

use super::{blocks, inlines::inlines};
use crate::{
    body::{Definition, Item, List, Numerals},
    markup::{Element, el},
};

/// What is not said is decimal.
const NUMERALS: [(Numerals, &str, &str); 4] = [
    (Numerals::LowerLetters, "a", "lower-letters"),
    (Numerals::UpperLetters, "A", "upper-letters"),
    (Numerals::LowerRoman, "i", "lower-roman"),
    (Numerals::UpperRoman, "I", "upper-roman"),
];

pub fn list(List { numbers, items }: List) -> Element {
    let list = match numbers {
        None => el("ul"),
        Some(numbers) => {
            let kind = NUMERALS.iter().find(|(one, ..)| *one == numbers.numerals);
            el("ol")
                .attr("class", kind.map(|(_, _, class)| *class))
                .attr("type", kind.map(|(_, kind, _)| *kind))
                .attr("start", numbers.start.map(|start| start.to_string()))
                .attr("reversed", numbers.reversed)
        }
    };
    list.children(items.into_iter().map(item))
}

fn item(Item { value, content }: Item) -> Element {
    el("li").attr("value", value.map(|value| value.to_string())).child(blocks(content, false))
}

pub fn definitions(definitions: Vec<Definition>) -> Element {
    let parts = definitions.into_iter().map(|definition| match definition {
        Definition::Term(content) => el("dt").child(inlines(content)),
        Definition::Details(content) => el("dd").child(blocks(content, false)),
    });
    el("dl").children(parts)
}
