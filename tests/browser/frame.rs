//! What stands around a page: masthead, footer, what follows a list, and what is said when something failed.

use bantin_app::{
    components::{Masthead, MoreNews, Retry, SiteFooter},
    state::{ArticleList, ListTail, Pagination},
};
use bantin_core::{
    datetime::Date,
    feed::{LoadError, Unreadable},
    model::Section,
    routes::Page,
};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    part::Part,
    stage::{FEED, Site, Stage, feed, item, own},
};

async fn masthead(site: Site) -> Stage {
    site.show(|_| view! { <Masthead/> }).await
}

fn named() -> Site {
    Site::of(feed(json!({
        "icon": "/images/logo.svg",
        "items": [item("1", json!({ "_bantin": { "section": "van-hoa" } }))],
    })))
}

/// The entries of the menu that are marked.
fn current(menu: &Part) -> Vec<String> {
    let mut links = menu.all("link");
    links.retain(|link| link.attribute("aria-current").is_some());
    links.iter().map(Part::name).collect()
}

#[wasm_bindgen_test]
async fn the_masthead_names_the_site_and_leads_to_its_front_page() {
    let stage = masthead(named().below("/news/")).await;
    let banner = stage.only("banner");
    assert_eq!(banner.one("link", "Báo Thử").value("href"), "/news/");
    let logo = banner.only("decoration");
    assert_eq!(logo.value("src"), own("/images/logo.svg"));
    assert!(logo.attribute("width").is_some() && logo.attribute("height").is_some());
}

#[wasm_bindgen_test]
async fn a_site_without_a_logo_has_the_crest() {
    let stage = masthead(Site::with_items(vec![])).await;
    assert!(stage.has("link", "Báo Thử"));
    assert_eq!(stage.only("decoration").value("src"), "icons/crest.svg");
}

#[wasm_bindgen_test]
async fn the_menu_leads_to_the_front_page_and_to_each_section_in_order() {
    let stage = masthead(named()).await;
    let menu = stage.one("navigation", "Chuyên mục");
    assert_eq!(menu.names("link"), ["Trang chủ", "Thời sự", "Văn hóa"]);
    assert_eq!(menu.addresses(), ["/", "/chuyen-muc/thoi-su/", "/chuyen-muc/van-hoa/"]);
}

#[wasm_bindgen_test]
async fn the_menu_marks_the_open_page_and_the_section_of_the_open_article() {
    for (page, expected) in [
        (Page::front(), vec!["Trang chủ"]),
        (Page::section("van-hoa"), vec!["Văn hóa"]),
        (Page::article("1"), vec!["Văn hóa"]),
        (Page::Unknown, vec![]),
    ] {
        let stage = masthead(named().at(page.clone())).await;
        let menu = stage.only("navigation");
        assert_eq!(current(&menu), expected, "{page:?}");
    }
    let stage = masthead(named()).await;
    let home = stage.one("link", "Trang chủ");
    assert_eq!(home.value("aria-current"), "page");
}

#[wasm_bindgen_test]
async fn before_the_feed_is_there_the_menu_has_the_front_page() {
    let stage = masthead(Site::unloaded()).await;
    let menu = stage.one("navigation", "Chuyên mục");
    assert_eq!(menu.names("link"), ["Trang chủ"]);
}

async fn footer(keys: Value) -> Stage {
    Site::of(feed(keys)).show(|_| view! { <SiteFooter/> }).await
}

#[wasm_bindgen_test]
async fn the_footer_says_who_publishes_the_site_and_how_to_reach_them() {
    let stage = footer(json!({ "_bantin": { "publisher": {
        "name": "Tòa soạn Báo Thử",
        "address": "1 Phố Chợ",
        "phone": "(0219) 386-6000",
        "email": "toa-soan@bao.example",
        "licence": "Giấy phép số 1",
        "editor": "Nguyễn Văn A",
    } } }))
    .await;
    let footer = stage.only("contentinfo");
    assert_eq!(
        footer.text(),
        "Tòa soạn Báo Thử Chịu trách nhiệm nội dung: Nguyễn Văn A Giấy phép số 1 Địa chỉ: 1 Phố Chợ \
         Điện thoại: (0219) 386-6000 Thư điện tử: toa-soan@bao.example \
         Nguồn cấp tin (JSON Feed)"
    );
    assert_eq!(footer.one("link", "(0219) 386-6000").value("href"), "tel:02193866000");
    assert_eq!(footer.one("link", "toa-soan@bao.example").value("href"), "mailto:toa-soan@bao.example");
}

#[wasm_bindgen_test]
async fn the_footer_of_any_feed_has_the_sites_name_and_the_feed_itself() {
    let stage = footer(json!({})).await;
    assert_eq!(stage.text(), "Báo Thử Nguồn cấp tin (JSON Feed)");
    let link = stage.only("link");
    assert_eq!(link.value("href"), own(FEED));
    assert_eq!(link.value("rel"), "external");
}

