//! Publishes the lists by day, month, event, topic and views, and the calendar.

use serde_json::{Value, json};

use super::{
    change::change,
    desk::{Files, desk, text},
    sample::of,
};
use crate::{
    common::{array, parse_json, string},
    html::{links, structured_data, texts},
};

/// An article with a number, which is its id and its title.
pub fn item(number: usize, date: &str, extra: Value) -> Value {
    let mut item = json!({
        "id": number.to_string(),
        "title": format!("Tin {number}"),
        "summary": format!("Tóm tắt {number}"),
        "date_published": date,
        "_bantin": { "slug": format!("tin-{number}") },
    });
    for (key, value) in extra.as_object().into_iter().flatten() {
        match key.as_str() {
            "tags" => item["tags"] = value.clone(),
            key => item["_bantin"][key] = value.clone(),
        }
    }
    item
}

fn feed(items: &[Value]) -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "language": "vi",
        "_bantin": { "sections": [] },
        "items": items,
    })
}

pub fn publish(items: &[Value]) -> Files {
    let desk = desk();
    desk.publish(&feed(items));
    desk.files()
}

pub fn ids(files: &Files, path: &str) -> Vec<String> {
    let document = parse_json(&text(files, path));
    let items = document["items"].as_array().cloned().unwrap_or_default();
    items.iter().map(|item| item["id"].as_str().unwrap_or_default().to_owned()).collect()
}

/// The title of a page, without the name of the site.
pub fn title(html: &str) -> String {
    let title = texts(html, "head title").concat();
    title.strip_suffix(" - Báo").unwrap_or(&title).to_owned()
}

/// The types of the structured data of a page.
fn types(html: &str) -> Vec<String> {
    let data = structured_data(html);
    let objects = data.iter().flat_map(|data| array(&data["@graph"]));
    objects.map(|object| string(&object["@type"]).to_owned()).collect()
}

/// Three days of two months.
fn three_days() -> [Value; 4] {
    [
        item(4, "2026-05-11T07:00:00+07:00", json!({})),
        item(3, "2026-05-03T20:00:00+07:00", json!({})),
        item(2, "2026-05-03T08:00:00+07:00", json!({})),
        item(1, "2025-11-30T08:00:00+07:00", json!({})),
    ]
}

#[test]
fn a_day_has_its_articles_from_the_newest_and_links_to_the_adjacent_days_with_articles() {
    let files = publish(&three_days());
    let html = text(&files, "ngay/2026-05-03/index.html");
    assert_eq!(title(&html), "Tin ngày 3/5/2026");
    assert_eq!(texts(&html, "main h2"), ["Tin 3", "Tin 2"]);
    assert_eq!(links(&html, "Ngày sau (11/5/2026)"), ["/tin/ngay/2026-05-11/"]);
    assert_eq!(links(&html, "Ngày trước (30/11/2025)"), ["/tin/ngay/2025-11-30/"]);
    assert!(links(&html, "Xem theo ngày").contains(&"/tin/lich/".to_owned()));
    assert!(types(&html).contains(&"CollectionPage".to_owned()), "{:?}", types(&html));
    assert_eq!(ids(&files, "feed/ngay/2026-05-03.json"), ["3", "2"]);
    assert!(!text(&files, "ngay/2026-05-11/index.html").contains("Ngày sau"));
    assert!(!files.contains_key("ngay/2026-05-04/index.html"));
}

#[test]
fn a_day_begins_and_ends_at_midnight_in_site_time() {
    let files = publish(&[
        item(4, "2026-05-04T00:00:00+07:00", json!({})),
        item(3, "2026-05-03T16:59:59Z", json!({})),
        item(2, "2026-05-02T17:00:00Z", json!({})),
        item(1, "2026-05-02T23:59:59+07:00", json!({})),
    ]);
    assert_eq!(ids(&files, "feed/ngay/2026-05-04.json"), ["4"]);
    assert_eq!(ids(&files, "feed/ngay/2026-05-03.json"), ["3", "2"]);
    assert_eq!(ids(&files, "feed/ngay/2026-05-02.json"), ["1"]);
}

