use bantin_core::{
    feed::LoadError,
    routes::{List, Page},
};
use leptos::prelude::*;

use crate::{
    components::{HeadlineList, Retry, dynamic, latest},
    state::{use_page_context, use_store},
};

/// A page whose documents failed to load.
#[component]
pub fn LoadErrorPage(error: LoadError) -> impl IntoView {
    let store = use_store();
    view! {
        <section class="notice">
            <h1 tabindex="-1">{store.text(|locale| locale.load_error_title)}</h1>
            <Retry error/>
        </section>
    }
}

/// An address without a page, or an article that the feed does not have. Offers the newest articles.
#[component]
pub fn NotFoundPage() -> impl IntoView {
    let store = use_store();
    view! {
        <section class="notice">
            <h1 tabindex="-1">{store.text(|locale| locale.not_found_title)}</h1>
            <p>{store.text(|locale| locale.not_found_text)}</p>
            <FrontPageLink/>
        </section>
        <div class="full-width notice-news">
            {dynamic(move || {
                view! { <HeadlineList id="latest" title=store.locale().latest articles=latest(&store.archive())/> }
            })}
        </div>
    }
}

/// The address of an article, legal document or static page that the feed no longer has. Only the publisher renders it: the app loads the
/// published page.
#[component]
pub fn WithdrawnPage() -> impl IntoView {
    let locale = use_store().locale_untracked();
    let page = use_page_context().page.get_untracked();
    view! {
        <section class="notice">
            <h1 tabindex="-1">{locale.withdrawn_title(&page)}</h1>
            <p>{locale.withdrawn_text}</p>
            <FrontPageLink/>
        </section>
    }
}

/// A feed or a section without articles.
#[component]
pub fn EmptyPage(list: List) -> impl IntoView {
    let store = use_store();
    let locale = store.locale_untracked();
    let section = list.section_slug().and_then(|slug| Some(store.site_untracked()?.section(slug)?.title.clone()));
    let has_section = section.is_some();
    let text = if has_section { locale.empty_section } else { locale.empty_text };
    view! {
        <section class="notice">
            <h1 tabindex="-1">
                {section.unwrap_or_else(|| locale.empty_title.to_owned())}
            </h1>
            <p>{text}</p>
            {has_section.then(|| view! { <FrontPageLink/> })}
        </section>
    }
}

#[component]
fn FrontPageLink() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    view! {
        <p>
            <a class="button" href=context.href(&Page::Front)>{store.text(|locale| locale.back_home)}</a>
        </p>
    }
}
