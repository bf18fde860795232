//! Publishes documents.

use serde_json::{Value, json};

use super::{change::change, desk::desk};
use crate::common::{items_mut, parse_json, write_file};

/// The title of the page of a removed document.
const REMOVED: &str = "<h1 tabindex=\"-1\">Nội dung đã được gỡ</h1>";

fn document(index: usize) -> Value {
    let (month, day) = (1 + index / 28, 1 + index % 28);
    let kind = if index.is_multiple_of(2) { "Nghị quyết" } else { "Chỉ thị" };
    json!({
        "id": format!("vb-{index}"),
        "title": format!("Về việc thứ {index}"),
        "content_html": "<p>Điều 1.</p>",
        "attachments": [{ "url": "../tai-lieu/a.pdf", "mime_type": "application/pdf", "title": "Toàn văn", "size_in_bytes": 34311 }],
        "_bantin": {
            "slug": format!("{index}-nq-tu"),
            "document": {
                "number": format!("{index}-NQ/TU"), "issued": format!("2025-{month:02}-{day:02}"), "effective": "2026-01-01",
                "kind": kind, "issuer": "Tỉnh ủy", "signer": "Nguyễn An",
            },
        },
    })
}

fn feed(documents: usize) -> Value {
    let news = json!({ "id": "tin", "title": "Tin", "date_published": "2026-05-01T08:00:00+07:00", "_bantin": { "slug": "tin" } });
    let items: Vec<_> = [news].into_iter().chain((0..documents).map(document)).collect();
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Báo", "language": "vi", "items": items })
}

fn text(files: &super::desk::Files, path: &str) -> String {
    let file = files.get(path).unwrap_or_else(|| panic!("no file {path}"));
    String::from_utf8_lossy(&file.0).into_owned()
}

fn assert_contains(html: &str, parts: &[&str]) {
    for part in parts {
        assert!(html.contains(part), "{part} in {html}");
    }
}

#[test]
fn the_register_is_a_table_with_links_to_documents_files_and_parts() {
    let desk = desk();
    desk.publish(&feed(2));
    let files = desk.files();
    let html = text(&files, "van-ban/index.html");
    assert!(html.contains("<caption class=\"visually-hidden\">Văn bản</caption>"), "{html}");
    let links = [
        "href=\"/tin/van-ban/1-nq-tu/\">1-NQ/TU</a>",
        "href=\"/tin/tai-lieu/a.pdf\"",
        "href=\"/tin/van-ban/nam/2025/\"",
        "href=\"/tin/van-ban/loai/nghi-quyet/\"",
        "href=\"/tin/van-ban/co-quan/tinh-uy/\"",
    ];
    assert_contains(&html, &links);
    let kinds = text(&files, "van-ban/loai/nghi-quyet/index.html");
    assert!(kinds.contains("0-NQ/TU") && !kinds.contains("1-NQ/TU"), "{kinds}");
    assert!(kinds.contains("<title>Văn bản: Nghị quyết - Báo</title>"), "{kinds}");
    assert!(text(&files, "van-ban/nam/2025/index.html").contains("<title>Văn bản năm 2025 - Báo</title>"));
    let issuer = text(&files, "van-ban/co-quan/tinh-uy/index.html");
    assert!(issuer.contains("<title>Văn bản của Tỉnh ủy - Báo</title>"), "{issuer}");
}

#[test]
fn a_document_has_a_page_with_its_facts_files_and_text() {
    let desk = desk();
    desk.publish(&feed(1));
    let html = text(&desk.files(), "van-ban/0-nq-tu/index.html");
    assert!(html.contains("<title>0-NQ/TU: Về việc thứ 0 - Báo</title>"), "{html}");
    let parts = [
        ">Nghị quyết 0-NQ/TU</h1>",
        "<dt>Số, ký hiệu</dt><dd>0-NQ/TU</dd>",
        "<dt>Ngày ban hành</dt><dd><time datetime=\"2025-01-01\">01/01/2025</time></dd>",
        "<dt>Ngày có hiệu lực</dt><dd><time datetime=\"2026-01-01\">01/01/2026</time></dd>",
        "<dt>Người ký</dt><dd>Nguyễn An</dd>",
        "<dt>Trích yếu</dt><dd>Về việc thứ 0</dd>",
        ">Tải về</h2>",
        "Toàn văn</a> (PDF, 34 KB)",
        "<p>Điều 1.</p>",
        "\"@type\":\"Legislation\"",
        "\"legislationIdentifier\":\"0-NQ/TU\"",
        "\"legislationDate\":\"2025-01-01\"",
        "\"legislationType\":\"Nghị quyết\"",
    ];
    assert_contains(&html, &parts);
    assert!(!html.contains("NewsArticle"), "{html}");
}

#[test]
fn documents_are_in_their_own_feeds_and_in_the_sitemap_and_not_among_news() {
    let desk = desk();
    desk.publish(&feed(2));
    let files = desk.files();
    for path in ["index.html", "rss.xml", "feed/feed.json", "404.html", "bai/tin/index.html"] {
        assert!(!text(&files, path).contains("NQ/TU"), "{path}");
    }
    assert!(text(&files, "index.html").contains("href=\"/tin/van-ban/\">Văn bản</a>"));
    assert!(text(&files, "van-ban/rss.xml").contains("1-NQ/TU: Về việc thứ 1"));
    let sitemap = text(&files, "sitemap.xml");
    for path in ["van-ban/", "van-ban/0-nq-tu/", "van-ban/loai/chi-thi/"] {
        assert!(sitemap.contains(&format!("<loc>https://bao.example/tin/{path}</loc>")), "{path} in {sitemap}");
    }
}

