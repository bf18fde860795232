use std::sync::Arc;

use leptos::prelude::*;

use crate::{
    components::{HeadlineList, MoreNews, NewsCard, hue},
    here::Here,
    markup::{Piece, el, live},
    newsroom::{Archive, Article, Section},
    showing::{List, Showing},
    store::Store,
};

/// How many headlines "Tin mới" and "Tin đọc nhiều" show.
const SIDE_HEADLINES: usize = 6;
/// Whether a list has pictures is seen from so many articles at its top: the rest may come later, and nothing may move then.
const TOP: usize = 10;

/// The front page, a section's, or a numbered page of either.
///
/// Only the front page has other news beside its list: any other changes only when its own articles do.
#[component]
pub fn ListPage(section: Option<Section>, number: Option<u32>) -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let of_site = section.is_none();
    let on_front = of_site && number.is_none();
    let hue = hue(section.as_ref().map(|section| &*section.slug));
    // On the way to another page the list stays as it is until it is taken away.
    let list = Memo::new(move |shown: Option<&List>| match here.showing.get() {
        Showing::List(list) if list.section == section && list.number() == number => list,
        _ => shown.cloned().unwrap_or_default(),
    });
    let heading = el("h1").attr("tabindex", "-1");
    let heading = store.edition_now().map(|edition| match untrack(|| list.with(|list| list.title(&edition, locale))) {
        Some(title) => heading.class("section-heading").class_of(hue).child(title),
        None => heading.class("unseen").child(edition.title.clone()),
    });
    let cards = live(move || {
        let articles = list.with(|list| list.articles.clone());
        let mut top = articles.iter().take(TOP);
        let illustrated = top.any(|article| article.picture.is_some());
        let cards = articles.into_iter().enumerate().map(|(index, article)| {
            // A lead story without a picture stands by its words: an ornament of that size would outdo them.
            let illustrated = illustrated && (index > 0 || number.is_some());
            view! { <NewsCard article first={index == 0} with_section=of_site illustrated/> }
        });
        el("ul").class("cards").class_if("front", on_front).class_if("archive", number.is_some()).children(cards)
    });
    let news = el("div").child(cards).child(view! { <MoreNews list/> });
    let heading = Piece::from(heading);
    if !on_front {
        return Piece::from_iter([heading, el("div").class("alone").child(news).into()]);
    }
    let side = el("div")
        .class("side")
        .child(view! { <HeadlineList title=locale.latest articles=latest/> })
        .child(view! { <HeadlineList title=locale.most_read articles=most_read numbered=true/> });
    let news = el("div").class("with-side").child(news).child(side);
    Piece::from_iter([heading, news.into()])
}

fn latest(archive: &Archive) -> Vec<Arc<Article>> {
    let articles = archive.articles();
    articles[..articles.len().min(SIDE_HEADLINES)].to_vec()
}

fn most_read(archive: &Archive) -> Vec<Arc<Article>> {
    archive.most_read(SIDE_HEADLINES)
}
