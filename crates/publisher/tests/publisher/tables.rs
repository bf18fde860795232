//! The regions in which the tables of published pages scroll.

use bantin_core::routes::Page;
use bantin_publisher::render::page::prerender;
use serde_json::json;

use crate::common::site_address;

const WIDE: &str = "<tr><td>Huyện<td>2020<td>2021<td>2022<td>2023<td>2024<td>2025</tr>";

/// The names of the focusable regions of tables in the page of an article.
fn regions(content_html: &str) -> Vec<String> {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Thử",
        "language": "vi",
        "items": [{ "id": "1", "title": "Sản lượng", "content_html": content_html, "_bantin": { "slug": "san-luong" } }],
    });
    let site = site_address("https://bao.example/");
    let page = prerender(&site, "", &Page::article("san-luong"), feed.to_string().as_bytes(), None);
    let (_, html) = page.unwrap_or_else(|error| panic!("{error:#}"));
    let names = html.split("role=\"region\" tabindex=\"0\" aria-label=\"").skip(1);
    names.map(|rest| rest.split('"').next().unwrap_or_default().to_owned()).collect()
}

#[test]
fn a_table_that_is_likely_to_be_wider_than_a_phone_can_be_scrolled_by_keyboard() {
    assert_eq!(regions(&format!("<table><caption>Theo năm</caption>{WIDE}</table>")), ["Theo năm"]);
}

#[test]
fn a_table_that_is_likely_to_fit_a_phone_is_not_a_region() {
    assert_eq!(regions("<table><caption>Theo năm</caption><tr><td>2020<td>8,2</table>"), [""; 0]);
}

#[test]
fn tables_without_a_caption_are_named_by_the_heading_before_them() {
    let content = format!("<table>{WIDE}</table><h2>Lúa</h2><table>{WIDE}</table><h2>Ngô</h2><table>{WIDE}</table>");
    assert_eq!(regions(&content), ["Bảng số liệu", "Lúa", "Ngô"]);
}