#[test]
fn the_addresses_of_removed_documents_say_so_and_those_of_the_register_redirect() {
    let removed = change(&feed(3), &feed(0));
    assert!(!removed.text("index.html").contains("Văn bản"));
    let page = removed.text("van-ban/0-nq-tu/index.html");
    assert!(page.contains(REMOVED), "{page}");
    for gone in ["van-ban/rss.xml", "van-ban/atom.xml", "feed/van-ban.json"] {
        assert!(!page.contains(gone), "{gone} in {page}");
    }
    assert!(removed.text("van-ban/index.html").contains("content=\"0; url=/tin/\""));
    let removed = change(&feed(3), &feed(1));
    assert!(removed.text("van-ban/1-nq-tu/index.html").contains(REMOVED));
    assert!(removed.text("van-ban/loai/chi-thi/index.html").contains("content=\"0; url=/tin/van-ban/\""));
}

#[test]
fn the_page_of_removed_content_has_no_metadata_of_other_content_with_its_slug() {
    let news = |slug: &str| {
        let mut feed = feed(0);
        items_mut(&mut feed)[0]["_bantin"]["slug"] = json!(slug);
        feed
    };
    let with_document = |slug: &str| {
        let mut feed = feed(1);
        items_mut(&mut feed)[1]["_bantin"]["slug"] = json!(slug);
        feed
    };
    let document = change(&with_document("cau"), &news("cau"));
    let mut after = with_document("cau");
    items_mut(&mut after)[0]["id"] = json!("tin-khac");
    items_mut(&mut after)[0]["_bantin"]["slug"] = json!("khac");
    let article = change(&news("cau"), &after);
    for page in [document.text("van-ban/cau/index.html"), article.text("bai/cau/index.html")] {
        for part in ["og:type\" content=\"article", "article:published_time", "Tin - Báo", "Về việc thứ 0"] {
            assert!(!page.contains(part), "{part} in {page}");
        }
        assert!(page.contains("og:title"), "{page}");
    }
}

#[test]
fn the_former_address_of_an_article_that_became_a_document_redirects() {
    let mut before = feed(1);
    items_mut(&mut before)[1]["_bantin"] = json!({ "slug": "0-nq-tu" });
    let change = change(&before, &feed(1));
    assert!(change.text("bai/0-nq-tu/index.html").contains("url=/tin/van-ban/0-nq-tu/"));
}

#[test]
fn a_static_page_is_no_document() {
    let mut feed = feed(1);
    items_mut(&mut feed)[1]["_bantin"]["page"] = json!(true);
    let desk = desk();
    desk.publish(&feed);
    let files = desk.files();
    assert!(files.contains_key("trang-tin/0-nq-tu/index.html"));
    assert!(files.keys().all(|path| !path.contains("van-ban")));
}

#[test]
fn a_new_document_changes_only_the_heads_of_its_lists() {
    let change = change(&feed(250), &feed(251));
    assert_eq!(
        change.pages(),
        [
            "feed/van-ban.json",
            "feed/van-ban/250-nq-tu.json",
            "feed/van-ban/co-quan/tinh-uy.json",
            "feed/van-ban/loai/nghi-quyet.json",
            "feed/van-ban/nam/2025.json",
            "van-ban/250-nq-tu/index.html",
            "van-ban/co-quan/tinh-uy/index.html",
            "van-ban/index.html",
            "van-ban/loai/nghi-quyet/index.html",
            "van-ban/nam/2025/index.html",
        ]
    );
}

#[test]
fn a_changed_slug_of_a_document_redirects_to_its_new_page() {
    let mut after = feed(2);
    items_mut(&mut after)[1]["_bantin"]["slug"] = json!("moi");
    let change = change(&feed(2), &after);
    let redirect = change.text("van-ban/0-nq-tu/index.html");
    assert!(redirect.contains("url=/tin/van-ban/moi/"), "{redirect}");
}

#[test]
fn the_register_is_read_from_its_own_feed_and_from_a_published_site() -> anyhow::Result<()> {
    let first = desk();
    let mut options = first.options(&feed(0))?;
    let folder = std::path::Path::new(&options.feed).with_file_name("");
    let documents: Vec<_> = (0..45).map(document).collect();
    write_file(&folder.join("van-ban.json"), json!({ "items": documents }).to_string());
    let mut main = feed(0);
    main["_bantin"] = json!({ "documents": { "feed_url": "van-ban.json" } });
    options = bantin_publisher::Options { feed: first.options(&main)?.feed, ..options };
    bantin_publisher::run(&options, super::desk::NOW, &bantin_publisher::Progress::silent())?;
    let files = first.files();
    assert!(files.contains_key("van-ban/44-nq-tu/index.html"));

    let second = desk();
    let copy = bantin_publisher::Options {
        feed: first.out().join("feed/feed.json").display().to_string(),
        ..second.options(&feed(0))?
    };
    bantin_publisher::run(&copy, super::desk::NOW, &bantin_publisher::Progress::silent())?;
    let copied = second.files();
    assert_eq!(copied.keys().collect::<Vec<_>>(), files.keys().collect::<Vec<_>>());
    let document = |files| parse_json(&text(files, "feed/van-ban/44-nq-tu.json"));
    assert_eq!(document(&copied)["items"], document(&files)["items"]);
    Ok(())
}
