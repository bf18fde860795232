use leptos::prelude::*;

use super::{Today, hue_at};
use crate::{
    browser::menu,
    here::Here,
    markup::{Element, Piece, el, live},
    routes::Page,
    showing::Showing,
    store::Store,
};

/// The logo of a site whose feed names none; below the page's base.
const CREST: &str = "icons/crest.svg";

/// The site's name, today's line and the section menu.
#[component]
pub fn Masthead() -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let name = move || {
        let edition = store.edition()?;
        let address = edition.logo.clone().unwrap_or_else(|| CREST.to_owned());
        let logo = el("img").class("logo").attr("src", address);
        let logo = logo.attr("alt", "").attr("width", 56).attr("height", 56);
        let name = el("span").class("site-name").child(edition.title.clone());
        Some(Piece::from_iter([logo, name]))
    };
    let link = live(move || {
        // A link needs a name before the site has one.
        let unnamed = store.edition().is_none().then(|| store.locale().home);
        let link = el("a").class("site-link").attr("href", here.link(&Page::front()));
        link.attr("aria-label", unnamed).child(name())
    });
    el("header")
        .class("masthead")
        .child(el("div").class("masthead-name").child(link))
        .child(view! { <Today/> })
        .child(view! { <SectionMenu/> })
        .into()
}

#[component]
fn SectionMenu() -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let entry = move |page: &Page, title: String, current: Option<&'static str>| -> Element {
        let link = el("a").attr("href", here.link(page)).attr("aria-current", current);
        el("li").child(link.child(title))
    };
    // The section that is open ("page"), or that the open article belongs to ("true").
    let open = move || {
        here.showing.with(|showing| match showing {
            Showing::List(list) => {
                let how = if list.number().is_none() { "page" } else { "true" };
                Some((list.section.as_ref()?.slug.clone(), how))
            }
            Showing::Article(article) => Some((article.section.clone()?, "true")),
            _ => None,
        })
    };
    Effect::new(move || {
        here.showing.track();
        // The menu follows the same change; once a frame is due it has.
        request_animation_frame(menu::show_open_section);
    });
    live(move || {
        let locale = store.locale();
        let on_front = here.page.with(|page| matches!(page, Page::Front { .. }));
        let home = entry(&Page::front(), locale.home.to_owned(), on_front.then_some("page"));
        let mut entries = el("ul").child(home);
        let open = open();
        if let Some(edition) = store.edition() {
            for (place, section) in edition.sections.iter().enumerate() {
                let current = open.as_ref().filter(|(slug, _)| *slug == section.slug);
                let current = current.map(|(_, how)| *how);
                let page = Page::section(&section.slug);
                let entry = entry(&page, section.title.clone(), current);
                entries = entries.child(entry.class(hue_at(place)));
            }
        }
        let menu = el("nav").class("section-menu").attr("aria-label", locale.sections);
        menu.child(entries)
    })
}
