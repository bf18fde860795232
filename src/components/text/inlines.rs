//! The parts of a line.

use leptos::prelude::*;

use super::passage;
use crate::{
    body::{Inline, Link},
    here::Here,
    markup::{Element, Piece, el},
};

pub fn inlines(content: Vec<Inline>) -> Piece {
    content.into_iter().map(inline).collect()
}

fn inline(inline: Inline) -> Piece {
    match inline {
        Inline::Text(text) => text.into(),
        Inline::Break => el("br").into(),
        Inline::Styled(style, content) => el(style.element()).child(inlines(content)).into(),
        Inline::Link(link) => self::link(link).into(),
        Inline::Passage(passage, content) => passage::part(&passage).child(inlines(content)).into(),
        Inline::Place(id) => el("span").attr("id", id).into(),
    }
}

/// A place in this text needs the page's path before it: below a base address a bare `#…` would lead to the front page.
/// What is no page of this site is left to the browser.
fn link(Link { href, content }: Link) -> Element {
    let here: Here = expect_context();
    let (href, rel) = if href.starts_with('#') {
        (here.link(&here.page.get_untracked()) + &href, Some("external"))
    } else {
        let rel = (!here.is_page(&href)).then_some("external noopener");
        (href, rel)
    };
    el("a").attr("href", href).attr("rel", rel).child(inlines(content))
}
