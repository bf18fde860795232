use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, SectionLink, Timestamp};
use crate::{
    here::Here,
    markup::{Piece, el},
    newsroom::Article,
    routes::Page,
    store::Store,
};

/// An article in a list: picture, section, headline, lead, date. `first`: the lead story, whose picture is wanted at once.
#[component]
pub fn NewsCard(article: Arc<Article>, first: bool, with_section: bool) -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let picture = article
        .picture
        .clone()
        .map(|picture| view! { <CardPicture picture first/> });
    let section = with_section.then(|| view! { <SectionLink slug=article.section.clone()/> });
    let link = el("a")
        .class("card-link")
        .attr("href", here.link(&Page::article(&article.slug)));
    let lead = article
        .lead
        .clone()
        .map(|lead| el("p").class("card-lead").child(lead));
    let pinned = article
        .pinned
        .then(|| el("span").class("pinned").child(locale.pinned));
    let moment = article.published.or(article.modified);
    let meta = el("p")
        .class("card-meta")
        .child(pinned)
        .child(moment.map(|moment| view! { <Timestamp moment/> }));
    let text = el("div")
        .class("card-text")
        .child(section)
        .child(el("h2").child(link.child(article.headline.clone())))
        .child(lead)
        .child(meta);
    // In a growing list a card stays where the reader is, with its focus.
    el("li")
        .key(&article.id)
        .class("card")
        .class_if("pictured", article.picture.is_some())
        .attr("lang", article.language.clone())
        .child(picture)
        .child(text)
        .into()
}
