use leptos::prelude::*;

use super::dynamic;
use crate::state::{use_page_context, use_store};

/// The notice of the site, on its days. The publisher leaves it out on other days.
#[component]
pub fn SiteNotice() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    dynamic(move || {
        let notice = store.site()?.notice.clone()?;
        let is_shown = context.today.get().is_none_or(|today| notice.is_shown_on(today));
        let label = store.locale_untracked().notice;
        is_shown.then(|| {
            view! {
                <aside class="site-notice" aria-label=label>
                    <p>
                        <strong>{label} ":"</strong>
                        " "
                        {match notice.url {
                            Some(address) => view! { <a href=address rel="external">{notice.text}</a> }.into_any(),
                            None => notice.text.into_any(),
                        }}
                    </p>
                </aside>
            }
            .into_any()
        })
    })
}
