use std::sync::Arc;

use leptos::prelude::*;

use super::FormattedTime;
use crate::state::Store;
use bantin_core::{datetime::Timestamp, model::Article};

/// When it was published and changed, and how often it was read: each part only if it is known.
#[component]
pub fn ArticleMeta(article: Arc<Article>) -> impl IntoView {
    let locale = expect_context::<Store>().locale_now();
    let dated = |label: &'static str, timestamp: Option<Timestamp>| {
        timestamp.map(|timestamp| view! { <span>{label} ": " <FormattedTime timestamp/></span> }.into_any())
    };
    let views =
        article.views.map(|views| view! { <span>{locale.views} ": " {(locale.count)(views)}</span> }.into_any());
    let parts = [dated(locale.posted, article.published), views, dated(locale.updated, article.modified)];
    let parts: Vec<_> = parts
        .into_iter()
        .flatten()
        .enumerate()
        .map(|(place, part)| view! { {(place > 0).then_some(" - ")} {part} })
        .collect();
    (!parts.is_empty()).then(|| view! { <p class="article-meta">{parts}</p> })
}
