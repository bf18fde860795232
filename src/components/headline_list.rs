use std::sync::Arc;

use leptos::prelude::*;

use super::FormattedTime;
use crate::state::{PageContext, Store};
use bantin_core::{
    model::{Archive, Article},
    routes::Page,
};

/// Characters of a headline that stands beside other things.
pub const HEADLINE_BESIDE: usize = 140;

/// A titled list of headlines; nothing when there are none.
#[component]
pub fn HeadlineList(
    title: &'static str,
    /// Which articles of all that are here.
    articles: fn(&Archive) -> Vec<Arc<Article>>,
    /// With places 1, 2, 3 before the headlines.
    #[prop(optional)]
    numbered: bool,
) -> impl IntoView {
    let store: Store = expect_context();
    move || {
        let articles = articles(&store.archive());
        (!articles.is_empty()).then(|| {
            view! {
                <section class="headlines" class:numbered=numbered aria-label=title>
                    <h2>{title}</h2>
                    <ol>{articles.into_iter().map(|article| view! { <Headline article/> }).collect_view()}</ol>
                </section>
            }
        })
    }
}

#[component]
fn Headline(article: Arc<Article>) -> impl IntoView {
    let here: PageContext = expect_context();
    view! {
        <li lang=article.language.clone()>
            <a href=here.link(&Page::article(&article.slug))>{article.short_headline(HEADLINE_BESIDE)}</a>
            {article.published.map(|timestamp| view! { <FormattedTime timestamp/> })}
        </li>
    }
}
