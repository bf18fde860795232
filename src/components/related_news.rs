use std::sync::Arc;

use bantin_core::{model::Article, routes::Page};
use leptos::prelude::*;

use super::{CardPicture, FormattedTime, MAX_SHORT_HEADLINE_CHARS, accent, dynamic};
use crate::state::{use_page_context, use_store};

/// Related articles, chosen from all loaded ones. Rendered once complete, so that nothing shifts when a document arrives.
#[component]
pub fn RelatedNews(article: Arc<Article>) -> impl IntoView {
    let store = use_store();
    let locale = store.locale_untracked();
    dynamic(move || {
        let Some(related) = store.related(&article) else {
            // Keeps the column, see style/layout.css.
            return view! { <div aria-busy="true"></div> }.into_any();
        };
        let items = related.into_iter().map(|article| view! { <Related article/> }).collect::<Vec<_>>();
        (!items.is_empty())
            .then(|| {
                view! {
                    <aside class="related" aria-labelledby="related">
                        <h2 id="related">{locale.related}</h2>
                        <ul>{items}</ul>
                    </aside>
                }
                .into_any()
            })
            .into_any()
    })
}

#[component]
fn Related(article: Arc<Article>) -> impl IntoView {
    let context = use_page_context();
    view! {
        <li class=accent(article.section.as_deref()) class:pictured=article.picture.is_some() lang=article.language.clone()>
            {article.picture.clone().map(|picture| view! { <CardPicture picture/> })}
            <div>
                <a class="card-link" href=context.href(&Page::article(&article.slug))>
                    {article.short_headline(MAX_SHORT_HEADLINE_CHARS)}
                </a>
                {article.published.map(|timestamp| view! { <FormattedTime timestamp/> })}
            </div>
        </li>
    }
}
