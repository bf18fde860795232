//! Pages of the feeds in the fuzz corpus.

use std::{fs, path::PathBuf};

use bantin_app::state::{DocumentCache, PageState};
use bantin_core::{
    feed, i18n,
    routes::{BasePath, Page},
};

use crate::visit::{FEED, addresses};

#[test]
fn every_page_of_a_feed_has_a_title_and_an_address() {
    let folder = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("fuzz/corpus/feed");
    let mut pages = 0;
    for file in fs::read_dir(folder).unwrap() {
        let file = file.unwrap().path();
        let bytes = fs::read(&file).unwrap_or_else(|error| panic!("{file:?}: {error}"));
        let Ok(reading) = feed::read(&bytes) else { continue };
        let mut cache = DocumentCache::new(addresses());
        cache.set_loading(FEED);
        cache.insert(FEED, reading.feed);
        pages += open_all(&cache);
    }
    assert!(pages > 20, "{pages} pages");
}

fn open_all(cache: &DocumentCache) -> usize {
    let site = cache.site().unwrap();
    let archive = cache.archive();
    let articles = archive.articles().iter().map(|article| Page::article(&article.slug));
    let sections = site.sections.iter().map(|section| Page::section(&section.slug));
    let other_pages = [Page::Front, Page::article("khong-co"), Page::Unknown];
    let pages: Vec<_> = articles.chain(sections).chain(other_pages).collect();
    for page in &pages {
        let link = BasePath::default().href(page);
        let path = link.split('?').next().unwrap_or_default();
        assert!(*page == Page::Unknown || Page::parse(path, "", &BasePath::default()) == *page);
        let head = PageState::new(page, cache).meta(Some(site), i18n::locale(site.vietnamese));
        assert!(head.is_none_or(|head| !head.title.trim().is_empty()), "{page:?}");
        cache.next_request(page);
    }
    pages.len()
}
