//! Content in another language or direction.

use bantin_core::content::{Direction, LangSpan};
use leptos::prelude::*;

use super::element;

pub fn block(span: LangSpan, content: AnyView) -> AnyView {
    let dir = span.dir.and_then(Direction::attribute);
    view! { <div class="passage" lang=span.lang dir=dir>{content}</div> }.into_any()
}

pub fn inline(span: LangSpan, content: AnyView) -> AnyView {
    let dir = span.dir.and_then(Direction::attribute);
    element(span.element()).lang(span.lang).dir(dir).child(content).into_any()
}
