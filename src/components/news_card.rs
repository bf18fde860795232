use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, SectionLink, Timestamp, hue};
use crate::{
    here::Here,
    markup::{Piece, el},
    newsroom::Article,
    routes::Page,
    store::Store,
};

/// Characters of the lead on a card.
const LEAD_AT_MOST: usize = 240;

/// An article in a list: picture, section, headline, lead, date. `first`: the lead story, whose picture is wanted at once.
/// `illustrated`: a list in which an article without a picture stands among others that have one.
#[component]
pub fn NewsCard(article: Arc<Article>, first: bool, with_section: bool, #[prop(optional)] illustrated: bool) -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let pictured = illustrated || article.picture.is_some();
    let picture = pictured.then(|| view! { <CardPicture picture=article.picture.clone() first/> });
    let section = with_section.then(|| view! { <SectionLink slug=article.section.clone()/> });
    let link = el("a").class("card-link").attr("href", here.link(&Page::article(&article.slug)));
    let lead = (article.short_lead(LEAD_AT_MOST)).map(|lead| el("p").class("card-lead").child(lead));
    let pinned = article.pinned.then(|| el("span").class("pinned").child(locale.pinned));
    let moment = article.published.or(article.modified);
    let meta = el("p").class("card-meta").child(pinned).child(moment.map(|moment| view! { <Timestamp moment/> }));
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
        .class_if("pictured", pictured)
        .class_of(hue(article.section.as_deref()))
        .attr("lang", article.language.clone())
        .child(picture)
        .child(text)
        .into()
}
