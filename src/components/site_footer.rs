use leptos::prelude::*;

use crate::{
    feed::Publisher,
    markup::{Piece, el, live},
    newsroom::Edition,
    store::Store,
};

/// Who publishes the site, and its feed.
#[component]
pub fn SiteFooter() -> Piece {
    let store: Store = expect_context();
    let imprint = live(move || Some(imprint(store, &*store.edition()?)));
    el("footer").class("site-footer").child(imprint).into()
}

fn imprint(store: Store, edition: &Edition) -> Piece {
    let locale = store.locale_now();
    let publisher =
        edition.publisher.clone().unwrap_or_else(|| Publisher { name: edition.title.clone(), ..Publisher::default() });
    let line = |label: &'static str| el("p").child(label).child(": ");
    let phone = publisher.phone.map(|phone| {
        let mut address = String::from("tel:");
        address.extend(phone.chars().filter(|&letter| letter.is_ascii_digit() || letter == '+'));
        line(locale.phone).child(el("a").attr("href", address).child(phone))
    });
    let email = publisher.email.map(|email| {
        let link = el("a").attr("href", format!("mailto:{email}"));
        line(locale.email).child(link.child(email))
    });
    let feed = el("a").attr("href", edition.address.clone()).attr("rel", "external");
    let editor = (publisher.editor).map(|editor| line(locale.editor).child(editor));
    let address = (publisher.address).map(|address| line(locale.address).child(address));
    let licence = (publisher.licence).map(|licence| el("p").child(licence));
    let publisher = el("div").child(el("p").class("publisher").child(publisher.name)).child(editor).child(licence);
    let contact = el("div").child(address).child(phone).child(email).child(el("p").child(feed.child(locale.feed)));
    el("div").class("imprint").child(publisher).child(contact).into()
}
