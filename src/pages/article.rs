use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{ArticleBody, ArticleMeta, Attachments, Hero, Neighbours, RelatedNews, SectionLink, Topics, hue},
    markup::{Piece, el},
    newsroom::Article,
    store::Store,
};

#[component]
pub fn ArticlePage(article: Arc<Article>) -> Piece {
    let store: Store = expect_context();
    let locale = store.locale_now();
    let blocks = article.blocks();
    let hero = article.hero_for(&blocks).cloned();
    let lead = article.lead.clone().filter(|_| !article.untitled);
    let bylines = article.bylines.join(", ");
    let header = el("header")
        .child(view! { <SectionLink slug=article.section.clone()/> })
        .child(view! { <ArticleMeta article=article.clone()/> })
        .child(el("h1").attr("tabindex", "-1").child(article.headline.clone()))
        .child(lead.map(|lead| el("p").class("lead").child(lead)));
    let byline = (!bylines.is_empty()).then(|| {
        let label = el("span").class("unseen").child(locale.byline).child(": ");
        el("p").class("byline").child(label).child(bylines)
    });
    let original = article.original.clone().map(|address| {
        let link = el("a").attr("href", address).attr("rel", "external noopener");
        el("p").class("original").child(link.child(locale.original))
    });
    let text = el("article")
        .class("article")
        .attr("lang", article.language.clone())
        .child(header)
        .child(hero.map(|picture| view! { <Hero picture/> }))
        .child(view! { <ArticleBody blocks/> })
        .child(byline)
        .child(original)
        .child(view! { <Attachments files=article.attachments.clone()/> })
        .child(view! { <Topics tags=article.tags.clone()/> });
    let side = el("div").class("side").child(view! { <RelatedNews article=article.clone()/> });
    Piece::from_iter([
        el("div").class("with-side").class_of(hue(article.section.as_deref())).child(text).child(side).into(),
        Piece::from(view! { <Neighbours article/> }),
    ])
}
