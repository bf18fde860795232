use std::sync::Arc;

use bantin_core::{
    model::{Archive, Article},
    routes::Page,
};
use leptos::prelude::*;

use super::FormattedTime;
use crate::state::{PageContext, Store};

/// Characters of a headline outside of its own article or card.
pub const MAX_SHORT_HEADLINE_CHARS: usize = 140;

/// Headlines of a list.
const MAX_HEADLINES: usize = 6;

pub fn latest(archive: &Archive) -> Vec<Arc<Article>> {
    archive.articles().iter().take(MAX_HEADLINES).cloned().collect()
}

pub fn most_read(archive: &Archive) -> Vec<Arc<Article>> {
    archive.most_read(MAX_HEADLINES)
}

/// A titled list of headlines. Renders nothing when there are none.
#[component]
pub fn HeadlineList(
    /// Id of the heading, unique on the page.
    id: &'static str,
    title: &'static str,
    /// Selects the articles from all loaded ones.
    articles: fn(&Archive) -> Vec<Arc<Article>>,
    /// Shows 1, 2, 3 before the headlines.
    #[prop(optional)]
    numbered: bool,
) -> impl IntoView {
    let store: Store = expect_context();
    move || {
        let articles = articles(&store.archive());
        (!articles.is_empty()).then(|| {
            view! {
                <section class="headlines" class:numbered=numbered aria-labelledby=id>
                    <h2 id=id>{title}</h2>
                    <ol>{articles.into_iter().map(|article| view! { <Headline article/> }).collect_view()}</ol>
                </section>
            }
        })
    }
}

#[component]
fn Headline(article: Arc<Article>) -> impl IntoView {
    let context: PageContext = expect_context();
    view! {
        <li lang=article.language.clone()>
            <a href=context.href(&Page::article(&article.slug))>{article.short_headline(MAX_SHORT_HEADLINE_CHARS)}</a>
            {article.published.map(|timestamp| view! { <FormattedTime timestamp/> })}
        </li>
    }
}
