use leptos::prelude::*;

use super::Today;
use crate::{
    here::Here,
    routes::Page,
    showing::{List, Showing},
    store::Store,
};

/// The site's name, today's line and the section menu.
#[component]
pub fn Masthead() -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let name = move || {
        let edition = store.edition()?;
        let logo = edition.logo.clone().map(|address| {
            view! { <img class="logo" src=address alt="" width="56" height="56"/> }
        });
        Some(view! { {logo} <span class="site-name">{edition.title.clone()}</span> })
    };
    view! {
        <header class="masthead">
            <div class="masthead-name">
                <a class="site-link" href=here.link(&Page::front())>{name}</a>
            </div>
            <Today/>
            <SectionMenu/>
        </header>
    }
}

#[component]
fn SectionMenu() -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    // The section of the open page: of the list, or of the article.
    let current = Memo::new(move |_| {
        here.showing.with(|showing| match showing {
            Showing::List(List { section, .. }) => {
                section.as_ref().map(|section| section.slug.clone())
            }
            Showing::Article(article) => article.section.clone(),
            _ => None,
        })
    });
    let on_front = Memo::new(move |_| here.page.with(|page| matches!(page, Page::Front { .. })));
    let entries = move || {
        let sections = store.edition().map(|edition| edition.sections.clone());
        sections
            .unwrap_or_default()
            .into_iter()
            .map(|section| {
                let address = here.link(&Page::section(&section.slug));
                let is_current =
                    move || (current.get().as_ref() == Some(&section.slug)).then_some("true");
                view! { <li><a href=address aria-current=is_current>{section.title}</a></li> }
            })
            .collect_view()
    };
    view! {
        <nav class="section-menu" aria-label=move || store.locale().sections>
            <ul>
                <li>
                    <a href=here.link(&Page::front()) aria-current=move || on_front.get().then_some("page")>
                        {move || store.locale().home}
                    </a>
                </li>
                {entries}
            </ul>
        </nav>
    }
}
