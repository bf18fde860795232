//! Content in another language or direction.

use bantin_core::content::{Direction, LangSpan};
use leptos::prelude::*;

pub fn block(span: LangSpan, content: AnyView) -> AnyView {
    let dir = dir(&span);
    view! { <div class="passage" lang=span.lang dir=dir>{content}</div> }.into_any()
}

pub fn inline(span: LangSpan, content: AnyView) -> AnyView {
    let dir = dir(&span);
    let lang = span.lang;
    match span.dir {
        Some(Direction::Isolated) => view! { <bdi lang=lang>{content}</bdi> }.into_any(),
        Some(Direction::ForcedLeftToRight | Direction::ForcedRightToLeft) => {
            view! { <bdo lang=lang dir=dir>{content}</bdo> }.into_any()
        }
        _ => view! { <span lang=lang dir=dir>{content}</span> }.into_any(),
    }
}

fn dir(span: &LangSpan) -> Option<&'static str> {
    match span.dir? {
        Direction::LeftToRight | Direction::ForcedLeftToRight => Some("ltr"),
        Direction::RightToLeft | Direction::ForcedRightToLeft => Some("rtl"),
        Direction::Isolated => None,
    }
}
