use bantin_core::routes::Page;
use bantin_publisher::render::{page::prerender, preload::lead_picture};
use serde_json::json;

use crate::common::site_address;

fn rendered(page: Page) -> String {
    rendered_at("https://bao.example/news", page)
}

fn rendered_at(address: &str, page: Page) -> String {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Thử",
        "language": "vi",
        "items": [{
            "id": "1",
            "title": "Cầu mới thông xe",
            "summary": "Cầu Nà Sương thông xe sáng nay.",
            "content_html": "<p>Xe đã chạy &lt;hai&gt; chiều.</p><p><img src='../../images/cau.jpg' alt='Cầu'></p>\
                <iframe src='../../ban-do.html' title='Bản đồ'></iframe><iframe src='../../tin-doc-nhieu/'></iframe>\
                <iframe src='https://maps.example/1'></iframe>\
                <p><a href='/.//evil.example/v'>Sai</a> <img src='/.//evil.example/a' srcset='/.//evil.example/b 2x'></p>",
            "_bantin": { "slug": "cau-moi" },
        }],
    });
    let site = site_address(address);
    let rendered = prerender(&site, "", &page, feed.to_string().as_bytes(), None);
    let (_, html) = rendered.unwrap_or_else(|error| panic!("{error:#}"));
    html
}

#[test]
fn an_article_has_its_headline_and_text() {
    let html = rendered(Page::article("cau-moi"));
    assert!(html.contains(">Cầu mới thông xe</h1>"), "{html}");
    assert!(html.contains("<p>Xe đã chạy &lt;hai&gt; chiều.</p>"), "{html}");
}

#[test]
fn a_page_has_no_markers_for_hydration() {
    let html = rendered(Page::article("cau-moi"));
    assert!(!html.contains("<!"), "{html}");
}

#[test]
fn addresses_of_the_site_are_written_as_paths() {
    let html = rendered(Page::article("cau-moi"));
    assert!(html.contains("src=\"/news/images/cau.jpg\""), "{html}");
    assert!(!without_printed_address(&html).contains("https://bao.example"), "{html}");
}

/// The address that is printed at the end of an article.
const PRINTED_ADDRESS: &str = " data-address=\"https://bao.example/news/bai/cau-moi/\"";

fn without_printed_address(html: &str) -> String {
    html.replacen(PRINTED_ADDRESS, "", 1)
}

#[test]
fn an_article_has_its_address_for_paper_if_it_is_known() {
    let html = rendered(Page::article("cau-moi"));
    assert!(html.contains(PRINTED_ADDRESS), "{html}");
    let html = rendered_at("/news", Page::article("cau-moi"));
    assert!(!html.contains("data-address"), "{html}");
}

#[test]
fn no_path_of_the_site_names_another_host() {
    for address in ["https://bao.example/news", "/news"] {
        let html = rendered_at(address, Page::article("cau-moi"));
        assert!(html.contains("href=\"/.//evil.example/v\""), "{html}");
        assert!(html.contains("srcset=\"/.//evil.example/b 2x\""), "{html}");
        assert!(!html.contains("\"//"), "{html}");
    }
}

#[test]
fn an_embed_card_names_the_host_of_other_sites_only() {
    for address in ["https://bao.example/news", "/news"] {
        let html = rendered_at(address, Page::article("cau-moi"));
        assert!(html.contains("Bản đồ"), "{html}");
        assert_eq!(html.matches("maps.example</span>").count(), 1, "{html}");
        assert_eq!(html.matches("embed-host").count(), 1, "{html}");
        let html = without_printed_address(&html);
        assert!(!html.contains("bao.example") && !html.contains("site.invalid"), "{html}");
    }
}

#[test]
fn a_list_links_to_its_articles() {
    let html = rendered(Page::Front);
    assert!(html.contains("href=\"/news/bai/cau-moi/\""), "{html}");
}

#[test]
fn the_lead_picture_is_preloaded_like_its_element_loads_it() {
    let page = |element: &str| lead_picture(&format!("<p>Tin</p><img src=\"/logo.svg\">{element}<img src=\"/2.jpg\">"));
    let preload =
        |attributes: &str| Some(format!("<link rel=\"preload\" as=\"image\" fetchpriority=\"high\"{attributes}>\n"));
    let image = "<img alt=\"a src=\" fetchpriority=\"high\" sizes=\"100vw\" srcset=\"/1-600.jpg 600w\" src=\"/1.jpg\">";
    let candidates = " imagesrcset=\"/1-600.jpg 600w\" imagesizes=\"100vw\"";
    assert_eq!(page(image), preload(candidates));
    let avif = format!("<picture><source type=\"image/avif\" sizes=\"50vw\" srcset=\"/1.avif 600w\">{image}</picture>");
    assert_eq!(page(&avif), preload(" type=\"image/avif\" imagesrcset=\"/1.avif 600w\" imagesizes=\"50vw\""));
    assert_eq!(page("<img alt=\"a src=\" fetchpriority=\"high\" src=\"/1.jpg\">"), preload(" href=\"/1.jpg\""));
    assert_eq!(page("<img loading=\"lazy\" src=\"/1.jpg\">"), None);
}
