use bantin_core::model;
use leptos::prelude::*;

use super::dynamic;
use crate::{
    browser::{IN_BROWSER, storage},
    state::{use_page_context, use_store},
};

/// The congratulation of an active anniversary, unless the reader closed it. In a published page the boot module shows and handles the button.
#[component]
pub fn AnniversaryBanner() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let anniversary = Memo::new(move |_| {
        let (site, today) = (store.site()?, context.today.get()?);
        let mut active = model::active_anniversaries(&site.anniversaries, today).into_iter();
        context.closed_banners.with(|closed| active.find(|anniversary| !closed.contains(&anniversary.key())))
    });
    dynamic(move || {
        let anniversary = anniversary.get()?;
        let locale = store.locale_untracked();
        let sentence = anniversary.sentence(locale.congratulation, locale.date_in_text);
        let sentence = match anniversary.url.clone() {
            Some(address) => view! { <a href=address rel="external">{sentence}</a> }.into_any(),
            None => sentence.into_any(),
        };
        let picture = anniversary
            .image
            .clone()
            .map(|src| view! { <img class="banner-picture" src=src alt="" width="32" height="32"/> }.into_any());
        let close = move |_| {
            storage::store_closed_banner(&anniversary);
            context.close_banner(anniversary.key());
        };
        Some(view! {
            <section class="banner" aria-label=locale.anniversary>
                {picture}
                <p class="banner-words">{sentence}</p>
                <button
                    class="banner-close"
                    type="button"
                    aria-label=locale.close_banner
                    hidden=!IN_BROWSER
                    on:click=close
                >
                    <span aria-hidden="true">{"×"}</span>
                </button>
            </section>
        })
    })
}
