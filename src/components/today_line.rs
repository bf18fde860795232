use leptos::prelude::*;

use super::dynamic;
use crate::{
    browser::IN_BROWSER,
    state::{PageState, use_page_context, use_store},
};

/// The tag line and today's date.
#[component]
pub fn TodayLine() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let is_loading = move || context.state.with(|state| matches!(state, PageState::Loading));
    let tagline = dynamic(move || {
        let text = store.site()?.tagline.clone()?;
        Some(view! { <span class="tag-line">{text}</span> }.into_any())
    });
    // A published page has no date, because it would be wrong the next day. Its space is reserved.
    let date = dynamic(move || context.today.get().filter(|_| IN_BROWSER).map(|date| (store.locale().full_date)(date)));
    view! {
        <p class="today-line">
            {dynamic(move || (store.site().is_none() && is_loading()).then(|| store.locale().loading))}
            {tagline}
            <span class="date-line">{date}</span>
        </p>
    }
}
