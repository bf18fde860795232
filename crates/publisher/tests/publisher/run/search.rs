//! The search index and the search page.

use std::{collections::BTreeMap, fs};

use anyhow::{Context, Result};
use bantin_core::routes::REGISTER_FILTER;
use bantin_search::{Manifest, Query, Search, Title, answer, paths, plan, titles};
use serde_json::{Value, json};

use super::{
    change::change,
    desk::{Desk, Files, NOW, desk},
};
use crate::common::{items_mut, write_file};

/// `count` articles with one word each that no other has, the newest first.
fn feed(count: usize) -> Value {
    let items = (0..count).rev().map(|number| {
        json!({
            "id": number.to_string(),
            "title": format!("Tin thứ {number}"),
            "content_html": format!("<p>{}rieng{number}</p>", "Chợ phiên họp sớm. ".repeat(150)),
            "date_published": format!("2026-04-{:02}T08:00:00+07:00", number + 1),
            "_bantin": { "slug": format!("tin-{number}"), "section": "le" },
        })
    });
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "language": "vi",
        "_bantin": { "sections": [{ "slug": "le", "title": "Lẻ" }] },
        "items": items.collect::<Vec<_>>(),
    })
}

/// The titles that match, as a reader's browser finds them from the published files.
fn find(files: &Files, query: &str) -> Result<Vec<Title>> {
    find_in(files, query, None)
}

/// [`find`] in a section.
fn find_in(files: &Files, query: &str, section: Option<&str>) -> Result<Vec<Title>> {
    let bytes = |path: &str| files.get(path).map(|(bytes, _)| bytes.as_slice());
    let manifest = Manifest::parse(bytes(paths::MANIFEST).context("there is no manifest")?)?;
    let search = Search { query: Query::parse(query), section: section.map(str::to_owned), ..Search::default() };
    let loaded: BTreeMap<_, _> =
        plan(&manifest, &search).into_iter().map(|file| (file, bytes(&manifest.path(file)))).collect();
    let answer = answer(&manifest, &search, &|file| loaded.get(&file).copied().flatten());
    anyhow::ensure!(answer.incomplete.is_empty(), "{query:?}: files are missing for {:?}", answer.incomplete);
    let title = |article| {
        let (block, position) = Manifest::title_of(article);
        let block = titles(bytes(&manifest.path(block)).context("a block of titles is missing")?)?;
        block.into_iter().nth(position).context("a title is missing")
    };
    answer.hits.iter().map(|hit| title(hit.article)).collect()
}

fn found_paths(files: &Files, query: &str) -> Result<Vec<String>> {
    Ok(find(files, query)?.into_iter().map(|title| title.path).collect())
}

#[test]
fn a_search_finds_news_documents_and_static_pages_with_their_addresses() -> Result<()> {
    let mut feed = feed(20);
    let items = items_mut(&mut feed);
    items.extend([
        json!({
            "id": "cau", "title": "Thông xe cầu", "summary": "Dài nhất vùng", "tags": ["Hạ tầng"], "date_published": "2026-04-03T20:00:00Z",
            "content_html": "<p>Ven sông</p><p>Lô</p><figure><img src=a.jpg alt=Ẩn><figcaption>Nhịp giữa</figcaption></figure>\
                <table><tr><td>Kinh phí<td>Chín tỷ</table>",
            "image": "b.jpg",
            "_bantin": { "slug": "cau", "section": "le", "image_caption": "Nhìn từ đồi" },
        }),
        json!({
            "id": "nq", "title": "Về chuyển đổi số", "content_text": "Toàn văn nghị quyết",
            "_bantin": { "slug": "12-nq-tu", "document": { "number": "12-NQ/TU", "issued": "2026-04-05" } },
        }),
        json!({ "id": "lh", "title": "Liên hệ", "content_text": "Tòa soạn", "_bantin": { "slug": "lien-he", "page": true } }),
    ]);
    feed["_bantin"]["utc_offset"] = json!("+07:00");
    let desk = desk();
    desk.publish(&feed);
    let files = desk.files();
    for query in ["thông xe", "dai nhat vung", "ven song", "Nhịp giữa", "chín tỷ", "hạ tầng", "nhìn từ đồi", "kinh phi"]
    {
        assert_eq!(found_paths(&files, query)?, ["cau"], "{query}");
    }
    // Two blocks, and a text alternative.
    for query in ["\"sông Lô\"", "ẩn"] {
        assert_eq!(found_paths(&files, query)?, [""; 0], "{query}");
    }
    let [article, document, page] = ["cầu", "chuyển đổi số", "tòa soạn"].map(|query| find(&files, query));
    let title = |title: &str, path: &str, published: Option<&str>, section: Option<&str>| {
        let [published, section] = [published, section].map(|text| text.map(str::to_owned));
        [Title { title: title.to_owned(), path: path.to_owned(), published, section }]
    };
    assert_eq!(article?, title("Thông xe cầu", "cau", Some("2026-04-04T03:00:00+07:00"), Some("le")));
    let date = Some("2026-04-05T00:00:00+07:00");
    assert_eq!(document?, title("12-NQ/TU: Về chuyển đổi số", "van-ban/12-nq-tu/", date, Some("van-ban/")));
    assert_eq!(page?, title("Liên hệ", "trang-tin/lien-he/", None, None));
    Ok(())
}

