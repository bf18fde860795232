//! Masthead, footer, the end of lists and load errors.

use bantin_app::{
    components::{Masthead, MoreNews, Retry, SiteFooter},
    state::{ArticleList, ListTail},
};
use bantin_core::{
    datetime::Date,
    feed::{LoadError, Pagination, Unreadable},
    routes::{List, MAX_DOCUMENTS, Page},
};
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::TestElement,
    harness::{FEED, Mounted, TestSite, feed, item, local_url},
};

async fn mount_masthead(site: TestSite) -> Mounted {
    site.mount(|_| view! { <Masthead/> }).await
}

fn site_with_icon() -> TestSite {
    TestSite::new(feed(json!({
        "icon": "/images/logo.svg",
        "items": [item("1", json!({ "_bantin": { "section": "van-hoa" } }))],
    })))
}

/// The menu entries with `aria-current`.
fn current(menu: &TestElement) -> Vec<String> {
    let mut links = menu.get_all("link");
    links.retain(|link| link.get_attribute("aria-current").is_some());
    links.iter().map(TestElement::name).collect()
}

#[wasm_bindgen_test]
async fn the_masthead_shows_logo_and_name_with_a_link_to_the_front_page() {
    let page = mount_masthead(site_with_icon().at_base("/news/")).await;
    let banner = page.get_only("banner");
    assert_eq!(banner.get("link", "Báo Thử").attr("href"), "/news/");
    let logo = banner.get_only("presentation");
    assert_eq!(logo.attr("src"), local_url("/images/logo.svg"));
    assert!(logo.get_attribute("width").is_some() && logo.get_attribute("height").is_some());
}

#[wasm_bindgen_test]
async fn a_site_without_an_icon_has_no_logo() {
    let page = mount_masthead(TestSite::with_items(vec![])).await;
    assert!(page.has("link", "Báo Thử"));
    assert!(!page.has_any("presentation"));
}

#[wasm_bindgen_test]
async fn the_menu_links_to_the_front_page_and_to_each_section() {
    let page = mount_masthead(site_with_icon()).await;
    let menu = page.get("navigation", "Menu chính");
    let sections = menu.get_only("list");
    assert_eq!(sections.names("link"), ["Trang chủ", "Thời sự", "Văn hóa"]);
    assert_eq!(sections.hrefs(), ["/", "/chuyen-muc/thoi-su/", "/chuyen-muc/van-hoa/"]);
    assert_eq!(menu.get("link", "Tất cả").attr("href"), "/#chuyen-muc");
}

#[wasm_bindgen_test]
async fn the_menu_marks_the_open_page_or_the_section_of_the_open_article() {
    for (page, expected) in [
        (Page::Front, vec!["Trang chủ"]),
        (Page::section("van-hoa"), vec!["Văn hóa"]),
        (Page::article("1"), vec!["Văn hóa"]),
        (Page::Unknown, vec![]),
    ] {
        let masthead = mount_masthead(site_with_icon().at_page(page.clone())).await;
        let menu = masthead.get_only("navigation");
        assert_eq!(current(&menu), expected, "{page:?}");
    }
    let page = mount_masthead(site_with_icon()).await;
    let home = page.get("link", "Trang chủ");
    assert_eq!(home.attr("aria-current"), "page");
}

#[wasm_bindgen_test]
async fn before_the_feed_is_loaded_the_menu_links_to_the_front_page() {
    let page = mount_masthead(TestSite::unloaded()).await;
    let menu = page.get("navigation", "Menu chính");
    assert_eq!(menu.names("link"), ["Trang chủ"]);
}

async fn mount_footer(keys: Value) -> Mounted {
    TestSite::new(feed(keys)).mount(|_| view! { <SiteFooter/> }).await
}

