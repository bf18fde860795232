use bantin_core::routes::Page;
use leptos::prelude::*;

use super::{RegisterLink, SECTIONS, TodayLine, accent_at};
use crate::{
    browser::menu,
    state::{PageContext, PageState, Store},
};

/// The site's name, the line with the banner or today's date, and the section menu.
#[component]
pub fn Masthead() -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    // The link needs a name before the feed is loaded.
    let label = move || store.site().is_none().then(|| store.locale().home);
    let name = move || {
        store.site().map(|site| {
            let logo = site.logo.clone();
            view! {
                {logo.map(|logo| view! { <img class="logo" src=logo alt="" width="56" height="56"/> })}
                <span class="site-name">{site.title.clone()}</span>
            }
        })
    };
    view! {
        <header class="masthead">
            <div class="masthead-name">
                <a class="site-link" href=context.href(&Page::front()) aria-label=label>{name}</a>
            </div>
            // An island of published pages. Its height is reserved.
            <div class="today"><TodayLine/></div>
            <SectionMenu/>
        </header>
    }
}

#[component]
fn SectionMenu() -> impl IntoView {
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
                <RegisterLink/>
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
            (list.list.section_slug()?, value)
        }
        PageState::Article(article, _) => (article.section.as_deref()?, "true"),
        _ => return None,
    };
    (open == section).then_some(value)
}
