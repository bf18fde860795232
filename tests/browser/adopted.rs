//! Printed pages that are taken over.

use bantin::{
    frame::Frame,
    here::Here,
    markup::{Drawn, Piece, el, live},
    routes::{Base, Page},
    store::Store,
};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::{Element, Node, js_sys::Reflect, wasm_bindgen::JsValue};

use crate::stage::{FEED, feed, item, own, settled};

/// A body with every kind of block.
const TEXT: &str = "<p>Một <b>hai</b> &amp; <a href='#a'>ba</a><br>bốn</p><h2 id=a>Mục</h2><ul><li>một<li><p>hai</p><ol start=4><li>x</ol></ul>\
    <table><caption>Bảng</caption><tr><th>a<th>b<tr><td>1<td></table><pre>một\n  hai</pre><blockquote>Lời</blockquote><hr>\
    <figure><img src=/a.jpg alt=Cầu><figcaption>Cầu mới</figcaption></figure><p lang=en>One</p><audio src=/a.mp3></audio>\
    <iframe src=https://www.youtube.com/embed/abc></iframe><dl><dt>a<dd>b</dl>";

fn site() -> Value {
    feed(json!({ "items": [
        item("1", json!({ "content_html": TEXT, "summary": "Lời dẫn", "tags": ["Một", "Hai"], "_bantin": { "section": "thoi-su", "views": 3 } })),
        item("2", json!({ "image": "/b.jpg", "_bantin": { "section": "thoi-su", "views": 5 } })),
        item("3", json!({ "content_text": "một\n\nhai", "language": "en" })),
    ] }))
}

fn frame(page: RwSignal<Page>) -> Piece {
    let store = Store::new(Some(own(FEED)), true);
    store.receive(&own(FEED), Ok(site().to_string().into_bytes()));
    let here = Here::new(store, Memo::new(move |_| page.get()), Signal::stored("/".to_owned()), Base::of("/"), own(""));
    provide_context(store);
    provide_context(here);
    view! { <Frame announcement=Signal::stored(String::new())/> }.into()
}

/// An element of the page in which `html` stands. Each node remembers that it was there before.
fn standing(html: &str) -> Element {
    let document = document();
    let element = document.create_element("div").expect("an element");
    element.set_inner_html(html);
    document.body().expect("a body").append_child(&element).expect("a place");
    each(&element, &mut |node| {
        Reflect::set(node, &"before".into(), &JsValue::TRUE).expect("a property");
    });
    element
}

fn each(node: &Node, visit: &mut dyn FnMut(&Node)) {
    visit(node);
    let mut child = node.first_child();
    while let Some(node) = child {
        each(&node, visit);
        child = node.next_sibling();
    }
}

/// How many nodes came after the page was printed; an empty text can't be printed, so it does not count.
fn new_nodes(element: &Element) -> usize {
    let mut new = 0;
    each(element, &mut |node| {
        let was_there = Reflect::get(node, &"before".into()).is_ok_and(|before| before.is_truthy());
        let is_empty_text = node.node_type() == Node::TEXT_NODE && node.node_value().as_deref() == Some("");
        new += usize::from(!was_there && !is_empty_text);
    });
    new
}

fn pages() -> [Page; 6] {
    [
        Page::front(),
        Page::section("thoi-su"),
        Page::section("van-hoa"),
        Page::article("1"),
        Page::article("3"),
        Page::Unknown,
    ]
}

#[wasm_bindgen_test]
async fn every_printed_page_is_taken_over_as_it_stands() {
    for page in pages() {
        let html = Owner::new().with(|| frame(RwSignal::new(page.clone())).html(&own("")));
        let element = standing(&html);
        let before = element.inner_html();
        let owner = Owner::new();
        let drawn = owner.with(|| Drawn::adopted(frame(RwSignal::new(page.clone())), &element));
        assert!(drawn.is_some(), "{page:?}: {html}");
        settled().await;
        assert_eq!(element.inner_html(), before, "{page:?}");
        assert_eq!(new_nodes(&element), 0, "{page:?}");
        element.remove();
    }
}

#[wasm_bindgen_test]
async fn a_page_that_was_taken_over_follows_the_reader() {
    let owner = Owner::new();
    let html = Owner::new().with(|| frame(RwSignal::new(Page::front())).html(&own("")));
    let element = standing(&html);
    let page = owner.with(|| RwSignal::new(Page::front()));
    let drawn = owner.with(|| Drawn::adopted(frame(page), &element));
    page.set(Page::article("1"));
    settled().await;
    let fresh = Owner::new().with(|| frame(RwSignal::new(Page::article("1"))).html(&own("")));
    let main = element.query_selector("main").unwrap().unwrap();
    assert_eq!(main.query_selector("h1").unwrap().unwrap().text_content().unwrap(), "Bài 1");
    assert!(fresh.contains("Bài 1"));
    assert_eq!(element.query_selector_all("main h1").unwrap().length(), 1);
    element.remove();
    drop(drawn);
}

#[wasm_bindgen_test]
async fn what_is_live_changes_the_nodes_that_stood_there() {
    let owner = Owner::new();
    let words = owner.with(|| RwSignal::new("một"));
    let piece = move || {
        el("p").child("a ").child(live(move || words.get())).child(live(move || (words.get() == "một").then_some(" b")))
    };
    let element = standing(&Piece::from(piece()).html(""));
    let drawn = owner.with(|| Drawn::adopted(piece().into(), &element)).expect("the same nodes");
    words.set("hai");
    settled().await;
    assert_eq!(element.text_content().unwrap(), "a hai");
    assert_eq!(new_nodes(&element), 0);
    words.set("một");
    settled().await;
    assert_eq!(element.text_content().unwrap(), "a một b");
    element.remove();
    drop(drawn);
}

#[wasm_bindgen_test]
fn a_page_with_other_nodes_is_not_taken_over() {
    let piece = || Piece::from(el("p").child("a").child(el("b").child("c")));
    for html in ["", "<p>a</p>", "<p>a<b>c</b>d</p>", "<p>a<b>c</b></p><p></p>", "<p><b>c</b>a</p>", "<p>a<b></b></p>"]
    {
        let element = standing(html);
        assert!(Drawn::adopted(piece(), &element).is_none(), "{html}");
        element.remove();
    }
    let element = standing("<p>a<b>c</b></p>");
    assert!(Drawn::adopted(piece(), &element).is_some());
    element.remove();
}