#[test]
fn the_filter_for_legal_documents_has_no_news_of_a_section_with_their_name() -> Result<()> {
    let mut feed = feed(1);
    feed["_bantin"]["sections"] = json!([{ "slug": "van-ban", "title": "Văn bản" }]);
    items_mut(&mut feed).extend([
        json!({ "id": "tin", "title": "Giới thiệu nghị quyết", "_bantin": { "slug": "tin", "section": "van-ban" } }),
        json!({ "id": "nq", "title": "Nghị quyết", "_bantin": { "slug": "1-nq", "document": { "number": "1-NQ", "issued": "2026-04-05" } } }),
    ]);
    let desk = desk();
    desk.publish(&feed);
    let files = desk.files();
    let paths = |section| {
        anyhow::Ok(
            find_in(&files, "nghị quyết", Some(section))?.into_iter().map(|title| title.path).collect::<Vec<_>>(),
        )
    };
    assert_eq!(paths(REGISTER_FILTER)?, ["van-ban/1-nq/"]);
    assert_eq!(paths("van-ban")?, ["tin"]);
    Ok(())
}

#[test]
fn seven_of_eight_new_articles_change_three_files_of_the_index() {
    let desk = desk();
    desk.publish(&feed(16));
    let mut before = desk.files();
    for count in 17..=24 {
        desk.publish(&feed(count));
        let after = desk.files();
        let is_changed = |path: &&String| path.starts_with(paths::FOLDER) && before.get(*path) != after.get(*path);
        let changed = after.keys().filter(is_changed).count();
        assert!(if count == 24 { changed > 3 } else { changed == 3 }, "{changed} files with {count} articles");
        before = after;
    }
}

#[test]
fn a_correction_writes_the_shards_of_its_words_only() -> Result<()> {
    let mut after = feed(20);
    let text = &mut items_mut(&mut after)[10]["content_html"];
    *text = json!(text.as_str().context("no text")?.replace("rieng9", "sua099"));
    let change = change(&feed(20), &after);
    let shards = change.after.keys().filter(|path| path.starts_with(paths::SHARDS)).count();
    // Of two words and two pairs.
    assert!(change.index().len() <= 4 && shards >= 8, "{:?} of {shards}", change.index());
    assert!(change.index().iter().all(|path| path.starts_with(paths::SHARDS)), "{:?}", change.index());
    assert_eq!(found_paths(&change.after, "sua099")?, ["tin-9"]);
    assert_eq!(found_paths(&change.after, "rieng9")?, [""; 0]);
    Ok(())
}

#[test]
fn a_second_publish_of_an_unchanged_site_writes_no_file() {
    let desk = desk();
    desk.publish(&feed(20));
    assert_eq!(desk.publish(&feed(20)).written(), 0);
}

#[test]
fn scheduled_and_removed_articles_are_not_found() -> Result<()> {
    let desk = desk();
    let mut feed = feed(20);
    items_mut(&mut feed)[4]["date_published"] = json!("2026-06-01T08:00:00+07:00");
    desk.publish(&feed);
    assert_eq!(found_paths(&desk.files(), "rieng15")?, [""; 0]);
    assert_eq!(found_paths(&desk.files(), "rieng11")?, ["tin-11"]);
    items_mut(&mut feed).remove(8);
    desk.publish(&feed);
    assert_eq!(found_paths(&desk.files(), "rieng11")?, [""; 0]);
    assert_eq!(find(&desk.files(), "\"tin thứ\"")?.len(), 18);
    Ok(())
}

#[test]
fn an_empty_site_has_an_index_without_articles() -> Result<()> {
    let desk = desk();
    desk.publish(&feed(0));
    assert_eq!(find(&desk.files(), "tin")?, []);
    Ok(())
}

#[test]
fn the_search_page_is_not_for_search_engines() -> Result<()> {
    let desk = desk();
    desk.publish(&feed(2));
    let page = fs::read_to_string(desk.out().join("tim/index.html"))?;
    assert!(page.contains("<meta name=\"robots\" content=\"noindex\">"), "{page}");
    assert!(page.contains("data-page=\"/tim/\" data-document=\"feed/feed.json\""), "{page}");
    assert!(!page.contains("\"id\":\"1\""), "{page}");
    assert!(!fs::read_to_string(desk.out().join("sitemap.xml"))?.contains("/tim/"));
    Ok(())
}

#[test]
fn a_file_of_the_site_cannot_replace_one_of_the_index() {
    let desk = Desk::at("/");
    write_file(&desk.out().with_file_name("shell").join("tim/moi.json"), "{}");
    let error = desk.try_publish(&feed(1), NOW, 1).err().map(|error| error.to_string());
    assert_eq!(error.as_deref(), Some("two files of the site have the path tim/moi.json; rename one of them"));
}
