use std::sync::Arc;

use bantin_core::{
    model::Article,
    routes::{List, Page, SearchParams},
};
use leptos::prelude::*;

use crate::{
    components::{
        AdjacentDays, CalendarLink, DocumentRow, Headlines, MonthTable, MoreNews, NewsCard, RegisterTable, dynamic,
        event_order, keyed_list, with_accent,
    },
    state::{ArticleList, PageContext, PageState, use_page_context, use_store},
};

/// The head or a numbered page of a list.
#[component]
pub fn ListPage(list: ArticleList) -> impl IntoView {
    let store = use_store();
    let PageContext { state, .. } = use_page_context();
    let locale = store.locale_untracked();
    let is_numbered = list.number().is_some();
    let has_lead = !is_numbered && matches!(list.list, List::Site | List::Section(_));
    let with_section = list.list.section_slug().is_none();
    let is_register = matches!(list.list, List::Register(_));
    let is_month = matches!(list.list, List::Month(_));
    let open = list.list.clone();
    let key = list.key();
    // The list, which may grow. It no longer changes once another page is open.
    let list = Memo::new(move |shown: Option<&ArticleList>| match state.get() {
        PageState::List(open) if open.key() == key => open,
        _ => shown.unwrap_or(&list).clone(),
    });
    let heading = store.site_untracked().map(|site| {
        let title = list.with_untracked(|list| list.title(&site, locale));
        let class = list.with_untracked(|list| with_accent("section-heading", list.list.section_slug()));
        view! { <h1 class=class tabindex="-1">{title}</h1> }
    });
    let card = move |index: usize, article: Arc<Article>| {
        let lead = index == 0 && has_lead;
        view! { <NewsCard article lead eager={index == 0} with_section/> }
    };
    let row = move |(index, article): (usize, &Arc<Article>)| {
        let (id, article) = (article.id.clone(), Arc::clone(article));
        let render = move || match is_register {
            true => view! { <DocumentRow article=article.clone()/> }.into_any(),
            false => card(index, article.clone()).into_any(),
        };
        (id, render.into())
    };
    // Rows keep their elements and focus when the list grows.
    let rows = move || keyed_list(move || list.with(|list| list.articles.iter().enumerate().map(row).collect()));
    let articles = match open {
        List::Register(_) => view! { <RegisterTable list>{rows()}</RegisterTable> }.into_any(),
        List::Month(month) => dynamic(move || {
            let articles = list.with(|list| list.articles.clone());
            view! { <MonthTable month articles=articles.clone()/> <AdjacentDays list=list.get()/> <Headlines articles/> }
        })
        .into_any(),
        _ => view! { <ul class="cards columns">{rows()}</ul> }.into_any(),
    };
    view! {
        {heading}
        <div class="full-width">
            <div>
                {list.with_untracked(event_order)}
                {articles}
                <MoreNews list/>
                {(!is_month).then(|| dynamic(move || view! { <AdjacentDays list=list.get()/> }))}
                {dynamic(move || list.with(search_link))}
                {(!is_register).then(|| view! { <CalendarLink/> })}
            </div>
        </div>
    }
}

/// The link from a topic to the search for its tag.
fn search_link(list: &ArticleList) -> Option<AnyView> {
    let href = use_page_context().href(&Page::Search(SearchParams::phrase(list.topic()?)));
    let label = use_store().locale_untracked().all_of_topic;
    Some(view! { <p class="more"><a class="button" href=href>{label}</a></p> }.into_any())
}
