use leptos::prelude::*;

use super::{Today, hue_at};
use crate::{
    browser::menu,
    state::{PageContext, PageState, Store},
};
use bantin_core::routes::Page;

/// The logo of a site whose feed names none; below the page's base.
const CREST: &str = "icons/crest.svg";

/// The site's name, today's line and the section menu.
#[component]
pub fn Masthead() -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    // A link needs a name before the site has one.
    let unnamed = move || store.site().is_none().then(|| store.locale().home);
    let name = move || {
        store.site().map(|site| {
            let logo = site.logo.clone().unwrap_or_else(|| CREST.to_owned());
            view! {
                <img class="logo" src=logo alt="" width="56" height="56"/>
                <span class="site-name">{site.title.clone()}</span>
            }
        })
    };
    view! {
        <header class="masthead">
            <div class="masthead-name">
                <a class="site-link" href=here.link(&Page::front()) aria-label=unnamed>{name}</a>
            </div>
            <Today/>
            <SectionMenu/>
        </header>
    }
}

#[component]
fn SectionMenu() -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    // The section that is open ("page"), or that the open article belongs to ("true").
    let open = Memo::new(move |_| {
        here.page_state.with(|page_state| match page_state {
            PageState::List(list) => {
                let how = if list.number().is_none() { "page" } else { "true" };
                Some((list.section.as_ref()?.slug.clone(), how))
            }
            PageState::Article(article) => Some((article.section.clone()?, "true")),
            _ => None,
        })
    });
    let on_front = move || here.page.with(|page| matches!(page, Page::Front { .. })).then_some("page");
    Effect::new(move || {
        here.page_state.track();
        // The menu follows the same change; once a frame is due it has.
        request_animation_frame(menu::show_open_section);
    });
    let sections = move || {
        let site = store.site()?;
        let sections = site.sections.iter().enumerate().map(|(place, section)| {
            let slug = section.slug.clone();
            let current =
                move || open.with(|open| open.as_ref().filter(|(open, _)| *open == slug).map(|(_, how)| *how));
            view! {
                <li class=hue_at(place)>
                    <a href=here.link(&Page::section(&section.slug)) aria-current=current>{section.title.clone()}</a>
                </li>
            }
        });
        Some(sections.collect_view())
    };
    view! {
        <nav class="section-menu" aria-label=move || store.locale().sections>
            <ul>
                <li><a href=here.link(&Page::front()) aria-current=on_front>{move || store.locale().home}</a></li>
                {sections}
            </ul>
        </nav>
    }
}
