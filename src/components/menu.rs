use bantin_core::routes::Page;
use leptos::prelude::*;

use super::{SECTIONS, accent_at};
use crate::{
    browser::menu,
    state::{PageContext, PageState, Store},
};

#[component]
pub fn Menu() -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    let is_front = move || context.page.with(|page| matches!(page, Page::Front { .. })).then_some("page");
    Effect::new(move || {
        context.state.track();
        // The menu's `aria-current` is updated by the next frame.
        request_animation_frame(menu::show_open_section);
    });
    let sections = move || {
        let site = store.site()?;
        let sections = site.sections.iter().enumerate().map(|(index, section)| {
            let slug = section.slug.clone();
            let is_current = move || context.state.with(|state| aria_current(state, &slug));
            view! {
                <li class=accent_at(index)>
                    <a href=context.href(&Page::section(&section.slug)) aria-current=is_current>
                        {section.title.clone()}
                    </a>
                </li>
            }
        });
        Some(sections.collect_view())
    };
    // On a narrow screen the menu scrolls, and not all sections are in view.
    let all = move || {
        let has_sections = store.site().is_some_and(|site| !site.sections.is_empty());
        let href = move || format!("{}#{SECTIONS}", context.path.get());
        has_sections
            .then(|| view! { <a class="all-sections" href=href rel="external">{store.locale_untracked().all}</a> })
    };
    view! {
        <nav class="section-menu" aria-label=move || store.locale().sections>
            <ul>
                <li>
                    <a href=context.href(&Page::front()) aria-current=is_front>{move || store.locale().home}</a>
                </li>
                {sections}
            </ul>
            {all}
        </nav>
    }
}

/// `aria-current` of a section: `page` for the open one, `true` for that of the open article or numbered page.
fn aria_current(state: &PageState, section: &str) -> Option<&'static str> {
    let (open, value) = match state {
        PageState::List(list) => {
            let value = if list.number().is_none() { "page" } else { "true" };
            (&list.section.as_ref()?.slug, value)
        }
        PageState::Article(article, _) => (article.section.as_ref()?, "true"),
        _ => return None,
    };
    (open == section).then_some(value)
}
