//! The page context of components.

use bantin_app::state::{DocumentCache, PageContext, Store};
use bantin_core::routes::{BasePath, Page};
use leptos::prelude::*;

#[test]
fn a_closed_banner_is_stored_once() {
    let owner = Owner::new();
    let closed = owner.with(|| {
        let store = Store::from_cache(DocumentCache::default(), true);
        let path = Signal::stored("/".to_owned());
        let page = Memo::new(|_| Page::Front);
        let context = PageContext::new(store, page, path, BasePath::default(), String::new());
        for _ in 0..3 {
            context.close_banner("1930-02-03:2027".to_owned());
        }
        context.closed_banners.get_untracked()
    });
    assert_eq!(closed, ["1930-02-03:2027"]);
}
