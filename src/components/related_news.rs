use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, Timestamp};
use crate::{here::Here, newsroom::Article, routes::Page, store::Store};

/// "Tin liên quan" of an article, from all articles that are here.
#[component]
pub fn RelatedNews(article: Arc<Article>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    // Drawn once it is settled: nothing moves when a chosen article arrives from another document.
    let related = Memo::new(move |_| store.related(&article));
    move || {
        let related = related.get().unwrap_or_default();
        (!related.is_empty()).then(|| {
            let entries = related
                .into_iter()
                .map(|article| view! { <RelatedEntry article/> })
                .collect_view();
            view! {
                <aside class="related" aria-label=locale.related>
                    <h2>{locale.related}</h2>
                    <ul>{entries}</ul>
                </aside>
            }
        })
    }
}

#[component]
fn RelatedEntry(article: Arc<Article>) -> impl IntoView {
    let here: Here = expect_context();
    view! {
        <li class:pictured=article.picture.is_some() lang=article.language.clone()>
            {article.picture.clone().map(|picture| view! { <CardPicture picture first=false/> })}
            <div>
                <a class="card-link" href=here.link(&Page::article(&article.slug))>{article.headline.clone()}</a>
                {article.published.map(|moment| view! { <Timestamp moment/> })}
            </div>
        </li>
    }
}
