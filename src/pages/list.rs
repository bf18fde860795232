use leptos::prelude::*;

use crate::{
    components::{HeadlineList, MoreNews, NewsCard},
    here::Here,
    newsroom::Section,
    showing::{List, Showing},
    store::Store,
};

/// How many headlines "Tin mới" and "Tin đọc nhiều" show.
const SIDE_HEADLINES: usize = 6;

/// The front page, or a section's.
#[component]
pub fn ListPage(section: Option<Section>) -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let on_front = section.is_none();
    let list = {
        let section = section.clone();
        // On the way to another page the list stays as it is until it is taken away.
        Memo::new(move |shown: Option<&List>| match here.showing.get() {
            Showing::List(list) if list.section == section => list,
            _ => shown.cloned().unwrap_or_default(),
        })
    };
    let heading = match section {
        Some(section) => {
            view! { <h1 class="section-heading" tabindex="-1">{section.title}</h1> }.into_any()
        }
        None => {
            let title = store.edition_now().map(|edition| edition.title.clone());
            view! { <h1 class="unseen" tabindex="-1">{title}</h1> }.into_any()
        }
    };
    let latest = Memo::new(move |_| {
        let archive = store.archive();
        archive
            .articles()
            .iter()
            .take(SIDE_HEADLINES)
            .cloned()
            .collect::<Vec<_>>()
    });
    let most_read = Memo::new(move |_| store.archive().most_read(SIDE_HEADLINES));
    view! {
        {heading}
        <div class="with-side">
            <div>
                <ul class="cards" class:front=on_front>
                    <For
                        each=move || list.get().articles.into_iter().enumerate()
                        key=|(_, article)| article.id.clone()
                        let((index, article))
                    >
                        <NewsCard article first={index == 0} with_section=on_front/>
                    </For>
                </ul>
                <MoreNews list/>
            </div>
            <div class="side">
                <HeadlineList title=locale.latest articles=latest/>
                <HeadlineList title=locale.most_read articles=most_read numbered=true/>
            </div>
        </div>
    }
}
