use std::sync::Arc;

use leptos::prelude::*;

use super::Timestamp;
use crate::{newsroom::Article, store::Store};

/// When it was published and changed, and how often it was read: each part only if it is known.
#[component]
pub fn ArticleMeta(article: Arc<Article>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    let posted = article.published.map(|moment| {
        view! { <span>{locale.posted}": "<Timestamp moment/></span> }
    });
    let updated = article.modified.map(|moment| {
        view! { <span>{locale.updated}": "<Timestamp moment/></span> }
    });
    let views = article.views.map(
        |views| view! { <span>{format!("{}: {}", locale.views, (locale.count)(views))}</span> },
    );
    (posted.is_some() || updated.is_some() || views.is_some())
        .then(|| view! { <p class="article-meta">{posted}{views}{updated}</p> })
}
