use std::sync::Arc;

use bantin_core::{
    model::{Archive, Article},
    routes::{List, Page},
};
use leptos::prelude::*;

use super::FormattedTime;
use crate::state::use_page_context;

/// Characters of a headline outside of its own article or card.
pub const MAX_SHORT_HEADLINE_CHARS: usize = 140;

/// Headlines of the newest articles.
const MAX_LATEST: usize = 6;

pub fn latest(archive: &Archive) -> Vec<Arc<Article>> {
    archive.articles().iter().take(MAX_LATEST).cloned().collect()
}

/// A titled list of headlines. Renders nothing when there are none.
#[component]
pub fn HeadlineList(
    /// Id of the heading, unique on the page, and class of the section.
    id: &'static str,
    title: &'static str,
    articles: Vec<Arc<Article>>,
    /// The list that the heading links to.
    #[prop(optional)]
    list: Option<List>,
) -> impl IntoView {
    (!articles.is_empty()).then(|| {
        let title = match list {
            Some(list) => {
                let href = use_page_context().href(&Page::list(&list, None));
                view! { <a href=href>{title}</a> }.into_any()
            }
            None => title.into_any(),
        };
        view! {
            <section class=id aria-labelledby=id>
                <h2 id=id>{title}</h2>
                <Headlines articles/>
            </section>
        }
        .into_any()
    })
}

#[component]
pub fn Headlines(articles: Vec<Arc<Article>>) -> impl IntoView {
    view! {
        <ul class="headlines">{articles.into_iter().map(|article| view! { <Headline article/> }).collect_view()}</ul>
    }
}

#[component]
fn Headline(article: Arc<Article>) -> impl IntoView {
    let context = use_page_context();
    view! {
        <li lang=article.language.clone()>
            <a href=context.href(&Page::article(&article.slug))>{article.short_headline(MAX_SHORT_HEADLINE_CHARS)}</a>
            {article.published.map(|timestamp| view! { <FormattedTime timestamp/> })}
        </li>
    }
}