async fn after(section: Option<Section>, tail: ListTail) -> Stage {
    let list = ArticleList { section, articles: vec![], tail, documents: 1 };
    Site::with_items(vec![]).show(move |_| view! { <MoreNews list=Memo::new(move |_| list.clone())/> }).await
}

#[wasm_bindgen_test]
async fn more_news_is_a_real_link_to_the_longer_list() {
    let more = || ListTail::More(own("/feed/2.json"));
    let stage = after(None, more()).await;
    assert_eq!(stage.one("link", "Xem thêm").value("href"), "/?den=2");
    let section = Section { slug: "thoi-su".into(), title: "Thời sự".into(), feed: None };
    let stage = after(Some(section), more()).await;
    assert_eq!(stage.addresses(), ["/chuyen-muc/thoi-su/?den=2"]);
}

#[wasm_bindgen_test]
async fn a_numbered_list_leads_to_the_pages_beside_it_and_names_their_days() {
    let days = |days: [&str; 2]| Some(days.map(|day| Date::parse(day).expect("a day")));
    let place = Pagination { number: Some(2), count: 3, newer: days(["2026-05-01", "2026-05-20"]), older: None };
    let stage = after(None, ListTail::Pages(place)).await;
    let pages = stage.one("navigation", "Tin cũ, tin mới");
    let names = ["Tin mới hơn (1/5/2026 - 20/5/2026)", "Tin cũ hơn"];
    assert_eq!(pages.names("link"), names);
    assert_eq!(stage.addresses(), ["/trang/3/", "/trang/1/"]);
    let ways: Vec<_> = pages.all("link").iter().map(|link| link.value("rel")).collect();
    assert_eq!(ways, ["prev", "next"]);
}

#[wasm_bindgen_test]
async fn beside_the_first_and_the_last_numbered_page_are_the_head_and_nothing() {
    let place = |number, count| Pagination { number, count, newer: None, older: None };
    let section = || Some(Section { slug: "thoi-su".into(), title: "Thời sự".into(), feed: None });
    for (place, site, of_section) in [
        (place(None, 2), vec!["/trang/2/"], vec!["/chuyen-muc/thoi-su/trang/2/"]),
        (place(Some(2), 2), vec!["/", "/trang/1/"], vec!["/chuyen-muc/thoi-su/", "/chuyen-muc/thoi-su/trang/1/"]),
        (place(Some(1), 2), vec!["/trang/2/"], vec!["/chuyen-muc/thoi-su/trang/2/"]),
    ] {
        let stage = after(None, ListTail::Pages(place)).await;
        assert_eq!(stage.addresses(), site);
        let stage = after(section(), ListTail::Pages(place)).await;
        assert_eq!(stage.addresses(), of_section);
    }
    let alone = after(None, ListTail::Pages(place(None, 0))).await;
    assert_eq!(alone.markup(), "");
}

#[wasm_bindgen_test]
async fn while_more_news_is_on_the_way_it_says_so() {
    let stage = after(None, ListTail::Loading).await;
    assert_eq!(stage.only("paragraph").value("aria-busy"), "true");
    assert_eq!(stage.text(), "Đang tải tin…");
    assert!(!stage.has_any("link"));
}

#[wasm_bindgen_test]
async fn when_more_news_did_not_come_it_says_why_and_offers_to_try_again() {
    let stage = after(None, ListTail::Failed(own("/feed/2.json"), LoadError::Network)).await;
    assert!(stage.only("alert").shows("Không kết nối được"));
    assert!(stage.has("button", "Thử lại"));
}

#[wasm_bindgen_test]
async fn at_the_end_of_the_news_there_is_nothing_more() {
    assert_eq!(after(None, ListTail::End).await.markup(), "");
}

#[wasm_bindgen_test]
async fn each_problem_has_a_sentence_that_says_what_to_do_next() {
    let sentences = [
        (LoadError::Network, "Không kết nối được với máy chủ."),
        (LoadError::Timeout, "Máy chủ trả lời quá chậm."),
        (LoadError::Missing(own("/feed.json")), "/feed.json. Bạn "),
        (LoadError::Status(500), "lỗi 500"),
        (LoadError::Status(503), "lỗi 503"),
        (LoadError::Unreadable(Unreadable::Html), "một trang web thay vì nguồn tin"),
        (LoadError::Unreadable(Unreadable::NotJson { line: 1, column: 9 }), "Nguồn tin bị lỗi"),
        (LoadError::Unreadable(Unreadable::NoItems), "Nguồn tin bị lỗi"),
        (LoadError::NoFeedLink, "chưa khai báo nguồn tin"),
    ];
    for (problem, words) in sentences {
        let stage = Site::unloaded().show(move |_| view! { <Retry error=problem/> }).await;
        let alert = stage.only("alert");
        assert!(alert.shows(words), "{}", alert.text());
        assert!(alert.shows("Bạn "), "{}", alert.text());
        assert!(alert.has("button", "Thử lại"));
    }
}
