//! Attributes of lists.

use super::attributes::Attributes;
use super::{List, ListStyle, Numbers};

/// Values of `type`, with the equivalent value of `list-style` in CSS.
const LIST_STYLES: [(&str, &str, ListStyle); 6] = [
    ("a", "lower-alpha", ListStyle::LowerLetters),
    ("a", "lower-latin", ListStyle::LowerLetters),
    ("A", "upper-alpha", ListStyle::UpperLetters),
    ("A", "upper-latin", ListStyle::UpperLetters),
    ("i", "lower-roman", ListStyle::LowerRoman),
    ("I", "upper-roman", ListStyle::UpperRoman),
];

/// An ordered list without items.
pub(super) fn ordered(attributes: &Attributes) -> List {
    let (kind, style) = (attributes.text("type"), attributes.style());
    let numerals = LIST_STYLES.iter().find(|(name, css, _)| *name == kind.trim() || style.contains(css));
    let reversed = attributes.get("reversed").is_some();
    let numbers = Numbers {
        start: attributes.number("start").filter(|start| reversed || *start != 1),
        reversed,
        numerals: numerals.map_or(ListStyle::Decimal, |(_, _, numerals)| *numerals),
    };
    List { numbers: Some(numbers), items: Vec::new() }
}
