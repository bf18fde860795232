use bantin_core::routes::{Page, REGISTER_FILTER, SearchParams};
use leptos::prelude::*;

use super::dynamic;
use crate::{
    browser::IN_BROWSER,
    state::{use_page_context, use_store},
};

/// The search form of every page, except the search page, which has its own. On a narrow screen only its button is shown, which
/// opens the search page.
#[component]
pub fn SiteSearch() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    // Another page keeps what the reader has typed.
    let is_search = Memo::new(move |_| context.page.with(|page| matches!(page, Page::Search(_))));
    dynamic(move || {
        let href = context.href(&Page::Search(SearchParams::default()));
        (!is_search.get()).then(|| {
            view! {
                <form class="site-search" role="search" action=href>
                    <input
                        type="search"
                        name="q"
                        aria-label=store.text(|locale| locale.search.title)
                        placeholder=store.text(|locale| locale.search.title)
                    />
                    <button class="button">{store.text(|locale| locale.search.submit)}</button>
                </form>
            }
            .into_any()
        })
    })
}

/// The form of the search page, with filters and order.
#[component]
pub fn SearchForm(params: SearchParams) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let locale = store.locale_untracked();
    let texts = &locale.search;
    let SearchParams { text, section, from, to, exact_marks, newest, .. } = params.clone();
    let option = |(value, title, is_selected): (String, String, bool)| {
        view! { <option value=value selected=is_selected>{title}</option> }.into_any()
    };
    let site = store.site_untracked();
    let sections = site.iter().flat_map(|site| {
        let documents = site.register.is_some().then(|| (REGISTER_FILTER.to_owned(), locale.documents.to_owned()));
        site.sections.iter().map(|section| (section.slug.clone(), section.title.clone())).chain(documents)
    });
    let sections = sections.map(|(slug, title)| {
        let is_selected = section.as_ref() == Some(&slug);
        (slug, title, is_selected)
    });
    let any_section = (String::new(), texts.any_section.to_owned(), false);
    let mut sections: Vec<_> = [any_section].into_iter().chain(sections).collect();
    // A section that the site no longer has still filters the results.
    if let Some(slug) = section.clone().filter(|_| sections.iter().all(|(_, _, is_selected)| !is_selected)) {
        sections.push((slug.clone(), slug, true));
    }
    let sections: Vec<_> = sections.into_iter().map(option).collect();
    let orders = [("", texts.best_first, false), ("moi", texts.newest_first, newest)];
    let orders = orders.map(|(value, title, is_selected)| option((value.to_owned(), title.to_owned(), is_selected)));
    let select = |label, name, options: Vec<AnyView>| {
        view! { <label>{label} <select name=name>{options}</select></label> }.into_any()
    };
    let input = |kind, name, value: String| view! { <input type=kind name=name value=value/> };
    let day = |label, name, day: Option<_>| {
        let value = day.map(|day: bantin_core::datetime::Date| day.to_string()).unwrap_or_default();
        view! { <label>{label} {input("date", name, value)}</label> }.into_any()
    };
    view! {
        <form class="search-form" role="search" action=context.href(&Page::Search(SearchParams::default()))>
            <p class="search-words">
                <input
                    type="search"
                    name="q"
                    aria-label=texts.title
                    placeholder=texts.placeholder
                    autofocus=IN_BROWSER && text.is_empty()
                    value=text
                />
                <button class="button">{texts.submit}</button>
            </p>
            {params.all_words.then(|| view! { <input type="hidden" name="roi" value="co"/> }.into_any())}
            <details class="search-filters" open=!params.is_unfiltered() || newest>
                <summary>{texts.filters}</summary>
                <p>
                    {select(texts.section, "muc", sections)}
                    {day(texts.from, "tu", from)}
                    {day(texts.to, "toi", to)}
                    {select(texts.order, "xep", orders.into())}
                    <label>
                        {texts.exact_marks} <input type="checkbox" name="dau" value="dung" checked=exact_marks/>
                    </label>
                    <button class="button">{texts.apply}</button>
                </p>
            </details>
        </form>
    }
}
