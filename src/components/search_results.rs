use std::{ops::Range, sync::Arc};

use bantin_core::{
    i18n::{Locale, SearchCount},
    model::Article,
    routes::Page,
};
use bantin_search::{Search, Total, excerpt, has_phrases, marks};
use leptos::{html, prelude::*};

use super::{FormattedTime, dynamic, formatted_date};
use crate::{
    browser::{data_saver::saves_data, visibility::when_visible},
    state::{SearchResult, use_page_context, use_store},
};

/// The number of results as a sentence.
pub fn search_total(total: Total, text: fn(SearchCount) -> String) -> String {
    text(match total {
        Total::Exact(count) => SearchCount::Exact(count.into()),
        Total::About(count) => SearchCount::About(count.into()),
        Total::AtLeast(count) => SearchCount::AtLeast(count.into()),
    })
}

/// An article: title, section, date, and two lines that are reserved for an excerpt with the words of the search.
#[component]
pub fn SearchResultRow(search: Arc<Search>, result: Arc<SearchResult>) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let row = NodeRef::<html::Li>::new();
    let page = result.page.clone();
    Effect::new(move || {
        if let Some(row) = row.get().filter(|_| !saves_data()) {
            let page = page.clone();
            when_visible(&row, move || store.request_excerpt_of(&page));
        }
    });
    let locale = store.locale_untracked();
    let is_document = matches!(result.page, Page::LegalDocument { .. });
    let section = match is_document {
        true => Some(locale.documents.to_owned()),
        false => store.site_untracked().and_then(|site| Some(site.section(result.section.as_deref()?)?.title.clone())),
    };
    // Legal documents have no time of day.
    let time = result.published.map(|timestamp| match is_document {
        true => formatted_date(timestamp.date_in(timestamp.offset), locale),
        false => view! { <FormattedTime timestamp/> }.into_any(),
    });
    let title = marked(&result.title, &marks(&result.title, &search.query));
    let page = result.page.clone();
    // The archive changes with every document that is loaded, but an excerpt is made once.
    let article = Memo::new_with_compare(
        move |_| store.archive().find_shown(&page).filter(|article| !article.excerpt).cloned(),
        |old, new| {
            old.map(|article| article.as_ref().map(Arc::as_ptr)) != new.map(|article| article.as_ref().map(Arc::as_ptr))
        },
    );
    let text = dynamic(move || article.get().map(|article| excerpt_of(&article, &search, locale)));
    view! {
        <li node_ref=row>
            <h2><a href=context.href(&result.page)>{title}</a></h2>
            <p class="card-meta">
                {section.map(|section| view! { <span>{section}</span> }.into_any())}
                {time}
            </p>
            <p class="excerpt">{text}</p>
        </li>
    }
}

fn excerpt_of(article: &Article, search: &Search, locale: &Locale) -> AnyView {
    let text = article.search_text(&article.blocks());
    if !has_phrases(&article.title(), &text, search) {
        return locale.search.lacks_phrase.into_any();
    }
    let found = excerpt(&text, &search.query);
    let Range { start, end } = found.range;
    let marks: Vec<_> = found.marks.iter().map(|mark| mark.start - start..mark.end - start).collect();
    let before = (start > 0).then_some("… ");
    let after = (end < text.trim_end().len()).then_some("…");
    let parts = marked(&text[start..end], &marks);
    view! { <span lang=article.language.clone()>{before} {parts} {after}</span> }.into_any()
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
