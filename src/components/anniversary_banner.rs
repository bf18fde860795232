use bantin_core::model::ActiveAnniversary;
use leptos::prelude::*;

use crate::state::Store;

/// The congratulation of an anniversary, with a button that closes it.
#[component]
pub fn AnniversaryBanner(anniversary: ActiveAnniversary, #[prop(into)] on_close: Callback<()>) -> impl IntoView {
    let locale = expect_context::<Store>().locale_untracked();
    let sentence = anniversary.sentence(locale.congratulation, locale.date_in_text);
    view! {
        <section class="banner" aria-label=locale.anniversary>
            {anniversary
                .image
                .map(|src| view! { <img class="banner-picture" src=src alt="" width="32" height="32"/> })}
            <p class="banner-words">
                {match anniversary.url {
                    Some(address) => view! { <a href=address rel="external">{sentence}</a> }.into_any(),
                    None => sentence.into_any(),
                }}
            </p>
            <button class="banner-close" type="button" aria-label=locale.close_banner on:click=move |_| on_close.run(())>
                <span aria-hidden="true">{"×"}</span>
            </button>
        </section>
    }
}
