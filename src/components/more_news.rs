use leptos::{either::EitherOf4, prelude::*};

use super::Retry;
use crate::{here::Here, routes::Page, shelf::Rest, showing::List, store::Store};

/// What follows a list: "Xem thêm" as a real link to the grown list, its loading, or why it did not come.
#[component]
pub fn MoreNews(list: Memo<List>) -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let rest = Memo::new(move |_| list.with(|list| list.rest.clone()));
    let grown = move || {
        list.with(|list| {
            let documents = list.documents + 1;
            here.link(&match &list.section {
                Some(section) => Page::Section {
                    slug: section.slug.clone(),
                    documents,
                },
                None => Page::Front { documents },
            })
        })
    };
    move || match rest.get() {
        Rest::End => EitherOf4::A(()),
        Rest::More(_) => EitherOf4::B(view! {
            <p class="more"><a class="button" href=grown data-noscroll>{locale.show_more}</a></p>
        }),
        Rest::Loading => EitherOf4::C(view! {
            <p class="more" aria-busy="true"><span class="button waiting">{locale.loading}</span></p>
        }),
        Rest::Failed(_, problem) => EitherOf4::D(view! {
            <div class="more"><Retry problem/></div>
        }),
    }
}