#[wasm_bindgen_test]
async fn the_footer_shows_sections_publisher_and_contact_details() {
    let page = mount_footer(json!({ "_bantin": { "publisher": {
        "name": "Tòa soạn Báo Thử",
        "address": "1 Phố Chợ",
        "phone": "(0219) 386-6000",
        "email": "toa-soan@bao.example",
        "licence": "Giấy phép số 1",
        "editor": "Nguyễn Văn A",
    } } }))
    .await;
    let footer = page.get_only("contentinfo");
    assert_eq!(
        footer.text(),
        "Tất cả chuyên mục Thời sự Văn hóa Tòa soạn Báo Thử Chịu trách nhiệm nội dung: Nguyễn Văn A Giấy phép số 1 Địa chỉ: 1 Phố Chợ \
         Điện thoại: (0219) 386-6000 Thư điện tử: toa-soan@bao.example \
         Xem theo ngày Nguồn cấp tin (JSON Feed) Lên đầu trang"
    );
    assert_eq!(footer.get("link", "(0219) 386-6000").attr("href"), "tel:02193866000");
    assert_eq!(footer.get("link", "toa-soan@bao.example").attr("href"), "mailto:toa-soan@bao.example");
}

#[wasm_bindgen_test]
async fn a_phone_number_is_a_link_whatever_separates_its_digits() {
    for (phone, address) in [
        ("0219 386 6000", "tel:02193866000"),
        ("+84 (219) 386.6000", "tel:+842193866000"),
        ("0219\u{a0}386-6000", "tel:02193866000"),
    ] {
        let page = mount_footer(json!({ "_bantin": { "publisher": { "name": "Báo", "phone": phone } } })).await;
        let hrefs = page.hrefs();
        assert!(hrefs.contains(&address.to_owned()), "{phone}: {hrefs:?}");
    }
}

#[wasm_bindgen_test]
async fn each_of_several_phone_numbers_is_a_link() {
    for (phone, numbers) in [
        ("0219 386 6000, 0912 345 678", vec!["tel:02193866000", "tel:0912345678"]),
        ("0219 386 6000 / 0912 345 678", vec!["tel:02193866000", "tel:0912345678"]),
        ("1900 6789 - 1900 6790", vec!["tel:19006789", "tel:19006790"]),
        // An area code and an extension are not numbers of their own.
        ("0219 - 386 6000", vec!["tel:02193866000"]),
        ("0219 386 6000/102", vec![]),
        ("-", vec![]),
    ] {
        let page = mount_footer(json!({ "_bantin": { "publisher": { "name": "Báo", "phone": phone } } })).await;
        assert!(page.contains_text(phone), "{}", page.text());
        let mut hrefs = page.hrefs();
        hrefs.retain(|href| href.starts_with("tel:"));
        assert_eq!(hrefs, numbers, "{phone}");
    }
}

#[wasm_bindgen_test]
async fn the_footer_always_has_the_name_of_the_site_and_a_link_to_the_feed() {
    let page = mount_footer(json!({ "_bantin": { "sections": [] } })).await;
    assert_eq!(page.text(), "Báo Thử Xem theo ngày Nguồn cấp tin (JSON Feed) Lên đầu trang");
    let link = page.get("link", "Nguồn cấp tin (JSON Feed)");
    assert_eq!(link.attr("href"), local_url(FEED));
    assert_eq!(link.attr("rel"), "external");
}

async fn mount_list_end(list: List, tail: ListTail) -> Mounted {
    mount_end_of(ArticleList { list, articles: vec![], tail, documents: 1, ..ArticleList::default() }).await
}

async fn mount_end_of(list: ArticleList) -> Mounted {
    TestSite::with_items(vec![]).mount(move |_| view! { <MoreNews list=Memo::new(move |_| list.clone())/> }).await
}

#[wasm_bindgen_test]
async fn more_news_is_a_link_to_the_extended_list() {
    let more = || ListTail::More(local_url("/feed/2.json"));
    let page = mount_list_end(List::Site, more()).await;
    assert_eq!(page.get("link", "Xem thêm").attr("href"), "/tin-moi/?den=2");
    let page = mount_list_end(List::section("thoi-su"), more()).await;
    assert_eq!(page.hrefs(), ["/chuyen-muc/thoi-su/?den=2"]);
}

#[wasm_bindgen_test]
async fn a_list_of_the_maximum_number_of_documents_is_not_extended() {
    for (documents, links) in [(MAX_DOCUMENTS - 1, vec!["Xem thêm"]), (MAX_DOCUMENTS, vec![])] {
        let tail = ListTail::More(local_url("/feed/2.json"));
        let page =
            mount_end_of(ArticleList { list: List::Site, articles: vec![], tail, documents, ..ArticleList::default() })
                .await;
        assert_eq!(page.names("link"), links, "{documents} documents");
    }
}

