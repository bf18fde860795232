use leptos::prelude::*;

use super::{Retry, paging::Paging};
use crate::state::{ArticleList, ListTail, PageContext, Store};
use bantin_core::routes::Page;

/// What follows a list: "Xem thêm" as a real link to the grown list, its loading, or why it did not come; the pages beside a
/// numbered one.
#[component]
pub fn MoreNews(list: Memo<ArticleList>) -> impl IntoView {
    let store: Store = expect_context();
    let here: PageContext = expect_context();
    let locale = store.locale_now();
    let grown = move |list: &ArticleList| {
        let documents = list.documents + 1;
        here.link(&match &list.section {
            Some(section) => Page::Section { slug: section.slug.clone(), documents },
            None => Page::Front { documents },
        })
    };
    move || {
        list.with(|list| match list.rest.clone() {
            ListTail::End => ().into_any(),
            ListTail::Numbered(place) => {
                let section = list.section.as_ref().map(|section| section.slug.clone());
                view! { <Paging section place/> }.into_any()
            }
            ListTail::More(_) => view! {
                <p class="more">
                    <a class="button" href=grown(list) data-noscroll="">{locale.show_more}</a>
                </p>
            }
            .into_any(),
            ListTail::Loading => view! {
                <p class="more" aria-busy="true">
                    <span class="button waiting">{locale.loading}</span>
                </p>
            }
            .into_any(),
            ListTail::Failed(_, problem) => view! { <div class="more"><Retry problem/></div> }.into_any(),
        })
    }
}
