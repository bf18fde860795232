//! Attributes that any element can have: name, language, direction, alignment.

use super::attributes::Attributes;
use super::links::anchor_name;
use super::whitespace::is_space;
use super::{Direction, LangSpan};
use crate::util::language_tag::normalize_language;

#[derive(Default)]
pub(super) struct GlobalAttributes {
    /// Anchor name.
    pub id: Option<String>,
    pub lang_span: Option<LangSpan>,
    /// The element is centred, or its class contains "caption".
    pub looks_like_caption: bool,
}

/// Reads the global attributes of the element `name`. Those of the document itself are ignored.
pub(super) fn read(name: &str, attributes: &Attributes) -> GlobalAttributes {
    if matches!(name, "html" | "body") {
        return GlobalAttributes::default();
    }
    let anchor = |attribute| anchor_name(&attributes.get(attribute)?);
    let lang = attributes.get("lang").and_then(|tag| language(&tag));
    let dir = direction(name, &attributes.text("dir"));
    GlobalAttributes {
        id: anchor("id").or_else(|| if name == "a" { anchor("name") } else { None }),
        lang_span: (lang.is_some() || dir.is_some()).then_some(LangSpan { lang, dir }),
        looks_like_caption: name == "center" || looks_like_caption(attributes),
    }
}

/// WordPress, Quill and CSS frameworks have classes such as `aligncenter`, `ql-align-center` and `text-center`.
fn looks_like_caption(attributes: &Attributes) -> bool {
    let class = attributes.text("class").to_ascii_lowercase();
    attributes.text("align").eq_ignore_ascii_case("center")
        || attributes.style().contains(";text-align:center")
        || class.contains("caption")
        || class.split(is_space).any(|class| class.ends_with("center"))
}

/// The language tag in the usual form. A language in upper case is ignored: Word writes the language of the keyboard
/// (`EN-US`), whatever the language of the text.
fn language(tag: &str) -> Option<String> {
    let is_lower_case = tag.split(['-', '_']).next()?.bytes().all(|byte| byte.is_ascii_lowercase());
    normalize_language(tag).filter(|_| is_lower_case)
}

/// `dir="auto"` is ignored, because style sheets give each text without a direction its own direction.
fn direction(name: &str, dir: &str) -> Option<Direction> {
    match (name, dir.to_ascii_lowercase().as_str()) {
        ("bdo", "ltr") => Some(Direction::ForcedLeftToRight),
        ("bdo", "rtl") => Some(Direction::ForcedRightToLeft),
        ("bdo", _) => None,
        (_, "ltr") => Some(Direction::LeftToRight),
        (_, "rtl") => Some(Direction::RightToLeft),
        ("bdi", _) => Some(Direction::Isolated),
        _ => None,
    }
}
