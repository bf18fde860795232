use std::sync::Arc;

use bantin_core::{
    feed::Attachment,
    model::Article,
    routes::{List, Page},
};
use leptos::prelude::*;

use crate::{
    components::{
        ArticleBody, ArticleMeta, Attachments, DocumentFacts, Neighbours, RelatedNews, Retry, SectionLink,
        ShareButtons, Topics, dynamic, split_recording, with_accent,
    },
    pages::skeleton::bars,
    state::{ContentState, PageContext, PageState, use_page_context, use_store},
};

/// An article, a document or a static page. An excerpt is completed in place: its headline keeps its element and the focus.
#[component]
pub fn ArticlePage(article: Arc<Article>, content: ContentState) -> impl IntoView {
    let PageContext { state, .. } = use_page_context();
    let id = article.id.clone();
    let document = article.document.clone();
    let headline = match &document {
        Some(document) => document.name(),
        None => article.headline.clone(),
    };
    let facts = document.clone().map(|document| view! { <DocumentFacts document summary=article.headline.clone()/> });
    let is_document = document.is_some();
    let class = with_accent("with-sidebar", article.section.as_deref());
    let (section, language) = (article.section.clone(), article.language.clone());
    // The open article, which stays as it is once another page is open.
    let open = Memo::new_with_compare(
        move |shown: Option<&(Arc<Article>, ContentState)>| match state.get() {
            PageState::Article(article, content) if article.id == id => (article, content),
            _ => shown.cloned().unwrap_or_else(|| (article.clone(), content.clone())),
        },
        |old, new| match (old, new) {
            (Some((old, old_content)), Some((new, content))) => !Arc::ptr_eq(old, new) || old_content != content,
            _ => true,
        },
    );
    let article = move || open.with(|(article, _)| article.clone());
    // A post without a title is shown once: as its text, or else as its lead.
    let is_repeated = move || {
        let article = article();
        article.untitled && (article.lead.is_some() || article.repeats_headline(&article.blocks()))
    };
    view! {
        <div class=class>
            <article class="article" lang=language>
                <header>
                    {if is_document {
                        register_link().into_any()
                    } else {
                        view! { <SectionLink slug=section/> }.into_any()
                    }}
                    {dynamic(move || (!is_document).then(|| view! { <ArticleMeta article=article()/> }))}
                    <h1 class=move || is_repeated().then_some("visually-hidden") tabindex="-1">{headline}</h1>
                </header>
                {facts}
                {dynamic(move || downloads(&article()))}
                {dynamic(move || {
                    let (article, content) = open.get();
                    match content {
                        ContentState::Complete => complete(article).into_any(),
                        content => view! { <PendingContent article content/> }.into_any(),
                    }
                })}
            </article>
            <div class="sidebar">{dynamic(move || (!is_document).then(|| view! { <RelatedNews article=article()/> }))}</div>
        </div>
        {dynamic(move || (!is_document).then(|| view! { <Neighbours article=article()/> }))}
    }
}

/// The link from a document to the register.
fn register_link() -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let href = context.href(&Page::list(&List::Register(None), None));
    view! { <p class="section-link"><a href=href>{locale.documents}</a></p> }
}

/// The files of a document, above its text. Its row in a list has them, too, so they are there while the text is loading.
fn downloads(article: &Article) -> impl IntoView + use<> {
    let title = use_store().locale_untracked().downloads;
    let files = article.attachments.clone();
    article.document.is_some().then(|| view! { <Attachments files title/> })
}

/// Everything below the header.
fn complete(article: Arc<Article>) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let bylines = article.bylines.join(", ");
    let byline = (!bylines.is_empty()).then(|| {
        view! { <p class="byline"><span class="visually-hidden">{locale.byline} ": "</span> {bylines}</p> }
    });
    let files = if article.document.is_none() { article.attachments.clone() } else { Vec::new() };
    let (recording, files) = split_recording(files);
    let origins = [(article.original.clone(), locale.original), (article.source.clone(), locale.source)];
    let origins = origins.map(|(address, label)| {
        address.map(|address| {
            view! { <p class="original"><a href=address rel="external noopener">{label}</a></p> }
        })
    });
    view! {
        {body(&article, recording)}
        // Reader views leave a footer out.
        <footer>
            {byline}
            {origins.into_iter().flatten().collect_view()}
            <Attachments files/>
            <Topics article=article.clone()/>
            <ShareButtons/>
        </footer>
    }
}

/// The content of an excerpt, followed by lines that reserve the space of the rest, or by the reason why it is missing
/// with a link to the page on the server.
#[component]
fn PendingContent(article: Arc<Article>, content: ContentState) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let context = use_page_context();
    let rest = match content {
        ContentState::Failed(error) => view! {
            <Retry error/>
            <p>
                <a href=context.href(&article.page()) rel="external">{locale.open_page}</a>
            </p>
        }
        .into_any(),
        _ => view! {
            <div class="skeleton" aria-busy="true">
                <p class="visually-hidden">{locale.loading}</p>
                <div aria-hidden="true">{bars(["bar"; 12])}</div>
            </div>
        }
        .into_any(),
    };
    view! {
        {body(&article, None)}
        <div class="text">{rest}</div>
    }
}

fn body(article: &Article, recording: Option<Attachment>) -> impl IntoView + use<> {
    let blocks = article.blocks();
    let lead = article.lead.clone().filter(|_| !article.repeats_headline(&blocks));
    let hero = article.hero_for(&blocks).cloned();
    view! { <ArticleBody lead recording hero blocks/> }
}
