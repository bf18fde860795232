//! Inline content.

use bantin_core::content::{Inline, Link};
use leptos::prelude::*;

use super::{element, lang_span};
use crate::state::use_page_context;

pub fn inlines(content: Vec<Inline>) -> AnyView {
    content.into_iter().map(inline).collect::<Vec<_>>().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Styled(style, content) => element(style.element()).child(inlines(content)).into_any(),
        Inline::Link(link) => self::link(link),
        Inline::LangSpan(span, content) => lang_span::inline(span, inlines(content)),
        Inline::Anchor(id) => view! { <span id=id></span> }.into_any(),
    }
}

/// A fragment is prefixed with the page's path, because it would otherwise resolve against `<base>`, the front page. Addresses that are
/// not pages of this site are marked as external for the router.
fn link(Link { href, content }: Link) -> AnyView {
    let context = use_page_context();
    let (href, rel) = if href.starts_with('#') {
        (context.href(&context.page.get_untracked()) + &href, Some("external"))
    } else {
        let rel = context.rel(&href);
        (href, rel)
    };
    view! { <a href=href rel=rel>{inlines(content)}</a> }.into_any()
}
