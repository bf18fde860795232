use std::sync::Arc;

use leptos::prelude::*;

use super::Timestamp;
use crate::{calendar::Moment, newsroom::Article, store::Store};

/// When it was published and changed, and how often it was read: each part only if it is known.
#[component]
pub fn ArticleMeta(article: Arc<Article>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    let dated = |label: &'static str, moment: Option<Moment>| {
        moment.map(|moment| view! { {label}": "<Timestamp moment/> }.into_any())
    };
    let views = (article.views)
        .map(|views| format!("{}: {}", locale.views, (locale.count)(views)).into_any());
    let parts: Vec<_> = [
        dated(locale.posted, article.published),
        views,
        dated(locale.updated, article.modified),
    ]
    .into_iter()
    .flatten()
    .enumerate()
    .map(|(index, part)| view! { {(index > 0).then_some(" - ")}<span>{part}</span> })
    .collect();
    (!parts.is_empty()).then(|| view! { <p class="article-meta">{parts}</p> })
}
