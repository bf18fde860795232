//! How a list counts.

use super::element::{Attributes, whole_number};
use super::marks::declarations;
use super::{List, Numbers, Numerals};

/// What `type` can be, and what the style sheet says in its place.
const NUMERALS: [(&str, &str, Numerals); 6] = [
    ("a", "lower-alpha", Numerals::LowerLetters),
    ("a", "lower-latin", Numerals::LowerLetters),
    ("A", "upper-alpha", Numerals::UpperLetters),
    ("A", "upper-latin", Numerals::UpperLetters),
    ("i", "lower-roman", Numerals::LowerRoman),
    ("I", "upper-roman", Numerals::UpperRoman),
];

pub(super) fn unordered() -> List {
    List { numbers: None, items: Vec::new() }
}

pub(super) fn ordered(attribute: Attributes) -> List {
    let kind = attribute("type").unwrap_or_default();
    let style = declarations(attribute);
    let numerals = NUMERALS.iter().find(|(name, in_style, _)| *name == kind.trim() || style.contains(in_style));
    let reversed = attribute("reversed").is_some();
    List {
        numbers: Some(Numbers {
            start: whole_number(attribute("start")).filter(|start| reversed || *start != 1),
            reversed,
            numerals: numerals.map_or(Numerals::Decimal, |(_, _, numerals)| *numerals),
        }),
        items: Vec::new(),
    }
}