#[wasm_bindgen_test]
async fn a_numbered_page_links_to_the_newer_and_the_older_page_with_their_dates() {
    let days = |days: [&str; 2]| Some(days.map(|day| Date::parse(day).expect("a day")));
    let pagination =
        Pagination { number: Some(2), count: 3, newer: days(["2026-05-01", "2026-05-20"]), ..Pagination::default() };
    let page = mount_list_end(List::Site, ListTail::Pages(pagination.clone())).await;
    let pages = page.get("navigation", "Tin cũ, tin mới");
    let names = ["Tin mới hơn (1/5/2026 - 20/5/2026)", "Tin cũ hơn"];
    assert_eq!(pages.names("link"), names);
    assert_eq!(page.hrefs(), ["/trang/3/", "/trang/1/"]);
    let rels: Vec<_> = pages.get_all("link").iter().map(|link| link.attr("rel")).collect();
    assert_eq!(rels, ["prev", "next"]);
}

#[wasm_bindgen_test]
async fn the_first_and_the_last_page_link_in_one_direction() {
    let at = |number, count| Pagination { number, count, ..Pagination::default() };
    for (pagination, site, of_section) in [
        (at(None, 2), vec!["/trang/2/"], vec!["/chuyen-muc/thoi-su/trang/2/"]),
        (at(Some(2), 2), vec!["/tin-moi/", "/trang/1/"], vec!["/chuyen-muc/thoi-su/", "/chuyen-muc/thoi-su/trang/1/"]),
        (at(Some(1), 2), vec!["/trang/2/"], vec!["/chuyen-muc/thoi-su/trang/2/"]),
    ] {
        let page = mount_list_end(List::Site, ListTail::Pages(pagination.clone())).await;
        assert_eq!(page.hrefs(), site);
        let page = mount_list_end(List::section("thoi-su"), ListTail::Pages(pagination)).await;
        assert_eq!(page.hrefs(), of_section);
    }
    let page = mount_list_end(List::Site, ListTail::Pages(at(None, 0))).await;
    assert_eq!(page.html(), "");
}

#[wasm_bindgen_test]
async fn a_list_shows_that_more_news_is_loading() {
    let page = mount_list_end(List::Site, ListTail::Loading).await;
    assert_eq!(page.get_only("paragraph").attr("aria-busy"), "true");
    assert_eq!(page.text(), "Đang tải tin…");
    assert!(!page.has_any("link"));
}

#[wasm_bindgen_test]
async fn a_list_shows_why_more_news_failed_to_load_and_offers_a_retry() {
    let page = mount_list_end(List::Site, ListTail::Failed(local_url("/feed/2.json"), LoadError::Network)).await;
    assert!(page.get_only("alert").contains_text("Không kết nối được"));
    assert!(page.has("button", "Thử lại"));
}

#[wasm_bindgen_test]
async fn at_the_end_of_the_news_nothing_follows_the_list() {
    assert_eq!(mount_list_end(List::Site, ListTail::End).await.html(), "");
}

#[wasm_bindgen_test]
async fn each_load_error_has_a_message_with_a_next_step_and_a_retry_button() {
    let messages = [
        (LoadError::Network, "Không kết nối được với máy chủ."),
        (LoadError::Timeout, "Máy chủ trả lời quá chậm."),
        (LoadError::Missing(local_url("/feed.json")), "/feed.json. Bạn "),
        (LoadError::Status(500), "lỗi 500"),
        (LoadError::Status(503), "lỗi 503"),
        (LoadError::Unreadable(Unreadable::Html), "một trang web thay vì nguồn tin"),
        (LoadError::Unreadable(Unreadable::NotJson { line: 1, column: 9 }), "Nguồn tin bị lỗi"),
        (LoadError::Unreadable(Unreadable::NoItems), "Nguồn tin bị lỗi"),
        (LoadError::NoFeedLink, "chưa khai báo nguồn tin"),
    ];
    for (error, message) in messages {
        let page = TestSite::unloaded().mount(move |_| view! { <Retry error/> }).await;
        let alert = page.get_only("alert");
        assert!(alert.contains_text(message), "{}", alert.text());
        assert!(alert.contains_text("Bạn "), "{}", alert.text());
        assert!(alert.has("button", "Thử lại"));
    }
}
