use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{HeadlineList, MoreNews, NewsCard, hue},
    state::{ArticleList, PageContext, PageState, Store},
};
use bantin_core::model::{Archive, Article, Section};

/// How many headlines "Tin mới" and "Tin đọc nhiều" show.
const SIDE_HEADLINES: usize = 6;
/// Whether a list has pictures is seen from so many articles at its top: the rest may come later, and nothing may move then.
const TOP: usize = 10;

/// The front page, a section's, or a numbered page of either.
///
/// Only the front page has other news beside its list: any other changes only when its own articles do.
#[component]
pub fn ListPage(section: Option<Section>, number: Option<u32>) -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    let locale = store.locale_now();
    let of_site = section.is_none();
    let on_front = of_site && number.is_none();
    let hue = hue(section.as_ref().map(|section| &*section.slug));
    // On the way to another page the list stays as it is until it is taken away.
    let list = Memo::new(move |shown: Option<&ArticleList>| match here.page_state.get() {
        PageState::List(list) if list.section == section && list.number() == number => list,
        _ => shown.cloned().unwrap_or_default(),
    });
    let heading = store.site_untracked().map(|site| {
        let title = list.with_untracked(|list| list.title(&site, locale));
        let class = match (&title, hue) {
            (Some(_), Some(hue)) => format!("section-heading {hue}"),
            (Some(_), None) => "section-heading".to_owned(),
            (None, _) => "unseen".to_owned(),
        };
        let title = title.unwrap_or_else(|| site.title.clone());
        view! { <h1 class=class tabindex="-1">{title}</h1> }
    });
    let illustrated =
        Memo::new(move |_| list.with(|list| list.articles.iter().take(TOP).any(|article| article.picture.is_some())));
    let card = move |(index, article): (usize, Arc<Article>)| {
        // A lead story without a picture stands by its words: an ornament of that size would outdo them.
        let illustrated = illustrated.get_untracked() && (index > 0 || number.is_some());
        view! { <NewsCard article first={index == 0} with_section=of_site illustrated/> }
    };
    let news = view! {
        <div>
            <ul class="cards" class:front=on_front class:archive=number.is_some()>
                // A card stays where the reader is, with its focus, when the list grows.
                <For
                    each=move || list.with(|list| list.articles.clone()).into_iter().enumerate()
                    key=|(_, article)| article.id.clone()
                    children=card
                />
            </ul>
            <MoreNews list/>
        </div>
    };
    let news = if on_front {
        view! {
            <div class="with-side">
                {news}
                <div class="side">
                    <HeadlineList title=locale.latest articles=latest/>
                    <HeadlineList title=locale.most_read articles=most_read numbered=true/>
                </div>
            </div>
        }
        .into_any()
    } else {
        view! { <div class="alone">{news}</div> }.into_any()
    };
    (heading, news)
}

fn latest(archive: &Archive) -> Vec<Arc<Article>> {
    let articles = archive.articles();
    articles[..articles.len().min(SIDE_HEADLINES)].to_vec()
}

fn most_read(archive: &Archive) -> Vec<Arc<Article>> {
    archive.most_read(SIDE_HEADLINES)
}
