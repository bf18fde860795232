use bantin_core::routes::{List, Page, SearchParams};
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
    dynamic(move || {
        let is_search = context.page.with(|page| matches!(page, Page::Search(_)));
        let href = context.href(&Page::Search(SearchParams::default()));
        (!is_search).then(|| {
            view! {
                <form class="site-search" role="search" action=href>
                    <input
                        type="search"
                        name="q"
                        aria-label=store.text(|locale| locale.search.title)
                        placeholder=store.text(|locale| locale.search.placeholder)
                    />
                    <button class="button">{store.text(|locale| locale.search.submit)}</button>
                </form>
            }
        })
    })
}

/// The form of the search page, with filters and order.
#[component]
pub fn SearchForm(params: Memo<SearchParams>) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let texts = &store.locale_untracked().search;
    let sections = store.site_untracked().map(|site| {
        let documents = site.register.as_ref().map(|_| {
            let path = List::Register(None).path();
            (path.trim_end_matches('/').to_owned(), store.locale_untracked().documents.to_owned())
        });
        let sections = site.sections.iter().map(|section| (section.slug.clone(), section.title.clone()));
        let option = |(slug, title): (String, String)| {
            let value = slug.clone();
            let is_selected = move || params.with(|params| params.section.as_ref() == Some(&slug));
            view! { <option value=value prop:selected=is_selected>{title}</option> }.into_any()
        };
        sections.chain(documents).map(option).collect::<Vec<_>>()
    });
    let day = |name: &'static str, label: &'static str, value: fn(&SearchParams) -> Option<String>| {
        let value = move || params.with(value).unwrap_or_default();
        view! { <label>{label} <input type="date" name=name prop:value=value/></label> }.into_any()
    };
    let is_filtered = params.with_untracked(|params| !params.is_unfiltered() || params.newest);
    view! {
        <form class="search-form" role="search" action=context.href(&Page::Search(SearchParams::default()))>
            <p class="search-words">
                <input
                    type="search"
                    name="q"
                    aria-label=texts.title
                    placeholder=texts.placeholder
                    autofocus=IN_BROWSER && params.with_untracked(|params| params.text.is_empty())
                    prop:value=move || params.with(|params| params.text.clone())
                />
                <button class="button">{texts.submit}</button>
            </p>
            <details class="search-filters" open=is_filtered>
                <summary>{texts.filters}</summary>
                <p>
                    <label>
                        {texts.section}
                        <select name="muc"><option value="">{texts.any_section}</option>{sections}</select>
                    </label>
                    {day("tu", texts.from, |params| Some(params.from?.to_string()))}
                    {day("toi", texts.to, |params| Some(params.to?.to_string()))}
                    <label>
                        {texts.order}
                        <select name="xep">
                            <option value="">{texts.best_first}</option>
                            <option value="moi" prop:selected=move || params.with(|params| params.newest)>
                                {texts.newest_first}
                            </option>
                        </select>
                    </label>
                    <label class="search-marks">
                        <input
                            type="checkbox"
                            name="dau"
                            value="dung"
                            prop:checked=move || params.with(|params| params.exact_marks)
                        />
                        {texts.exact_marks}
                    </label>
                </p>
            </details>
        </form>
    }
}
