//! The frame around every page: what is drawn alike in the browser and by the publisher.

use leptos::prelude::*;

use crate::{
    components::{Masthead, SiteFooter},
    pages::PageView,
    state::{PageContext, Store},
};

/// Id of the page's content, where the skip link leads.
const CONTENT: &str = "noi-dung";

/// The whole site at the place that [`PageContext`] says. `announcement` is for screen readers alone.
#[component]
pub fn Layout(#[prop(into)] announcement: Signal<String>) -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    view! {
        <a class="skip-link" href=move || format!("{}#{CONTENT}", here.path.get()) rel="external">
            {move || store.locale().skip_to_content}
        </a>
        <Masthead/>
        <main id=CONTENT tabindex="-1"><PageView/></main>
        <SiteFooter/>
        <p class="unseen" role="status">{announcement}</p>
    }
}
