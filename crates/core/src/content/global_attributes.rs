//! What an element says of its content, whatever it is itself.

use super::element::Attributes;
use super::links::identifier;
use super::whitespace::is_space;
use super::{Direction, LangSpan};

/// Words among the classes of an element that stands in the middle.
const CENTRED: [&str; 7] = [
    "center",
    "text-center",
    "aligncenter",
    "align-center",
    "text-align-center",
    "ql-align-center",
    "has-text-align-center",
];

/// A tag of BCP 47 is seldom longer than a third of this.
const LONGEST_TAG: usize = 100;

#[derive(Default)]
pub(super) struct GlobalAttributes {
    /// A name for this place in the text.
    pub id: Option<String>,
    pub passage: Option<LangSpan>,
    /// It stands in the middle, or is called a caption.
    pub centred: bool,
}

pub(super) fn read(name: &str, attribute: Attributes) -> GlobalAttributes {
    // The document itself is no part of its text.
    if matches!(name, "html" | "body") {
        return GlobalAttributes::default();
    }
    let id = attribute("id").and_then(|id| identifier(&id));
    let passage = LangSpan {
        lang: attribute("lang").filter(|tag| is_language(tag)),
        dir: direction(name, &attribute("dir").unwrap_or_default()),
    };
    GlobalAttributes {
        id: id.or_else(|| match name {
            "a" => identifier(&attribute("name")?),
            _ => None,
        }),
        passage: (passage.lang.is_some() || passage.dir.is_some()).then_some(passage),
        centred: name == "center" || is_centred(attribute),
    }
}

/// The declarations in its `style`, in lower case and without spaces, each after a semicolon.
pub(super) fn declarations(attribute: Attributes) -> String {
    let mut declarations = String::from(";");
    for character in attribute("style").unwrap_or_default().chars() {
        if !character.is_whitespace() {
            declarations.push(character.to_ascii_lowercase());
        }
    }
    declarations
}

fn is_centred(attribute: Attributes) -> bool {
    let align = attribute("align").unwrap_or_default();
    let mut classes = attribute("class").unwrap_or_default();
    classes.make_ascii_lowercase();
    align.eq_ignore_ascii_case("center")
        || declarations(attribute).contains(";text-align:center")
        || classes.contains("caption")
        || classes.split(is_space).any(|class| CENTRED.contains(&class))
}

/// What looks like BCP 47, its language in lower case, as everyone writes it but Word: Word marks each run of letters with the
/// language of the keyboard (`EN-US`), whatever it was used to write.
fn is_language(tag: &str) -> bool {
    let mut parts = tag.split('-');
    let language = parts.next().unwrap_or_default();
    tag.len() <= LONGEST_TAG
        && (2..=3).contains(&language.len())
        && language.bytes().all(|byte| byte.is_ascii_lowercase())
        && parts.all(|part| (1..=8).contains(&part.len()) && part.bytes().all(|byte| byte.is_ascii_alphanumeric()))
}

/// `dir=auto` says nothing: a text without a direction has its own anyway.
fn direction(name: &str, dir: &str) -> Option<Direction> {
    let right = dir.eq_ignore_ascii_case("rtl");
    let left = dir.eq_ignore_ascii_case("ltr");
    match name {
        "bdo" if left => Some(Direction::ForcedLeftToRight),
        "bdo" if right => Some(Direction::ForcedRightToLeft),
        "bdo" => None,
        _ if left => Some(Direction::LeftToRight),
        _ if right => Some(Direction::RightToLeft),
        "bdi" => Some(Direction::Isolated),
        _ => None,
    }
}
