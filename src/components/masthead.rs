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
    // A link needs a name before the site has one.
    let unnamed = move || store.edition().is_none().then(|| store.locale().home);
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
    let here: Here = expect_context();
    // The section that is open ("page"), or that the open article belongs to ("true").
    let current = Memo::new(move |_| {
        here.showing.with(|showing| match showing {
            Showing::List(List { section, .. }) => Some((section.as_ref()?.slug.clone(), "page")),
            Showing::Article(article) => Some((article.section.clone()?, "true")),
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
                let is_current = move || {
                    current
                        .get()
                        .filter(|(slug, _)| *slug == section.slug)
                        .map(|(_, how)| how)
                };
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
