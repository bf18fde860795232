use std::sync::Arc;

use leptos::prelude::*;

use super::Timestamp;
use crate::{
    calendar::Moment,
    markup::{Piece, el},
    newsroom::Article,
    store::Store,
};

/// When it was published and changed, and how often it was read: each part only if it is known.
#[component]
pub fn ArticleMeta(article: Arc<Article>) -> Piece {
    let store: Store = expect_context();
    let locale = store.locale_now();
    let dated = |label: &'static str, moment: Option<Moment>| {
        let time = |moment| view! { <Timestamp moment/> };
        moment.map(|moment| el("span").child(label).child(": ").child(time(moment)))
    };
    let views = (article.views).map(|views| el("span").child(locale.views).child(": ").child((locale.count)(views)));
    let parts = [dated(locale.posted, article.published), views, dated(locale.updated, article.modified)];
    let mut line = el("p").class("article-meta");
    let mut dash = None;
    for part in parts.into_iter().flatten() {
        line = line.child(dash).child(part);
        dash = Some(" - ");
    }
    dash.is_some().then_some(line).into()
}
