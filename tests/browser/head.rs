//! The metadata of a published page after a navigation.

use bantin_app::browser::head;
use bantin_core::routes::{FEED, Page};
use leptos::prelude::document;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

fn add_feed(href: &str) -> Element {
    let link = document().create_element("link").expect("an element");
    link.set_attribute("rel", "alternate").expect("an attribute");
    link.set_attribute("href", href).expect("an attribute");
    document().head().expect("a head").append_child(&link).expect("a child");
    link
}

#[wasm_bindgen_test]
fn the_feeds_of_the_section_are_removed_and_those_of_the_site_stay() {
    let section = Page::section("van-hoa");
    let of_section = [section.document_path(), section.path() + "rss.xml", section.path() + "atom.xml"];
    let of_section = of_section.map(|path| add_feed(&path));
    let of_site = [FEED, "rss.xml", "atom.xml"].map(add_feed);
    head::remove_loaded_page_tags();
    assert!(of_section.iter().all(|link| !link.is_connected()));
    assert!(of_site.iter().all(|link| link.is_connected()));
    of_site.iter().for_each(Element::remove);
}
