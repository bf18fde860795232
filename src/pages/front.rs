use std::sync::Arc;

use bantin_core::{
    model::{Article, FrontPage},
    routes::{List, Page},
};
use leptos::prelude::*;

use crate::{
    components::{AnniversaryBanner, HeadlineList, NewsBlockView, NewsCard, SiteLinks},
    state::{FrontState, use_page_context, use_store},
};

/// The front page: the anniversary banner, the lead story with three more articles, a list, blocks of sections, and a sidebar.
#[component]
pub fn FrontView(state: FrontState) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let locale = store.locale_untracked();
    let site = store.site_untracked();
    let title = site.as_ref().map(|site| site.title.clone());
    let has_links = site.is_some_and(|site| !site.navigation.links.is_empty());
    let FrontState { front, has_more } = state;
    let FrontPage { top, river, blocks, most_read, latest } = Arc::unwrap_or_clone(front);
    let card = |(index, article): (usize, Arc<Article>)| {
        view! { <NewsCard article lead={index == 0} with_section=true/> }
    };
    let cards = top.into_iter().chain(river).enumerate().map(card).collect_view();
    let more = has_more.then(|| {
        view! {
            <p class="more">
                <a class="button" href=context.href(&Page::latest())>{locale.all_latest}</a>
            </p>
        }
        .into_any()
    });
    let blocks: Vec<_> =
        blocks.into_iter().enumerate().map(|(index, block)| view! { <NewsBlockView block index/> }).collect();
    let has_sidebar = has_links || !most_read.is_empty() || !latest.is_empty();
    let sidebar = has_sidebar.then(|| {
        view! {
            <div class="sidebar">
                <HeadlineList id="latest" title=locale.latest articles=latest/>
                <SiteLinks class="site-links" with_logos=true/>
                <HeadlineList id="most-read" title=locale.most_read articles=most_read list=List::MostRead/>
            </div>
        }
        .into_any()
    });
    view! {
        <AnniversaryBanner/>
        <h1 class="visually-hidden" tabindex="-1">{title}</h1>
        <div class=if has_sidebar { "with-sidebar" } else { "full-width" }>
            <div>
                <ul class="cards front">{cards}</ul>
                {more}
                {(!blocks.is_empty()).then(|| view! { <div class="blocks">{blocks}</div> }.into_any())}
            </div>
            {sidebar}
        </div>
    }
}