#[test]
fn a_month_is_a_table_of_its_days_with_the_headlines_below() {
    let files = publish(&three_days());
    let html = text(&files, "thang/2026-05/index.html");
    assert_eq!(title(&html), "Tháng 5 năm 2026");
    assert_eq!(texts(&html, "table caption"), ["Tháng 5 năm 2026"]);
    // 1 May 2026 is a Friday.
    let days = texts(&html, "table td");
    assert_eq!(days[..6], ["", "", "", "", "1", "2"]);
    let day = days.iter().find(|day| day.starts_with("3 tháng 5: 2 tin"));
    assert_eq!(links(&html, day.map_or("", String::as_str)), ["/tin/ngay/2026-05-03/"]);
    assert_eq!(links(&html, "Tin 3"), ["/tin/bai/tin-3/"]);
    assert_eq!(links(&html, "Tháng trước (Tháng 11 năm 2025)"), ["/tin/thang/2025-11/"]);
    let step =
        json!({ "@type": "ListItem", "item": "https://bao.example/tin/lich/", "name": "Tin theo ngày", "position": 2 });
    let data = structured_data(&html);
    let mut lists = data.iter().flat_map(|data| array(&data["@graph"])).map(|object| &object["itemListElement"][1]);
    assert!(lists.any(|second| *second == step), "{data:?}");
    assert!(!html.contains("Tháng sau"), "{html}");
    let document = text(&files, "feed/thang/2026-05.json");
    assert!(!document.contains("Tóm tắt"), "{document}");
    assert_eq!(ids(&files, "feed/thang/2026-05.json"), ["4", "3", "2"]);
}

#[test]
fn the_calendar_links_to_all_months_with_articles() {
    let files = publish(&three_days());
    let html = text(&files, "lich/index.html");
    assert_eq!(texts(&html, "main h2"), ["2026", "2025"]);
    assert_eq!(links(&html, "Tháng 5"), ["/tin/thang/2026-05/"]);
    assert_eq!(links(&html, "Tháng 11"), ["/tin/thang/2025-11/"]);
    let document = parse_json(&text(&files, "feed/lich.json"));
    let years = json!([{ "year": 2026, "months": [5] }, { "year": 2025, "months": [11] }]);
    assert_eq!(document["_bantin"]["archive"]["years"], years);
    assert_eq!(document["items"], json!([]));
}

#[test]
fn a_tag_has_a_page_from_three_articles_on() {
    let tagged =
        |number: usize, tag: &str| item(number, "2026-05-01T08:00:00+07:00", json!({ "tags": [tag, "Chợ phiên"] }));
    let items = [tagged(3, "Du lịch"), tagged(2, "DU LỊCH"), tagged(1, "Lúa")];
    let files = publish(&items);
    assert!(!files.contains_key("chu-de/du-lich/index.html"), "a page for two articles");
    let topic = text(&files, "chu-de/cho-phien/index.html");
    assert_eq!(title(&topic), "Chủ đề: Chợ phiên");
    assert_eq!(links(&topic, "Tìm tất cả tin về chủ đề này"), ["/tin/tim/?q=%22Ch%E1%BB%A3+phi%C3%AAn%22"]);
    let article = text(&files, "bai/tin-3/index.html");
    assert_eq!(links(&article, "Du lịch"), ["/tin/tim/?q=%22Du+l%E1%BB%8Bch%22"]);
    assert_eq!(links(&article, "Chợ phiên"), ["/tin/chu-de/cho-phien/"]);
    let document = parse_json(&text(&files, "feed/bai/tin-3.json"));
    assert_eq!(document["items"][0]["_bantin"]["topics"], json!(["Chợ phiên"]));
    assert_eq!(document["items"][1]["_bantin"]["topics"], Value::Null);
}

#[test]
fn a_topic_has_the_newest_forty_articles() {
    let tagged = |number: usize| {
        item(number, &format!("2026-05-01T{:02}:{:02}:00+07:00", number / 60, number % 60), json!({ "tags": ["Lúa"] }))
    };
    let items: Vec<_> = (0..50).map(tagged).collect();
    let newest: Vec<_> = (10..50).rev().map(|number| number.to_string()).collect();
    assert_eq!(ids(&publish(&items), "feed/chu-de/lua.json"), newest);
}

#[test]
fn the_most_read_articles_are_ordered_by_views_and_the_newest_of_equal_ones_is_first() {
    let viewed = |number: usize, views: Value| {
        item(number, &format!("2026-05-0{number}T08:00:00+07:00"), json!({ "views": views }))
    };
    let items = [viewed(4, json!(5)), viewed(3, Value::Null), viewed(2, json!(9)), viewed(1, json!(5))];
    let files = publish(&items);
    assert_eq!(ids(&files, "feed/doc-nhieu.json"), ["2", "4", "1"]);
    assert_eq!(title(&text(&files, "doc-nhieu/index.html")), "Tin đọc nhiều");
    assert!(!publish(&three_days()).contains_key("doc-nhieu/index.html"));
}

