//! One file per kind of page. A page reads the [`PageState`] and arranges components.

mod article;
mod list;
mod notice;
mod skeleton;

use leptos::prelude::*;

use self::{
    article::ArticlePage,
    list::ListPage,
    notice::{EmptyPage, LoadErrorPage, NotFoundPage},
    skeleton::Skeleton,
};
use crate::state::{PageContext, PageState};

/// The open page. A page with another key gets new elements.
#[component]
pub fn PageView() -> impl IntoView {
    let PageContext { page, state, .. } = expect_context();
    let key = Memo::new(move |_| state.with(PageState::key));
    let render = move |key: (u8, String)| {
        // Keeps its state until it is removed, even when the next page is open already. A list updates its cards itself.
        let shown = Memo::new_with_compare(
            move |shown: Option<&PageState>| match (state.get(), shown) {
                (state, Some(shown)) if state.key() != key => shown.clone(),
                (state, _) => state,
            },
            |old, new| match (old, new) {
                (Some(PageState::List(_)), Some(PageState::List(_))) => false,
                (old, new) => old != new,
            },
        );
        move || match shown.get() {
            PageState::Loading => view! { <Skeleton page=page.get_untracked()/> }.into_any(),
            PageState::Failed(error) => view! { <LoadErrorPage error/> }.into_any(),
            PageState::NotFound => view! { <NotFoundPage/> }.into_any(),
            PageState::List(list) if list.articles.is_empty() => view! { <EmptyPage section=list.section/> }.into_any(),
            PageState::List(list) => view! { <ListPage list/> }.into_any(),
            PageState::Article(article) => view! { <ArticlePage article/> }.into_any(),
        }
    };
    view! { <For each=move || [key.get()] key=Clone::clone children=render/> }
}
