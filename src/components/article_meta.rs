use std::sync::Arc;

use bantin_core::{datetime::Timestamp, model::Article};
use leptos::prelude::*;

use super::FormattedTime;
use crate::state::use_store;

/// Dates of publication and modification and the number of views, as far as they are known.
#[component]
pub fn ArticleMeta(article: Arc<Article>) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let dated = |label: &'static str, timestamp: Option<Timestamp>| {
        timestamp.map(|timestamp| view! { <span>{label} ": " <FormattedTime timestamp/></span> }.into_any())
    };
    let views =
        article.views.map(|views| view! { <span>{locale.views} ": " {(locale.count)(views)}</span> }.into_any());
    let parts = [dated(locale.published, article.published), dated(locale.updated, article.modified), views];
    let parts: Vec<_> = parts.into_iter().flatten().map(|part| view! { {part} " " }.into_any()).collect();
    (!parts.is_empty()).then(|| view! { <p class="article-meta">{parts}</p> }.into_any())
}
