//! How a list counts.

use super::element::{Attributes, whole_number};
use super::global_attributes::declarations;
use super::{List, ListStyle, Numbers};

/// What `type` can be, and what the style sheet says in its place.
const NUMERALS: [(&str, &str, ListStyle); 6] = [
    ("a", "lower-alpha", ListStyle::LowerLetters),
    ("a", "lower-latin", ListStyle::LowerLetters),
    ("A", "upper-alpha", ListStyle::UpperLetters),
    ("A", "upper-latin", ListStyle::UpperLetters),
    ("i", "lower-roman", ListStyle::LowerRoman),
    ("I", "upper-roman", ListStyle::UpperRoman),
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
            numerals: numerals.map_or(ListStyle::Decimal, |(_, _, numerals)| *numerals),
        }),
        items: Vec::new(),
    }
}
