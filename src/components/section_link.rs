use leptos::prelude::*;

use crate::{
    here::Here,
    markup::{Element, Piece, el},
    routes::Page,
    store::Store,
};

/// The name of an article's section, leading to it. Nothing for an article without one.
#[component]
pub fn SectionLink(slug: Option<String>) -> Piece {
    slug.and_then(|slug| link(&slug)).into()
}

fn link(slug: &str) -> Option<Element> {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let edition = store.edition_now()?;
    let section = edition.section(slug)?;
    let link = el("a").attr("href", here.link(&Page::section(&section.slug)));
    Some(el("p").class("section-link").child(link.child(section.title.clone())))
}
