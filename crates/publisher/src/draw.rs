//! A page's HTML, drawn by the reader's own components from the document that the page will carry.

use anyhow::{Result, anyhow};
use leptos::prelude::*;

use super::site::SiteAddress;
use bantin_app::{
    layout::Layout,
    state::{DocumentCache, PageContext, PageMeta, PageState, Store},
};
use bantin_core::{
    datetime::Date,
    feed,
    model::is_vietnamese,
    routes::{Base, Page},
};

/// What is to be drawn.
pub struct Drawing<'a> {
    pub site: &'a SiteAddress,
    pub page: Page,
    /// Path of the page's document below the site.
    pub path: &'a str,
    pub document: &'a [u8],
    /// For a page that shows the anniversary of a day.
    pub day: Option<Date>,
}

/// A drawn page.
pub struct Drawn {
    /// What the page says of itself.
    pub head: PageMeta,
    /// What stands in `#app`.
    pub html: String,
}

impl Drawing<'_> {
    /// An error when the document can't be read, or does not hold what the page shows; then it is ours that is wrong.
    pub fn draw(self) -> Result<Drawn> {
        let reading = feed::read(self.document)
            .map_err(|problem| anyhow!("the document {} can't be read: {problem:?}", self.path))?;
        let vietnamese = is_vietnamese(reading.feed.language.as_deref());
        let mut cache = DocumentCache::new(self.site.of("feed/feed.json"));
        cache.insert(&self.site.of(self.path), reading.feed, self.site.origin());
        let base = Base::of(self.site.path());
        let owner = Owner::new();
        let drawn = owner.with(|| {
            let store = Store::from_cache(cache, vietnamese);
            let path = Signal::stored(base.link(&self.page));
            let page = self.page;
            let page = Memo::new(move |_| page.clone());
            let here = PageContext::new(store, page, path, base, self.site.origin().to_owned());
            here.today.set(self.day);
            provide_context(store);
            provide_context(here);
            let info = store.site();
            let head = here.state.with(|page_state| match page_state {
                PageState::List(_) | PageState::Article(_) => page_state.meta(info.as_deref(), store.locale()),
                _ => None,
            });
            let frame = view! { <Layout announcement=Signal::stored(String::new())/> };
            let html = frame.to_html();
            head.map(|head| Drawn { head, html })
        });
        owner.unset_with_forced_cleanup();
        drawn.ok_or_else(|| anyhow!("the document {} does not hold what its page shows", self.path))
    }
}
