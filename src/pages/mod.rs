//! One file per kind of page. A page reads the [`PageState`] and arranges components.

mod article;
mod calendar;
mod front;
mod list;
mod notice;
mod search;
mod skeleton;

use leptos::prelude::*;

pub use self::notice::WithdrawnPage;
use self::{
    article::ArticlePage,
    calendar::CalendarPage,
    front::FrontView,
    list::ListPage,
    notice::{EmptyPage, LoadErrorPage, NotFoundPage},
    search::SearchPage,
    skeleton::Skeleton,
};
use crate::{
    components::keyed_list,
    state::{PageContext, PageState, use_page_context},
};

/// The open page. A new key renders new elements. With the same key, the parts of the page update themselves.
#[component]
pub fn PageView() -> impl IntoView {
    let PageContext { page, state, .. } = use_page_context();
    let key = Memo::new(move |_| state.with(|state| page.with(|page| state.key(page))));
    let render = move || match state.get_untracked() {
        PageState::Loading => view! { <Skeleton page=page.get_untracked()/> }.into_any(),
        PageState::Failed(error) => view! { <LoadErrorPage error/> }.into_any(),
        PageState::NotFound => view! { <NotFoundPage/> }.into_any(),
        PageState::Front(state) => view! { <FrontView state/> }.into_any(),
        PageState::List(list) if list.articles.is_empty() => view! { <EmptyPage list=list.list/> }.into_any(),
        PageState::List(list) => view! { <ListPage list/> }.into_any(),
        PageState::Calendar(years) => view! { <CalendarPage years/> }.into_any(),
        PageState::Article(article, content) => view! { <ArticlePage article content/> }.into_any(),
        PageState::Search(..) => view! { <SearchPage page=page.get_untracked()/> }.into_any(),
    };
    keyed_list(move || vec![(key.get(), render.into())])
}
