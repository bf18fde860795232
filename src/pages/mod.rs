//! One file per page. A page reads what is page_state and arranges components; it decides nothing.

mod article;
mod list;
mod notice;
mod skeleton;

use leptos::prelude::*;

use crate::state::{ArticleList, PageContext, PageState};
use article::ArticlePage;
use bantin_core::{
    feed::LoadError,
    model::{Article, Section},
};
use list::ListPage;
use notice::{EmptyPage, FailedPage, NotFoundPage};
use skeleton::Skeleton;

/// What stands on the page; the page is drawn anew when it changes.
#[derive(Clone, PartialEq)]
enum Kind {
    Loading,
    Failed(LoadError),
    NotFound,
    Empty(Option<Section>),
    /// With its number, if it has one.
    List(Option<Section>, Option<u32>),
    Article(std::sync::Arc<Article>),
}

impl Kind {
    /// Of another page nothing is taken over: not a picture, which would stay until the new one has come, nor a heading, which a
    /// screen reader would not speak again. Within a page, as an excerpt becomes whole, all that is the same stays.
    fn key(&self) -> String {
        match self {
            Self::Article(article) => article.id.clone(),
            Self::List(section, number) => {
                let slug = section.as_ref().map_or("", |section| &section.slug);
                number.map_or_else(|| slug.to_owned(), |number| format!("{slug}/{number}"))
            }
            Self::Empty(Some(section)) => section.slug.clone(),
            _ => String::new(),
        }
    }
}

impl From<&PageState> for Kind {
    fn from(page_state: &PageState) -> Self {
        match page_state {
            PageState::Loading => Self::Loading,
            PageState::Failed(problem) => Self::Failed(problem.clone()),
            PageState::NotFound => Self::NotFound,
            PageState::List(ArticleList { section, articles, .. }) if articles.is_empty() => {
                Self::Empty(section.clone())
            }
            PageState::List(list) => Self::List(list.section.clone(), list.number()),
            PageState::Article(article) => Self::Article(article.clone()),
        }
    }
}

/// The page that is open.
#[component]
pub fn PageView() -> impl IntoView {
    let PageContext { page, page_state, .. } = expect_context();
    let kind = Memo::new(move |_| page_state.with(|page_state| Kind::from(page_state)));
    let draw = move |first: Kind| {
        let key = first.key();
        // On the way to another page this one stays as it is until it is taken away.
        let kind = Memo::new(move |shown: Option<&Kind>| {
            let kind = kind.get();
            if kind.key() == key { kind } else { shown.unwrap_or(&first).clone() }
        });
        move || match kind.get() {
            Kind::Loading => view! { <Skeleton page=page.get_untracked()/> }.into_any(),
            Kind::Failed(problem) => view! { <FailedPage problem/> }.into_any(),
            Kind::NotFound => view! { <NotFoundPage/> }.into_any(),
            Kind::Empty(section) => view! { <EmptyPage section/> }.into_any(),
            Kind::List(section, number) => view! { <ListPage section number/> }.into_any(),
            Kind::Article(article) => view! { <ArticlePage article/> }.into_any(),
        }
    };
    view! { <For each=move || [kind.get()] key=Kind::key children=draw/> }
}
