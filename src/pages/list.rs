use std::sync::Arc;

use bantin_core::{model::Article, routes::List};
use leptos::prelude::*;

use crate::{
    components::{HeadlineList, MoreNews, NewsCard, RegisterTable, latest, most_read, with_accent},
    state::{ArticleList, PageContext, PageState, Store},
};

/// Number of articles at the top of a list that determine whether its cards have pictures. Further articles do not, so loading
/// them causes no layout shift.
const TOP_ARTICLES: usize = 10;

/// The front page, a section, a list of the register, or a numbered page of one of them.
///
/// Only the front page shows other articles beside its list. Any other page changes only when its own articles change.
#[component]
pub fn ListPage(list: ArticleList) -> impl IntoView {
    let store: Store = expect_context();
    let PageContext { state, .. } = expect_context();
    let locale = store.locale_untracked();
    let is_numbered = list.number().is_some();
    let with_section = list.list == List::Site;
    let is_register = matches!(list.list, List::Register(_));
    let is_front = with_section && !is_numbered;
    let (key, section) = (list.key(), list.list.clone());
    // The list, which may grow. It no longer changes once another page is open.
    let list = Memo::new(move |shown: Option<&ArticleList>| match state.get() {
        PageState::List(open) if open.key() == key => open,
        _ => shown.unwrap_or(&list).clone(),
    });
    let heading = store.site_untracked().map(|site| {
        let title = list.with_untracked(|list| list.title(&site, locale));
        let class = match &title {
            Some(_) => with_accent("section-heading", section.section_slug()),
            None => "visually-hidden".to_owned(),
        };
        view! { <h1 class=class tabindex="-1">{title.unwrap_or_else(|| site.title.clone())}</h1> }
    });
    let has_pictures =
        list.with_untracked(|list| list.articles.iter().take(TOP_ARTICLES).any(|article| article.picture.is_some()));
    let card = move |(index, article): (usize, Arc<Article>)| {
        // The lead story gets no placeholder: one of its size would dominate the page.
        let illustrated = (index > 0 || is_numbered) && has_pictures && !is_front;
        view! { <NewsCard article first={index == 0} with_section illustrated/> }
    };
    let cards = move || {
        view! {
            <ul class="cards" class:front=is_front class:archive=is_numbered>
                // Cards keep their elements and focus when the list grows.
                <For
                    each=move || list.with(|list| list.articles.clone()).into_iter().enumerate()
                    key=|(_, article)| article.id.clone()
                    children=card
                />
            </ul>
        }
    };
    let articles = if is_register { view! { <RegisterTable list/> }.into_any() } else { cards().into_any() };
    let news = view! { <div>{articles} <MoreNews list/></div> };
    let news = if is_front {
        view! {
            <div class="with-sidebar">
                {news}
                <div class="sidebar">
                    <HeadlineList id="latest" title=locale.latest articles=latest/>
                    <HeadlineList id="most-read" title=locale.most_read articles=most_read numbered=true/>
                </div>
            </div>
        }
        .into_any()
    } else {
        view! { <div class="full-width">{news}</div> }.into_any()
    };
    (heading, news)
}
