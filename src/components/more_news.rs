use leptos::prelude::*;

use super::{Retry, paging::paging};
use crate::{
    here::Here,
    markup::{Piece, el, live},
    routes::Page,
    shelf::Rest,
    showing::List,
    store::Store,
};

/// What follows a list: "Xem thêm" as a real link to the grown list, its loading, or why it did not come; the pages beside a
/// numbered one.
#[component]
pub fn MoreNews(list: Memo<List>) -> Piece {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let grown = move |list: &List| {
        let documents = list.documents + 1;
        here.link(&match &list.section {
            Some(section) => Page::Section { slug: section.slug.clone(), documents },
            None => Page::Front { documents },
        })
    };
    live(move || {
        list.with(|list| {
            Some(match &list.rest {
                Rest::End => return None,
                Rest::Numbered(place) => return paging(list, place),
                Rest::More(_) => {
                    let link = el("a").class("button").attr("href", grown(list));
                    let link = link.attr("data-noscroll", true).child(locale.show_more);
                    el("p").class("more").child(link)
                }
                Rest::Loading => {
                    let waiting = el("span").class("button waiting").child(locale.loading);
                    el("p").class("more").attr("aria-busy", "true").child(waiting)
                }
                Rest::Failed(_, problem) => {
                    let problem = problem.clone();
                    el("div").class("more").child(view! { <Retry problem/> })
                }
            })
        })
    })
}
