//! Lists, and terms with what is said of them.

use leptos::prelude::*;

use super::{blocks, inlines::inlines};
use bantin_core::content::{Definition, Item, List, Numerals};

pub fn list(List { numbers, items }: List) -> AnyView {
    let items = items.into_iter().map(item).collect_view();
    let Some(numbers) = numbers else {
        return view! { <ul>{items}</ul> }.into_any();
    };
    let (kind, class) = match numbers.numerals {
        // What is not said is decimal.
        Numerals::Decimal => (None, None),
        Numerals::LowerLetters => (Some("a"), Some("lower-letters")),
        Numerals::UpperLetters => (Some("A"), Some("upper-letters")),
        Numerals::LowerRoman => (Some("i"), Some("lower-roman")),
        Numerals::UpperRoman => (Some("I"), Some("upper-roman")),
    };
    view! {
        <ol class=class type=kind start=numbers.start reversed=numbers.reversed>
            {items}
        </ol>
    }
    .into_any()
}

fn item(Item { value, content }: Item) -> impl IntoView {
    view! { <li value=value>{blocks(content, false)}</li> }
}

pub fn definitions(definitions: Vec<Definition>) -> AnyView {
    let part = |definition| match definition {
        Definition::Term(content) => view! { <dt>{inlines(content)}</dt> }.into_any(),
        Definition::Details(content) => view! { <dd>{blocks(content, false)}</dd> }.into_any(),
    };
    view! { <dl>{definitions.into_iter().map(part).collect_view()}</dl> }.into_any()
}
