//! A page's HTML, drawn by the reader's own components from the document that the page will carry.

use anyhow::{Result, anyhow};
use leptos::prelude::*;

use super::site::SiteAddress;
use crate::{
    calendar::Date,
    feed,
    frame::Frame,
    here::Here,
    markup::Piece,
    newsroom::is_vietnamese,
    routes::{Base, Page},
    shelf::Shelf,
    store::Store,
};

/// What is to be drawn.
pub struct Drawing<'a> {
    pub site: &'a SiteAddress,
    pub page: Page,
    /// Path of the page's document below the site.
    pub path: &'a str,
    pub document: &'a [u8],
    /// For a page that shows the occasion of a day.
    pub day: Option<Date>,
}

impl Drawing<'_> {
    /// What stands in `#app`. An error when the document can't be read, which then is ours.
    pub fn html(self) -> Result<String> {
        let reading = feed::read(self.document)
            .map_err(|problem| anyhow!("the document {} can't be read: {problem:?}", self.path))?;
        let vietnamese = is_vietnamese(reading.feed.language.as_deref());
        let mut shelf = Shelf::new(self.site.of("feed/feed.json"));
        shelf.read(&self.site.of(self.path), reading.feed, self.site.origin());
        let base = Base::of(self.site.path());
        let owner = Owner::new();
        let html = owner.with(|| {
            let store = Store::of(shelf, vietnamese);
            let path = Signal::stored(base.link(&self.page));
            let page = self.page;
            let page = Memo::new(move |_| page.clone());
            let here = Here::new(store, page, path, base, self.site.origin().to_owned());
            here.today.set(self.day);
            provide_context(store);
            provide_context(here);
            let frame = view! { <Frame announcement=Signal::stored(String::new())/> };
            Piece::from(frame).html(self.site.origin())
        });
        owner.unset_with_forced_cleanup();
        Ok(html)
    }
}
