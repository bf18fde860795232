use std::sync::Arc;

use leptos::prelude::*;

use super::Timestamp;
use crate::{here::Here, newsroom::Article, routes::Page};

/// A titled list of headlines; nothing when there are none.
#[component]
pub fn HeadlineList(
    title: &'static str,
    #[prop(into)] articles: Signal<Vec<Arc<Article>>>,
    /// With places 1, 2, 3 before the headlines.
    #[prop(optional)]
    numbered: bool,
) -> impl IntoView {
    move || {
        let articles = articles.get();
        (!articles.is_empty()).then(|| {
            let entries = articles
                .into_iter()
                .map(|article| view! { <HeadlineEntry article/> })
                .collect_view();
            view! {
                <section class="headlines" class:numbered=numbered aria-label=title>
                    <h2>{title}</h2>
                    <ol>{entries}</ol>
                </section>
            }
        })
    }
}

#[component]
fn HeadlineEntry(article: Arc<Article>) -> impl IntoView {
    let here: Here = expect_context();
    view! {
        <li lang=article.language.clone()>
            <a href=here.link(&Page::article(&article.slug))>{article.headline.clone()}</a>
            {article.published.map(|moment| view! { <Timestamp moment/> })}
        </li>
    }
}
