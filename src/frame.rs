//! The frame around every page: what is drawn alike in the browser and by the publisher.

use leptos::prelude::*;

use crate::{
    components::{Masthead, SiteFooter},
    here::Here,
    markup::{Piece, el, live},
    pages::PageView,
    store::Store,
};

/// Id of the page's content, where the skip link leads.
const CONTENT: &str = "noi-dung";

/// The whole site at the place that [`Here`] says. `announcement` is for screen readers alone.
#[component]
pub fn Frame(#[prop(into)] announcement: Signal<String>) -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let skip_link = live(move || {
        let target = format!("{}#{CONTENT}", here.path.get());
        let link = el("a").class("skip-link").attr("href", target).attr("rel", "external");
        link.child(store.locale().skip_to_content)
    });
    let content = el("main").attr("id", CONTENT).attr("tabindex", "-1");
    let status = el("p").class("unseen").attr("role", "status");
    Piece::from_iter([
        skip_link,
        view! { <Masthead/> }.into(),
        content.child(view! { <PageView/> }).into(),
        view! { <SiteFooter/> }.into(),
        status.child(live(move || announcement.get())).into(),
    ])
}
