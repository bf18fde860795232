use leptos::prelude::*;

use crate::{
    calendar::Date,
    feed,
    here::Here,
    markup::{Element, el},
    routes::Page,
    showing::List,
    store::Store,
};

/// From one page of a numbered list to those beside it, with their days; nothing when it is the only one.
pub fn paging(list: &List, page: &feed::Page) -> Option<Element> {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let section = list.section.as_ref().map(|section| &*section.slug);
    let link = |page: &Page, rel, name, days: Option<[Date; 2]>| {
        let days = days.map(|days| {
            let [first, last] = days.map(locale.anniversary_date);
            el("span").child(format!("({first} - {last})"))
        });
        let link = el("a").class("button").attr("rel", rel);
        let link = link.attr("href", here.link(page)).child(name).child(" ");
        link.child(days)
    };
    let newer = page.number.map(|number| {
        let page_of = match section {
            _ if page.newer.is_some() || number < page.count => Page::archive(section, number + 1),
            Some(slug) => Page::section(slug),
            None => Page::front(),
        };
        link(&page_of, "prev", locale.newer, page.newer)
    });
    let number = page.number.map_or(page.count, |number| number - 1);
    let older = (number > 0).then(|| {
        let page_of = Page::archive(section, number);
        link(&page_of, "next", locale.older, page.older)
    });
    (newer.is_some() || older.is_some()).then(|| {
        el("nav")
            .class("paging")
            .attr("aria-label", locale.pages)
            .child(newer)
            .child(older)
    })
}
