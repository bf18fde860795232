use std::{ops::Range, sync::Arc};

use bantin_core::{
    i18n::SearchCount,
    model::Article,
    routes::{List, SearchParams},
};
use bantin_search::{Query, Total, excerpt, marks};
use leptos::{html, prelude::*};

use super::{FormattedTime, dynamic};
use crate::{
    browser::{data_saver::saves_data, visibility::when_visible},
    state::{SearchResult, SearchState, use_page_context, use_store},
};

/// The number of results as a sentence.
pub fn search_total(total: Total, text: fn(SearchCount) -> String) -> String {
    text(match total {
        Total::Exact(count) => SearchCount::Exact(count.into()),
        Total::About(count) => SearchCount::About(count.into()),
        Total::AtLeast(count) => SearchCount::AtLeast(count.into()),
    })
}

/// The results whose titles are loaded. They keep their elements when further ones are added.
#[component]
pub fn SearchResultsView(params: Memo<SearchParams>, state: Memo<SearchState>) -> impl IntoView {
    let results = move || {
        let text = params.with(|params| params.text.clone());
        let results = state.with(|state| match state {
            SearchState::Results(results) => results.results.clone(),
            _ => Vec::new(),
        });
        results.into_iter().map(|result| (text.clone(), result)).collect::<Vec<_>>()
    };
    view! {
        <ol class="results">
            <For
                each=results
                key=|(text, result)| (text.clone(), result.page.path())
                children=|(text, result)| view! { <ResultRow text result/> }
            />
        </ol>
    }
}

/// An article: title, section, date, and two lines that are reserved for an excerpt with the words of the search.
#[component]
fn ResultRow(text: String, result: Arc<SearchResult>) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let query = Query::parse(&text);
    let page = result.page.clone();
    // The article with its text, once it is loaded.
    let article = Memo::new_with_compare(
        {
            let page = page.clone();
            move |_| store.archive().find_shown(&page).filter(|article| !article.excerpt).cloned()
        },
        |old, new| {
            old.map(|article| article.as_ref().map(Arc::as_ptr)) != new.map(|article| article.as_ref().map(Arc::as_ptr))
        },
    );
    let row = NodeRef::<html::Li>::new();
    let href = context.href(&page);
    Effect::new(move || {
        if let Some(row) = row.get().filter(|_| !saves_data()) {
            let page = page.clone();
            when_visible(&row, move || store.request_excerpt_of(&page));
        }
    });
    let section = result.section.as_deref().and_then(|slug| {
        let documents = List::Register(None).path();
        let site = store.site_untracked()?;
        let title = site.section(slug).map(|section| section.title.clone());
        title.or_else(|| {
            (slug == documents.trim_end_matches('/')).then(|| store.locale_untracked().documents.to_owned())
        })
    });
    let title = marked(&result.title, &marks(&result.title, &query));
    view! {
        <li node_ref=row>
            <h2><a href=href>{title}</a></h2>
            <p class="card-meta">
                {section.map(|section| view! { <span>{section}</span> }.into_any())}
                {result.published.map(|timestamp| view! { <FormattedTime timestamp/> })}
            </p>
            <p class="excerpt">{dynamic(move || article.get().map(|article| excerpt_of(&article, &query)))}</p>
        </li>
    }
}

fn excerpt_of(article: &Article, query: &Query) -> Vec<AnyView> {
    let text = article.plain_text();
    let found = excerpt(&text, query);
    let Range { start, end } = found.range;
    let marks: Vec<_> = found.marks.iter().map(|mark| mark.start - start..mark.end - start).collect();
    let mut views = marked(&text[start..end], &marks);
    if start > 0 {
        views.insert(0, "… ".into_any());
    }
    if end < text.trim_end().len() {
        views.push("…".into_any());
    }
    views
}

/// A text with `<mark>` around ranges of bytes, which are ascending and at character boundaries.
fn marked(text: &str, ranges: &[Range<usize>]) -> Vec<AnyView> {
    let mut views = Vec::new();
    let mut end = 0;
    for range in ranges {
        views.push(text[end..range.start].to_owned().into_any());
        views.push(view! { <mark>{text[range.clone()].to_owned()}</mark> }.into_any());
        end = range.end;
    }
    views.push(text[end..].to_owned().into_any());
    views
}
