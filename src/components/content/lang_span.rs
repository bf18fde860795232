//! Content in another language or direction.

use bantin_core::content::{Direction, LangSpan};
use leptos::prelude::*;

pub fn block(span: LangSpan, content: AnyView) -> AnyView {
    let dir = span.dir.and_then(Direction::attribute);
    view! { <div class="passage" lang=span.lang dir=dir>{content}</div> }.into_any()
}

pub fn inline(span: LangSpan, content: AnyView) -> AnyView {
    let dir = span.dir.and_then(Direction::attribute);
    let lang = span.lang;
    match span.dir {
        Some(Direction::Isolated) => view! { <bdi lang=lang>{content}</bdi> }.into_any(),
        Some(Direction::ForcedLeftToRight | Direction::ForcedRightToLeft) => {
            view! { <bdo lang=lang dir=dir>{content}</bdo> }.into_any()
        }
        _ => view! { <span lang=lang dir=dir>{content}</span> }.into_any(),
    }
}
