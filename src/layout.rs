//! The layout of every page: skip link, notice, masthead, content, footer. Rendered by the browser and by the publisher.

use leptos::prelude::*;

use crate::{
    components::{Masthead, SiteFooter, SiteNotice},
    state::{use_page_context, use_store},
};

/// Id of the content, the target of the skip link.
const CONTENT: &str = "noi-dung";

/// `children` is the content, such as [`PageView`](crate::pages::PageView). `announcement` is read out by screen readers only.
#[component]
pub fn Layout(#[prop(into)] announcement: Signal<String>, children: Children) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    view! {
        <a class="skip-link" href=context.fragment(CONTENT) rel="external">
            {store.text(|locale| locale.skip_to_content)}
        </a>
        <SiteNotice/>
        <Masthead/>
        <main id=CONTENT tabindex="-1">
            {children()}
        </main>
        <SiteFooter/>
        <p class="visually-hidden" role="status">{announcement}</p>
    }
}
