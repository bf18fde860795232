use std::sync::Arc;

use bantin_core::{
    datetime::Date,
    feed::LoadError,
    model::fold,
    routes::{Page, SearchParams},
};
use bantin_search::Query;
use leptos::prelude::*;

use crate::{
    browser::IN_BROWSER,
    components::{CalendarLink, SearchForm, SearchResultRow, dynamic, keyed_list, search_total},
    pages::skeleton::bars,
    state::{PageState, SearchResult, SearchResults, SearchState, Store, search_of, use_page_context, use_store},
};

/// From this number of results on, no further ones are suggested.
const ENOUGH_RESULTS: usize = 10;

/// The search form and the results of the search that the address of `page` states.
#[component]
pub fn SearchPage(page: Page) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let texts = &store.locale_untracked().search;
    let params = params(&page);
    let search = Arc::new(search_of(&params));
    // The address of the same search with more results has the same view.
    let open_params = move || context.page.with(self::params);
    let state = move || {
        context.state.with(|state| match state {
            PageState::Search(state, _) => state.clone(),
            _ => SearchState::Empty,
        })
    };
    let row = move |result: Arc<SearchResult>| {
        let (path, search) = (result.page.path(), search.clone());
        let render = move || view! { <SearchResultRow search=search.clone() result=result.clone()/> }.into_any();
        (path, render.into())
    };
    let rows = keyed_list(move || match state() {
        SearchState::Results(results) => results.results.into_iter().map(&row).collect(),
        _ => Vec::new(),
    });
    view! {
        <h1 class="section-heading" tabindex="-1">{texts.title}</h1>
        <div class="search">
            <SearchForm params/>
            {(!IN_BROWSER)
                .then(|| {
                    view! {
                        <noscript><p>{texts.needs_script}</p></noscript>
                        <p class="slow">{texts.not_started}</p>
                    }
                    .into_any()
                })}
            {dynamic(move || before_results(state(), store))}
            <ol class="headlines results">{rows}</ol>
            {dynamic(move || after_results(state(), &open_params()))}
        </div>
    }
}

/// The search that the address of a page states.
fn params(page: &Page) -> SearchParams {
    match page {
        Page::Search(params) => params.clone(),
        _ => SearchParams::default(),
    }
}

/// The number of results, or what there is in place of results.
fn before_results(state: SearchState, store: Store) -> AnyView {
    let locale = store.locale_untracked();
    let texts = &locale.search;
    match state {
        SearchState::Empty => view! { <p class="search-hint">{texts.hint}</p> <CalendarLink/> }.into_any(),
        SearchState::Searching => view! {
            <div class="skeleton" aria-busy="true">
                <p>{texts.searching}</p>
                <div aria-hidden="true">{bars(["bar tall", "bar", "bar short", "bar tall", "bar", "bar short"])}</div>
            </div>
        }
        .into_any(),
        SearchState::NoIndex => {
            view! { <p class="search-total" tabindex="-1">{texts.no_index}</p> <CalendarLink/> }.into_any()
        }
        SearchState::Failed(LoadError::Unreadable(_)) => retry(texts.damaged.to_owned(), store),
        SearchState::Failed(error) => retry((locale.load_error)(&error), store),
        SearchState::Results(results) => {
            view! { <p class="search-total" tabindex="-1"><strong>{search_total(results.total, texts.total)}</strong></p> }.into_any()
        }
    }
}

/// What could not be searched, the link to more results, and similar searches.
fn after_results(state: SearchState, params: &SearchParams) -> Option<AnyView> {
    let SearchState::Results(results) = state else { return None };
    let store = use_store();
    let context = use_page_context();
    let locale = store.locale_untracked();
    let is_last = !results.has_more && !results.is_loading;
    let more = params.longer().filter(|_| results.has_more).map(|longer| {
        let href = context.href(&Page::Search(longer));
        view! { <p class="more"><a class="button" href=href data-noscroll="">{locale.show_more}</a></p> }.into_any()
    });
    let waiting = results.is_loading.then(|| {
        view! { <p class="more" aria-busy="true"><span class="button waiting">{locale.search.searching}</span></p> }
            .into_any()
    });
    let similar = is_last.then(|| suggestions(&results, params)).flatten();
    Some(view! { {missing(&results, store)} {waiting.or(more)} {similar} }.into_any())
}

/// The parts of the archive that could not be searched, with a button that searches them again.
fn missing(results: &SearchResults, store: Store) -> Option<AnyView> {
    let locale = store.locale_untracked();
    let days = |days: &[Option<Date>; 2]| (locale.search.incomplete)(days[0].zip(days[1]).map(Into::into));
    let mut sentences: Vec<String> = results.incomplete.iter().map(days).collect();
    sentences.extend(results.lacks_titles.then(|| locale.search.lacks_titles.to_owned()));
    (!sentences.is_empty()).then(|| {
        sentences.extend(results.error.as_ref().map(locale.load_error));
        retry(sentences.join(" "), store)
    })
}

/// What could not be loaded, with a button that requests it again.
fn retry(text: String, store: Store) -> AnyView {
    view! {
        <div class="retry" role="alert">
            <p>{text}</p>
            <button class="button" type="button" on:click=move |_| store.retry()>{store.locale_untracked().retry}</button>
        </div>
    }
    .into_any()
}

/// Links to searches that find more.
fn suggestions(results: &SearchResults, params: &SearchParams) -> Option<AnyView> {
    let context = use_page_context();
    let texts = &use_store().locale_untracked().search;
    if results.results.len() >= ENOUGH_RESULTS {
        return None;
    }
    let query = Query::parse(&params.text);
    let search = SearchParams { portions: None, ..params.clone() };
    // A single word with marks has only its own spelling.
    let is_spelled = query.is_marked() && query.word_count() == 1;
    let text = if is_spelled { fold(&params.text) } else { params.text.clone() };
    let unmarked = SearchParams { text, exact_marks: false, ..search.clone() };
    let unfiltered =
        SearchParams { newest: params.newest, all_words: params.all_words, ..SearchParams::new(&params.text) };
    let links = [
        (is_spelled || params.exact_marks, unmarked, texts.without_marks),
        (query.word_count() > 1 && !params.all_words, SearchParams { all_words: true, ..search }, texts.all_words),
        (!params.is_unfiltered(), unfiltered, texts.without_filters),
    ];
    let link = |(_, params, text): (bool, SearchParams, &'static str)| {
        view! { <li><a href=context.href(&Page::Search(params))>{text}</a></li> }.into_any()
    };
    let links: Vec<_> = links.into_iter().filter(|(is_useful, ..)| *is_useful).map(link).collect();
    let hint = results.results.is_empty().then(|| view! { <p>{texts.hint}</p> <CalendarLink/> }.into_any());
    let links = (!links.is_empty())
        .then(|| view! { <div><h2>{texts.suggestions}</h2><ul class="headlines">{links}</ul></div> }.into_any());
    Some(view! { {links} {hint} }.into_any())
}
