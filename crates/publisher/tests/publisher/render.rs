use bantin_core::routes::Page;
use bantin_publisher::render::page::prerender;
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
    let (_, html) = prerender(&site, &page, feed.to_string().as_bytes(), None).unwrap();
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
    assert!(!html.contains("https://bao.example"), "{html}");
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
        assert!(!html.contains("bao.example") && !html.contains("site.invalid"), "{html}");
    }
}

#[test]
fn a_list_links_to_its_articles() {
    let html = rendered(Page::front());
    assert!(html.contains("href=\"/news/bai/cau-moi/\""), "{html}");
}