#[test]
fn the_sitemap_has_days_months_events_topics_and_the_calendar() {
    let news = |number: usize| {
        item(number, "2026-05-01T08:00:00+07:00", json!({ "tags": ["Lúa"], "event": "Lũ", "views": 3 }))
    };
    let sitemap = text(&publish(&[news(1), news(2), news(3)]), "sitemap.xml");
    for path in ["ngay/2026-05-01/", "thang/2026-05/", "lich/", "su-kien/lu/", "chu-de/lua/", "doc-nhieu/"] {
        assert!(sitemap.contains(&format!("<loc>https://bao.example/tin/{path}</loc>")), "{path} in {sitemap}");
    }
}

#[test]
fn documents_and_static_pages_are_in_no_day() {
    let mut pages = three_days().to_vec();
    pages.push(item(5, "2026-05-20T08:00:00+07:00", json!({ "page": true })));
    let legal = json!({ "number": "1-NQ/TU", "issued": "2026-05-21" });
    pages.push(item(6, "2026-05-21T08:00:00+07:00", json!({ "document": legal })));
    let files = publish(&pages);
    assert!(!files.keys().any(|path| path.starts_with("ngay/2026-05-2")));
    assert_eq!(ids(&files, "feed/thang/2026-05.json"), ["4", "3", "2"]);
}

#[test]
fn a_new_article_of_a_known_day_rewrites_its_day_month_event_and_topics_only() {
    let tagged = |number: usize, hour: usize| {
        item(number, &format!("2026-05-03T{hour:02}:00:00+07:00"), json!({ "tags": ["Lúa"], "event": "Lũ" }))
    };
    let [newest, .., oldest] = three_days();
    let other = item(9, "2026-05-03T01:00:00+07:00", json!({ "tags": ["Chợ", "Ong", "Rừng"], "event": "Hạn" }));
    let before = [newest.clone(), tagged(7, 9), tagged(6, 8), tagged(5, 7), other.clone(), oldest.clone()];
    let after = [newest, tagged(8, 10), tagged(7, 9), tagged(6, 8), tagged(5, 7), other, oldest];
    let change = change(&feed(&before), &feed(&after));
    let lists: Vec<_> = change.pages().into_iter().filter(|path| !path.contains("bai/")).collect();
    let pages = ["", "chu-de/lua", "ngay/2026-05-03", "su-kien/lu", "su-kien/lu/trang/1", "thang/2026-05", "tin-moi"];
    assert_eq!(lists, of(&pages));
}

#[test]
fn the_articles_of_a_tag_change_when_it_gets_its_page() {
    let tagged = |number: usize, tags: Value| {
        item(number, &format!("2026-05-0{number}T08:00:00+07:00"), json!({ "tags": tags }))
    };
    let plain = |number: usize| tagged(number, json!([]));
    let before = [
        plain(8),
        tagged(7, json!([])),
        plain(6),
        plain(5),
        tagged(4, json!(["Lúa"])),
        plain(3),
        tagged(2, json!(["lúa"])),
        plain(1),
    ];
    let mut after = before.clone();
    after[1] = tagged(7, json!(["Lúa"]));
    let change = change(&feed(&before), &feed(&after));
    for path in ["bai/tin-2/index.html", "bai/tin-4/index.html"] {
        let tag = links(&change.text(path), "Lúa").into_iter().chain(links(&change.text(path), "lúa"));
        assert_eq!(tag.collect::<Vec<_>>(), ["/tin/chu-de/lua/"], "{path}");
    }
    assert!(!change.written.contains("bai/tin-1/index.html"));
}

#[test]
fn the_pages_of_a_removed_event_and_topic_redirect() {
    let news = |number: usize, event: &str| {
        item(number, &format!("2026-05-0{number}T08:00:00+07:00"), json!({ "tags": ["Lúa"], "event": event }))
    };
    let before = feed(&[news(3, "Lũ"), news(2, "Lũ"), news(1, "Lũ")]);
    let after = feed(&[news(3, "Hạn"), news(2, "Hạn")]);
    let change = change(&before, &after);
    for path in ["su-kien/lu/index.html", "chu-de/lua/index.html"] {
        assert!(change.text(path).contains("url=/tin/\""), "{path}: {}", change.text(path));
    }
    assert!(change.text("ngay/2026-05-01/index.html").contains("url=/tin/lich/\""));
}
