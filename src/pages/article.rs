use std::sync::Arc;

use bantin_core::model::Article;
use leptos::prelude::*;

use crate::{
    components::{
        ArticleBody, ArticleMeta, Attachments, Hero, Neighbours, RelatedNews, SectionLink, Topics, with_accent,
    },
    state::{PageContext, PageState, Store},
};

/// An article. An excerpt is completed in place: its headline keeps its element and the focus.
#[component]
pub fn ArticlePage(article: Arc<Article>) -> impl IntoView {
    let PageContext { state, .. } = expect_context();
    let Article { id, headline, lead, untitled, section, language, .. } = (*article).clone();
    let lead = lead.filter(|_| !untitled);
    let class = with_accent("with-sidebar", section.as_deref());
    // The open article. It no longer changes once another page is open.
    let article = Memo::new_with_compare(
        move |shown: Option<&Arc<Article>>| match state.get() {
            PageState::Article(open) if open.id == id => open,
            _ => shown.unwrap_or(&article).clone(),
        },
        |old, new| old.map(Arc::as_ptr) != new.map(Arc::as_ptr),
    );
    view! {
        <div class=class>
            <article class="article" lang=language>
                <header>
                    <SectionLink slug=section/>
                    {move || view! { <ArticleMeta article=article.get()/> }}
                    <h1 tabindex="-1">{headline}</h1>
                    {lead.map(|lead| view! { <p class="lead">{lead}</p> })}
                </header>
                {move || content(article.get())}
            </article>
            <div class="sidebar">{move || view! { <RelatedNews article=article.get()/> }}</div>
        </div>
        {move || view! { <Neighbours article=article.get()/> }}
    }
}

/// Everything below the header.
fn content(article: Arc<Article>) -> impl IntoView {
    let locale = expect_context::<Store>().locale_untracked();
    let blocks = article.blocks();
    let hero = article.hero_for(&blocks).cloned();
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
        {hero.map(|picture| view! { <Hero picture/> })}
        <ArticleBody blocks/>
        {byline}
        {original}
        <Attachments files=article.attachments.clone()/>
        <Topics tags=article.tags.clone()/>
    }
}
