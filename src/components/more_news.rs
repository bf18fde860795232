use bantin_core::routes::{MAX_DOCUMENTS, Page};
use leptos::prelude::*;

use super::{Paging, Retry, dynamic};
use crate::state::{ArticleList, ListTail, use_page_context, use_store};

/// The end of a list: the link to the longer list, the loading state, a load error, or the adjacent numbered pages.
#[component]
pub fn MoreNews(list: Memo<ArticleList>) -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let locale = store.locale_untracked();
    let longer = move |list: &ArticleList| {
        let documents = list.documents + 1;
        context.href(&Page::head(&list.list, documents))
    };
    dynamic(move || {
        list.with(|list| match list.tail.clone() {
            ListTail::End => ().into_any(),
            ListTail::Pages(pagination) => {
                view! { <Paging list=list.list.clone() pagination oldest_first=list.is_oldest_first()/> }.into_any()
            }
            ListTail::More(_) if list.documents >= MAX_DOCUMENTS => ().into_any(),
            ListTail::More(_) => view! {
                <p class="more">
                    <a class="button" href=longer(list) data-noscroll="">{locale.show_more}</a>
                </p>
            }
            .into_any(),
            ListTail::Loading => view! {
                <p class="more" aria-busy="true">
                    <span class="button waiting">{locale.loading}</span>
                </p>
            }
            .into_any(),
            ListTail::Failed(_, error) => view! { <div class="more"><Retry error/></div> }.into_any(),
        })
    })
}
