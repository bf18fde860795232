use std::sync::Arc;

use bantin_core::{
    model::{Article, MIN_TOPIC_ARTICLES, normalized_key},
    routes::{List, Page, SearchParams},
};
use leptos::prelude::*;

use crate::state::{use_page_context, use_store};

/// The event and the tags of an article. A tag links to its page, or else to a search.
#[component]
pub fn Topics(article: Arc<Article>) -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    // With a direction of its own, a tag does not affect those after it.
    let link =
        |page: Page, text: &str| view! { <a dir="auto" href=context.href(&page)>{text.to_owned()}</a> }.into_any();
    let line = |label: &'static str, links: AnyView| view! { <p class="topics">{label} ": " {links}</p> }.into_any();
    // Only news are in the list of an event.
    let list = article.event_list().filter(|list| article.is_in(list));
    let event = article.event.as_deref().zip(list);
    let event = event.map(|(name, list)| line(locale.event, link(Page::list(&list, None), name)));
    let mut links: Vec<AnyView> = Vec::new();
    for tag in &article.tags {
        if !links.is_empty() {
            links.push(", ".into_any());
        }
        links.push(link(page_of(tag, &article), tag));
    }
    let tags = (!links.is_empty()).then(|| line(locale.topics, links.into_any()));
    [event, tags].into_iter().flatten().collect_view()
}

/// The page of a tag. An unpublished feed does not say which tags have pages, so the loaded articles decide.
fn page_of(tag: &str, article: &Article) -> Page {
    let list = List::topic(tag);
    let store = use_store();
    let is_published = store.site_untracked().is_some_and(|site| site.archive_url.is_some());
    let has_page = if is_published {
        article.tags_with_page.iter().any(|known| known == tag)
    } else {
        let (topic, archive) = (normalized_key(tag), untrack(|| store.archive()));
        let has_topic = |article: &&Arc<Article>| article.topics.binary_search(&topic).is_ok();
        archive.articles().iter().filter(has_topic).count() >= MIN_TOPIC_ARTICLES
    };
    if has_page { Page::list(&list, None) } else { Page::Search(SearchParams::phrase(tag)) }
}
