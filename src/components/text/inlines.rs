//! The parts of a line.

use leptos::prelude::*;

use super::passage;
use crate::state::PageContext;
use bantin_core::content::{Inline, Link, Style};

pub fn inlines(content: Vec<Inline>) -> AnyView {
    content.into_iter().map(inline).collect::<Vec<_>>().into_any()
}

fn inline(inline: Inline) -> AnyView {
    match inline {
        Inline::Text(text) => text.into_any(),
        Inline::Break => view! { <br/> }.into_any(),
        Inline::Styled(style, content) => styled(style, inlines(content)),
        Inline::Link(link) => self::link(link),
        Inline::LangSpan(passage, content) => passage::within(passage, inlines(content)),
        Inline::Anchor(id) => view! { <span id=id></span> }.into_any(),
    }
}

fn styled(style: Style, content: AnyView) -> AnyView {
    match style {
        Style::Strong => view! { <strong>{content}</strong> }.into_any(),
        Style::Emphasis => view! { <em>{content}</em> }.into_any(),
        Style::Code => view! { <code>{content}</code> }.into_any(),
        Style::Superscript => view! { <sup>{content}</sup> }.into_any(),
        Style::Subscript => view! { <sub>{content}</sub> }.into_any(),
        Style::Deleted => view! { <del>{content}</del> }.into_any(),
        Style::Inserted => view! { <ins>{content}</ins> }.into_any(),
        Style::Marked => view! { <mark>{content}</mark> }.into_any(),
    }
}

/// A place in this text needs the page's path before it: below a base address a bare `#…` would lead to the front page.
/// What is no page of this site is left to the browser.
fn link(Link { href, content }: Link) -> AnyView {
    let here: PageContext = expect_context();
    let (href, rel) = if href.starts_with('#') {
        (here.link(&here.page.get_untracked()) + &href, Some("external"))
    } else {
        let rel = (!here.is_page(&href)).then_some("external noopener");
        (href, rel)
    };
    view! { <a href=href rel=rel>{inlines(content)}</a> }.into_any()
}
