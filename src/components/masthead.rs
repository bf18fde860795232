use bantin_core::routes::Page;
use leptos::prelude::*;

use super::{Menu, SiteSearch, TodayLine, dynamic};
use crate::state::{use_page_context, use_store};

/// The site's name, the tag line with today's date, and the menu.
#[component]
pub fn Masthead() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    // The link needs a name before the feed is loaded.
    let label = move || store.site().is_none().then(|| store.locale().home);
    let name = dynamic(move || {
        store.site().map(|site| {
            let logo = site.logo.clone();
            view! {
                {logo.map(|logo| view! { <img class="logo" src=logo alt="" width="56" height="56"/> }.into_any())}
                <span class="site-name">{site.title.clone()}</span>
            }
        })
    });
    view! {
        <header class="masthead">
            <div class="masthead-name">
                <a class="site-link" href=context.href(&Page::Front) aria-label=label>{name}</a>
                <SiteSearch/>
            </div>
            // An island of published pages. Its height is reserved.
            <div class="today"><TodayLine/></div>
            <Menu/>
        </header>
    }
}
