use std::sync::Arc;

use bantin_core::model::Article;
use leptos::prelude::*;

use crate::{
    components::{
        ArticleBody, ArticleMeta, Attachments, Hero, Neighbours, RelatedNews, SectionLink, Topics, with_accent,
    },
    state::Store,
};

#[component]
pub fn ArticlePage(article: Arc<Article>) -> impl IntoView {
    let locale = expect_context::<Store>().locale_untracked();
    let blocks = article.blocks();
    let hero = article.hero_for(&blocks).cloned();
    let lead = article.lead.clone().filter(|_| !article.untitled);
    let bylines = article.bylines.join(", ");
    let byline = (!bylines.is_empty()).then(|| {
        view! { <p class="byline"><span class="visually-hidden">{locale.byline} ": "</span> {bylines}</p> }
    });
    let original = article.original.clone().map(|address| {
        view! {
            <p class="original"><a href=address rel="external noopener">{locale.original}</a></p>
        }
    });
    view! {
        <div class=with_accent("with-sidebar", article.section.as_deref())>
            <article class="article" lang=article.language.clone()>
                <header>
                    <SectionLink slug=article.section.clone()/>
                    <ArticleMeta article=article.clone()/>
                    <h1 tabindex="-1">{article.headline.clone()}</h1>
                    {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
                </header>
                {hero.map(|picture| view! { <Hero picture/> })}
                <ArticleBody blocks/>
                {byline}
                {original}
                <Attachments files=article.attachments.clone()/>
                <Topics tags=article.tags.clone()/>
            </article>
            <div class="sidebar"><RelatedNews article=article.clone()/></div>
        </div>
        <Neighbours article/>
    }
}
