use leptos::prelude::*;

use crate::{
    components::{HeadlineList, MoreNews, NewsCard, hue},
    here::Here,
    markup::{Piece, el, live},
    newsroom::Section,
    showing::{List, Showing},
    store::Store,
};

/// How many headlines "Tin mới" and "Tin đọc nhiều" show.
const SIDE_HEADLINES: usize = 6;
/// Whether a list has pictures is seen from so many articles at its top: the rest may come later, and nothing may move then.
const TOP: usize = 10;

/// The front page, or a section's.
#[component]
pub fn ListPage(section: Option<Section>) -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let on_front = section.is_none();
    let list = {
        let section = section.clone();
        // On the way to another page the list stays as it is until it is taken away.
        Memo::new(move |shown: Option<&List>| match here.showing.get() {
            Showing::List(list) if list.section == section => list,
            _ => shown.cloned().unwrap_or_default(),
        })
    };
    let heading = match section {
        Some(section) => el("h1")
            .class("section-heading")
            .class_of(hue(Some(&section.slug)))
            .attr("tabindex", "-1")
            .child(section.title),
        None => {
            let title = store.edition_now().map(|edition| edition.title.clone());
            el("h1").class("unseen").attr("tabindex", "-1").child(title)
        }
    };
    let articles = Memo::new(move |_| list.with(|list| list.articles.clone()));
    let cards = live(move || {
        let articles = articles.get();
        let mut top = articles.iter().take(TOP);
        let illustrated = top.any(|article| article.picture.is_some());
        let cards = articles.into_iter().enumerate().map(|(index, article)| {
            view! { <NewsCard article first={index == 0} with_section=on_front illustrated/> }
        });
        el("ul")
            .class("cards")
            .class_if("front", on_front)
            .children(cards)
    });
    let latest = Memo::new(move |_| {
        let archive = store.archive();
        archive
            .articles()
            .iter()
            .take(SIDE_HEADLINES)
            .cloned()
            .collect::<Vec<_>>()
    });
    let most_read = Memo::new(move |_| store.archive().most_read(SIDE_HEADLINES));
    let side = el("div")
        .class("side")
        .child(view! { <HeadlineList title=locale.latest articles=latest/> })
        .child(view! { <HeadlineList title=locale.most_read articles=most_read numbered=true/> });
    let news = el("div").child(cards).child(view! { <MoreNews list/> });
    Piece::from_iter([
        heading,
        el("div").class("with-side").child(news).child(side),
    ])
}
