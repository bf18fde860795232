//! Lists and definition lists.

use bantin_core::content::{Definition, List, ListItem, ListStyle};
use leptos::prelude::*;

use super::{blocks, inlines::inlines};

pub fn list(List { numbers, items }: List) -> AnyView {
    let items = items.into_iter().map(item).collect_view();
    let Some(numbers) = numbers else {
        return view! { <ul>{items}</ul> }.into_any();
    };
    let (kind, class) = match numbers.numerals {
        ListStyle::Decimal => (None, None),
        ListStyle::LowerLetters => (Some("a"), Some("lower-letters")),
        ListStyle::UpperLetters => (Some("A"), Some("upper-letters")),
        ListStyle::LowerRoman => (Some("i"), Some("lower-roman")),
        ListStyle::UpperRoman => (Some("I"), Some("upper-roman")),
    };
    view! { <ol class=class type=kind start=numbers.start reversed=numbers.reversed>{items}</ol> }.into_any()
}

fn item(ListItem { value, content }: ListItem) -> impl IntoView {
    view! { <li value=value>{blocks(content, false)}</li> }
}

pub fn definitions(definitions: Vec<Definition>) -> AnyView {
    let part = |definition| match definition {
        Definition::Term(content) => view! { <dt>{inlines(content)}</dt> }.into_any(),
        Definition::Details(content) => view! { <dd>{blocks(content, false)}</dd> }.into_any(),
    };
    view! { <dl>{definitions.into_iter().map(part).collect_view()}</dl> }.into_any()
}
