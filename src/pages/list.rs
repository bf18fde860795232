use std::sync::Arc;

use bantin_core::{model::Article, routes::List};
use leptos::prelude::*;

use crate::{
    components::{DocumentRow, MoreNews, NewsCard, RegisterTable, keyed_list, with_accent},
    state::{ArticleList, PageContext, PageState, use_page_context, use_store},
};

/// The newest articles, a section, a list of the register, or a numbered page of one of them.
#[component]
pub fn ListPage(list: ArticleList) -> impl IntoView {
    let store = use_store();
    let PageContext { state, .. } = use_page_context();
    let locale = store.locale_untracked();
    let is_numbered = list.number().is_some();
    let with_section = list.list == List::Site;
    let is_register = matches!(list.list, List::Register(_));
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
        let lead = index == 0 && !is_numbered;
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
    let rows = keyed_list(move || list.with(|list| list.articles.iter().enumerate().map(row).collect()));
    let articles = if is_register {
        view! { <RegisterTable list>{rows}</RegisterTable> }.into_any()
    } else {
        view! { <ul class="cards columns">{rows}</ul> }.into_any()
    };
    view! {
        {heading}
        <div class="full-width">
            <div>
                {articles}
                <MoreNews list/>
            </div>
        </div>
    }
}
