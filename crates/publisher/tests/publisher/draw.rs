use bantin_core::routes::Page;
use bantin_publisher::{draw::Drawing, site::SiteAddress};
use serde_json::json;

fn drawn(page: Page) -> String {
    drawn_at("https://bao.example/news", page)
}

fn drawn_at(address: &str, page: Page) -> String {
    let feed = json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo Thử",
        "language": "vi",
        "items": [{
            "id": "1",
            "title": "Cầu mới thông xe",
            "summary": "Cầu Nà Sương thông xe sáng nay.",
            "content_html": "<p>Xe đã chạy &lt;hai&gt; chiều.</p><p><img src='../images/cau.jpg' alt='Cầu'></p>\
                <iframe src='../ban-do.html' title='Bản đồ'></iframe><iframe src='../tin-doc-nhieu/'></iframe>\
                <iframe src='https://maps.example/1'></iframe>\
                <p><a href='/.//evil.example/v'>Sai</a> <img src='/.//evil.example/a' srcset='/.//evil.example/b 2x'></p>",
            "_bantin": { "slug": "cau-moi" },
        }],
    });
    let site = SiteAddress::parse(address).unwrap();
    Drawing { site: &site, page, path: "feed/feed.json", document: feed.to_string().as_bytes(), day: None }
        .draw()
        .unwrap()
        .html
}

#[test]
fn an_article_is_drawn_with_its_headline_and_text() {
    let html = drawn(Page::article("cau-moi"));
    assert!(html.contains(">Cầu mới thông xe</h1>"), "{html}");
    assert!(html.contains("<p>Xe đã chạy &lt;hai&gt; chiều.</p>"), "{html}");
}

#[test]
fn addresses_of_the_site_are_written_as_paths() {
    let html = drawn(Page::article("cau-moi"));
    assert!(html.contains("src=\"/news/images/cau.jpg\""), "{html}");
    assert!(!html.contains("https://bao.example"), "{html}");
}

#[test]
fn no_path_of_the_site_leads_to_another_host() {
    for address in ["https://bao.example/news", "/news"] {
        let html = drawn_at(address, Page::article("cau-moi"));
        assert!(html.contains("href=\"/.//evil.example/v\""), "{html}");
        assert!(html.contains("srcset=\"/.//evil.example/b 2x\""), "{html}");
        assert!(!html.contains("\"//"), "{html}");
    }
}

#[test]
fn a_card_names_the_host_of_another_site_only() {
    for address in ["https://bao.example/news", "/news"] {
        let html = drawn_at(address, Page::article("cau-moi"));
        assert!(html.contains("Bản đồ"), "{html}");
        assert_eq!(html.matches("maps.example</span>").count(), 1, "{html}");
        assert_eq!(html.matches("embed-host").count(), 1, "{html}");
        assert!(!html.contains("bao.example") && !html.contains("site.invalid"), "{html}");
    }
}

#[test]
fn a_list_leads_to_its_articles() {
    let html = drawn(Page::front());
    assert!(html.contains("href=\"/news/bai/cau-moi/\""), "{html}");
}
