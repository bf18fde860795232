use leptos::prelude::*;

use crate::{
    calendar::Date,
    here::Here,
    markup::{Element, el},
    routes::Page,
    shelf::Place,
    showing::List,
    store::Store,
};

/// From one page of a numbered list to those beside it, with their days; nothing when it is the only one.
pub fn paging(list: &List, place: &Place) -> Option<Element> {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let section = list.section.as_ref().map(|section| &*section.slug);
    let way = |page: Page, rel, name, days: Option<[Date; 2]>| {
        let days = days.map(|days| {
            let [first, last] = days.map(locale.anniversary_date);
            el("span").child(format!("({first} - {last})"))
        });
        let link = el("a").class("button").attr("rel", rel);
        let link = link.attr("href", here.link(&page));
        link.child(name).child(" ").child(days)
    };
    let nav = el("nav").class("paging").attr("aria-label", locale.pages);
    let nav = match place.number {
        None => nav,
        Some(number) => {
            let newer = if place.newer.is_some() || number < place.count {
                Page::archive(section, number.saturating_add(1))
            } else {
                Page::head(section)
            };
            nav.child(way(newer, "prev", locale.newer, place.newer))
        }
    };
    match place.number.map_or(place.count, |number| number - 1) {
        0 => place.number.map(|_| nav),
        older => {
            let older = Page::archive(section, older);
            Some(nav.child(way(older, "next", locale.older, place.older)))
        }
    }
}
