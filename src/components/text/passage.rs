//! Parts in another language or direction.

use leptos::prelude::*;

use bantin_core::content::{Direction, LangSpan};

/// Around blocks.
pub fn around(passage: LangSpan, content: AnyView) -> AnyView {
    let dir = dir(&passage);
    view! { <div class="passage" lang=passage.lang dir=dir>{content}</div> }.into_any()
}

/// Around a part of a line.
pub fn within(passage: LangSpan, content: AnyView) -> AnyView {
    let dir = dir(&passage);
    let lang = passage.lang;
    match passage.dir {
        Some(Direction::Isolated) => view! { <bdi lang=lang>{content}</bdi> }.into_any(),
        Some(Direction::ForcedLeftToRight | Direction::ForcedRightToLeft) => {
            view! { <bdo lang=lang dir=dir>{content}</bdo> }.into_any()
        }
        _ => view! { <span lang=lang dir=dir>{content}</span> }.into_any(),
    }
}

fn dir(passage: &LangSpan) -> Option<&'static str> {
    match passage.dir? {
        Direction::LeftToRight | Direction::ForcedLeftToRight => Some("ltr"),
        Direction::RightToLeft | Direction::ForcedRightToLeft => Some("rtl"),
        Direction::Isolated => None,
    }
}
