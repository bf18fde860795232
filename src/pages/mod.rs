//! One file per page. A page reads what is showing and arranges components; it decides nothing.

mod article;
mod list;
mod notice;
mod skeleton;

use leptos::prelude::*;

use crate::{
    here::Here,
    markup::{Piece, live},
    newsroom::{Article, Section},
    problem::Problem,
    showing::{List, Showing},
};
use article::ArticlePage;
use list::ListPage;
use notice::{EmptyPage, FailedPage, NotFoundPage};
use skeleton::Skeleton;

/// What stands on the page; the page is drawn anew when it changes.
#[derive(Clone, PartialEq)]
enum Kind {
    Loading,
    Failed(Problem),
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

impl From<&Showing> for Kind {
    fn from(showing: &Showing) -> Self {
        match showing {
            Showing::Loading => Self::Loading,
            Showing::Failed(problem) => Self::Failed(problem.clone()),
            Showing::NotFound => Self::NotFound,
            Showing::List(List { section, articles, .. }) if articles.is_empty() => Self::Empty(section.clone()),
            Showing::List(list) => Self::List(list.section.clone(), list.number()),
            Showing::Article(article) => Self::Article(article.clone()),
        }
    }
}

/// The page that is open.
#[component]
pub fn PageView() -> Piece {
    let Here { page, showing, .. } = expect_context();
    let kind = Memo::new(move |_| showing.with(|showing| Kind::from(showing)));
    live(move || {
        let kind = kind.get();
        let key = kind.key();
        let page: Piece = match kind {
            Kind::Loading => view! { <Skeleton page=page.get_untracked()/> },
            Kind::Failed(problem) => view! { <FailedPage problem/> },
            Kind::NotFound => view! { <NotFoundPage/> },
            Kind::Empty(section) => view! { <EmptyPage section/> },
            Kind::List(section, number) => view! { <ListPage section number/> },
            Kind::Article(article) => view! { <ArticlePage article/> },
        }
        .into();
        page.keyed(&key)
    })
}
