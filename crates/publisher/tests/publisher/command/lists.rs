//! Sections that are renamed or deleted, and numbered pages that are gone.

use std::ops::Range;

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{articles, folder, publish, publish_with, replace_feed};
use crate::common::{items_mut, read_text};

/// Articles in the section with the slug `section`, and these sections of slug and title.
fn in_section(numbers: Range<usize>, section: &str, sections: &[(&str, &str)]) -> Value {
    let mut feed = articles(numbers);
    feed["home_page_url"] = json!("https://bao.example/");
    let sections: Vec<_> = sections.iter().map(|(slug, title)| json!({ "slug": slug, "title": title })).collect();
    feed["_bantin"] = json!({ "sections": sections });
    for item in items_mut(&mut feed) {
        item["_bantin"]["section"] = json!(section);
    }
    feed
}

/// Publishes these feeds one after the other.
#[track_caller]
fn published(feeds: &[Value]) -> TempDir {
    let folder = folder(&[("feed.json", "")]);
    for feed in feeds {
        replace_feed(&folder, feed);
        let answer = publish_with(&folder, &["--allow-removals"]);
        assert_eq!(answer.status, 0, "{}", answer.err);
    }
    folder
}

/// The address to which the page at `path` redirects, with its text.
#[track_caller]
fn redirect(folder: &TempDir, path: &str) -> (String, String) {
    let page = read_text(&folder.path().join("dist").join(path).join("index.html"));
    let part = |before, after| Some(page.split_once(before)?.1.split_once(after)?.0.to_owned());
    let found = part("content=\"0; url=", "\"").zip(part("<title>", "</title>"));
    found.unwrap_or_else(|| panic!("{path} does not redirect: {page}"))
}

fn to(path: &str, title: &str) -> (String, String) {
    (path.to_owned(), title.to_owned())
}

#[test]
fn a_deleted_section_redirects_to_the_front_page_with_its_numbered_pages() {
    let folder = published(&[
        in_section(0..45, "le-hoi", &[("le-hoi", "Lễ hội"), ("the-thao", "Thể thao")]),
        in_section(0..45, "the-thao", &[("the-thao", "Thể thao")]),
    ]);
    for path in ["chuyen-muc/le-hoi", "chuyen-muc/le-hoi/trang/1"] {
        assert_eq!(redirect(&folder, path), to("/", "Báo Ví Dụ"), "{path}");
    }
    let page = read_text(&folder.path().join("dist/chuyen-muc/le-hoi/index.html"));
    assert!(page.contains("<link rel=\"canonical\" href=\"https://bao.example/\">"), "{page}");
    let sitemap = read_text(&folder.path().join("dist/sitemap.xml"));
    assert!(!sitemap.contains("le-hoi"), "{sitemap}");
}

#[test]
fn a_section_with_a_new_slug_and_the_same_title_keeps_its_old_addresses() {
    let folder = published(&[
        in_section(0..65, "le-hoi", &[("le-hoi", "Lễ hội")]),
        in_section(0..45, "van-hoa-le-hoi", &[("van-hoa-le-hoi", "LỄ HỘI")]),
    ]);
    assert_eq!(redirect(&folder, "chuyen-muc/le-hoi"), to("/chuyen-muc/van-hoa-le-hoi/", "LỄ HỘI"));
    assert_eq!(redirect(&folder, "chuyen-muc/le-hoi/trang/1").0, "/chuyen-muc/van-hoa-le-hoi/trang/1/");
    // The section has one numbered page now.
    assert_eq!(redirect(&folder, "chuyen-muc/le-hoi/trang/2").0, "/chuyen-muc/van-hoa-le-hoi/");
}

#[test]
fn the_first_section_with_the_title_of_one_that_is_gone_replaces_it() {
    let sections = [("hai", "Lễ hội"), ("ba", "Le hoi!"), ("tin", "新闻"), ("bao", "新报")];
    let folder = published(&[
        in_section(0..3, "mot", &[("mot", "Lễ hội"), ("xin", "新报")]),
        in_section(0..3, "hai", &sections),
    ]);
    assert_eq!(redirect(&folder, "chuyen-muc/mot").0, "/chuyen-muc/hai/");
    assert_eq!(redirect(&folder, "chuyen-muc/xin").0, "/chuyen-muc/bao/");
}

#[test]
fn old_addresses_follow_a_section_through_further_changes() {
    let folder = published(&[
        in_section(0..3, "mot", &[("mot", "Lễ hội")]),
        in_section(0..3, "hai", &[("hai", "Lễ hội")]),
        in_section(0..3, "hai", &[("hai", "Văn hóa")]),
        in_section(0..3, "ba", &[("ba", "Văn hóa")]),
    ]);
    for path in ["chuyen-muc/mot", "chuyen-muc/hai"] {
        assert_eq!(redirect(&folder, path).0, "/chuyen-muc/ba/", "{path}");
    }
}

#[test]
fn a_section_that_returns_has_its_page_again() {
    let sections = [("le-hoi", "Lễ hội"), ("the-thao", "Thể thao")];
    let both = || in_section(0..3, "le-hoi", &sections);
    let folder = published(&[both(), in_section(0..3, "the-thao", &sections[1..]), both()]);
    let page = read_text(&folder.path().join("dist/chuyen-muc/le-hoi/index.html"));
    assert!(!page.contains("http-equiv=\"refresh\""), "{page}");
}

#[test]
fn a_numbered_page_that_is_gone_redirects_to_the_head_of_its_list() {
    let section = [("le-hoi", "Lễ hội")];
    let folder = published(&[in_section(0..65, "le-hoi", &section), in_section(0..42, "le-hoi", &section)]);
    assert_eq!(redirect(&folder, "trang/2"), to("/tin-moi/", "Báo Ví Dụ"));
    assert_eq!(redirect(&folder, "chuyen-muc/le-hoi/trang/2"), to("/chuyen-muc/le-hoi/", "Lễ hội"));
    assert!(!read_text(&folder.path().join("dist/trang/1/index.html")).contains("http-equiv=\"refresh\""));
}

#[test]
fn a_second_publish_changes_no_redirect() {
    let folder = published(&[
        in_section(0..3, "le-hoi", &[("le-hoi", "Lễ hội")]),
        in_section(0..3, "the-thao", &[("the-thao", "Thể thao")]),
    ]);
    let answer = publish(&folder);
    assert!(answer.out.contains(": 0 files written, "), "{}", answer.out);
}
