//! Feeds of other producers: `tests/fixtures/feeds`.

use std::{fs, path::Path, sync::Arc};

use bantin_core::{
    feed::{self, Reading},
    model::{Archive, Document, SiteInfo},
};

use super::sentences;

const ADDRESS: &str = "https://reader.example/feed/feed.json";

fn reading_of(name: &str) -> Reading {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/fixtures/feeds");
    let bytes = fs::read(folder.join(name)).unwrap_or_else(|error| panic!("{name}: {error}"));
    feed::read(&bytes).unwrap_or_else(|error| panic!("{name}: {error}"))
}

/// The headlines in the order of a list.
fn headlines(reading: Reading) -> Vec<String> {
    let site = SiteInfo::from_feed(&reading.feed, ADDRESS);
    let document = Arc::new(Document::from_feed(reading.feed, ADDRESS, &site));
    let archive = Archive::from_documents(&[document]);
    let articles = archive.articles().iter();
    articles.map(|article| article.headline.clone()).collect()
}

/// Asserts that all items are read without diagnostics.
fn assert_read_completely(name: &str, items: usize) {
    let reading = reading_of(name);
    assert_eq!(sentences(&reading), Vec::<String>::new(), "{name}");
    assert_eq!(reading.feed.items.len(), items, "{name}");
    let headlines = headlines(reading);
    assert_eq!(headlines.len(), items, "{name}");
    assert!(!headlines.contains(&String::new()), "{name}");
}

#[test]
fn a_wordpress_feed_is_read_completely() {
    assert_read_completely("wordpress.json", 5);
    assert_read_completely("wordpress-2.json", 3);
}

#[test]
fn a_ghost_feed_is_read_completely() {
    assert_read_completely("ghost.json", 5);
}

#[test]
fn a_feed_of_a_hugo_template_is_read_completely() {
    assert_read_completely("hugo.json", 6);
}

#[test]
fn a_feed_of_eleventy_is_read_completely() {
    assert_read_completely("eleventy.json", 5);
}

#[test]
fn a_microblog_is_read_completely() {
    assert_read_completely("micro-blog.json", 7);
}

#[test]
fn a_podcast_is_read_completely() {
    assert_read_completely("podcast.json", 5);
}

#[test]
fn a_newspaper_is_read_completely() {
    assert_read_completely("english-newspaper.json", 26);
    assert_read_completely("english-newspaper-2.json", 4);
}

#[test]
fn a_feed_of_decomposed_vietnamese_is_read_completely() {
    assert_read_completely("vietnamese-cms.json", 6);
}

#[test]
fn an_arabic_blog_is_read_completely() {
    assert_read_completely("arabic.json", 5);
}

#[test]
fn numeric_ids_keep_their_digits() {
    assert_read_completely("numeric-ids.json", 7);
    let items = reading_of("numeric-ids.json").feed.items;
    let ids: Vec<_> = items.iter().map(|item| item.id.as_str()).collect();
    assert_eq!(
        ids,
        [
            "9007199254740993",
            "9007199254740992",
            "10000000000000000000001",
            "10000000000000000000002",
            "12",
            "-7",
            "1.5e3",
        ]
    );
}

#[test]
fn mistakes_cost_only_the_smallest_part() {
    let reading = reading_of("mistakes.json");
    assert_eq!(reading.unlisted, 0);
    assert_eq!(sentences(&reading), MISTAKES);
    assert_eq!(
        headlines(reading),
        [
            "Xã <b>Cồn Thử</b> mở chợ phiên & hội làng",
            "Lịch cắt điện tuần tới: thứ ba và thứ năm, từ bảy giờ đến mười một giờ, các ấp 1, 2 và 5.",
            "Lúa trổ đều trên cánh đồng ấp 4",
            "Trạm y tế khám bệnh cho người cao tuổi",
            "Kế hoạch nạo vét kênh nội đồng",
            "Không có tiêu đề, chỉ có một câu: nước lớn lúc bốn giờ chiều.",
        ]
    );
}

#[test]
fn articles_on_the_host_of_the_feed_are_originals_for_a_site_elsewhere() {
    let original = |site: &str| {
        let feed = reading_of("ghost.json").feed;
        let address = "https://theslowpress.example/feed.json";
        let site = SiteInfo { origin: site.to_owned(), ..SiteInfo::from_feed(&feed, address) };
        Document::from_feed(feed, address, &site).articles[0].original.clone()
    };
    let there = "https://theslowpress.example/the-last-type-foundry/";
    assert_eq!(original("https://reader.example"), Some(there.to_owned()));
    assert_eq!(original("https://theslowpress.example"), None);
}

const MISTAKES: [&str; 33] = [
    "author is a string, expected an object; it is ignored.",
    "favicon is an array, expected a string; it is ignored.",
    "feed_url is a number, expected a string; it is ignored.",
    "expired is a string, expected a boolean; it is ignored.",
    "items[0].id is missing; items[0] is ignored.",
    r#"items[1].authors[0] (id "tin-1") is null, expected an object; it is ignored."#,
    r#"items[1].authors[1] (id "tin-1") has neither name nor url nor avatar; it is ignored."#,
    r#"items[1].authors[2].url (id "tin-1") is a number, expected a string; it is ignored."#,
    "items[1].title (id \"tin-1\") contains character references of HTML such as &amp;; they are decoded.",
    r#"items[1].date_published (id "tin-1") is a date, but not in the format of RFC 3339; it is still used."#,
    r#"items[2].id (id "tin-1") is a duplicate; items[2] is ignored."#,
    "items[3].id is blank; items[3] is ignored.",
    r#"items[4].title (id "7") is a number, expected a string; it is ignored."#,
    r#"items[4].content_html (id "7") is an object, expected a string; it is ignored."#,
    r#"items[4].date_published (id "7") is a date, but not in the format of RFC 3339; it is still used."#,
    r#"items[4].tags (id "7") is a string, expected an array; it is ignored."#,
    "items[5] is null, expected an object; it is ignored.",
    r#"items[6].date_published (id "tin-3") is not a date with time and offset (RFC 3339); it is ignored."#,
    r#"items[6].attachments[0].url (id "tin-3") is missing; items[6].attachments[0] is ignored."#,
    r#"items[6].attachments[1].mime_type (id "tin-3") is a number, expected a string; it is ignored."#,
    r#"items[6].attachments[1].size_in_bytes (id "tin-3") is a string, expected a number; it is ignored."#,
    r#"items[6].attachments[2] (id "tin-3") is a string, expected an object; it is ignored."#,
    "items[7] is a string, expected an object; it is ignored.",
    r#"items[8].date_published (id "tin-4") is not a date with time and offset (RFC 3339); it is ignored."#,
    r#"items[8].date_modified (id "tin-4") is a number, expected a string; it is ignored."#,
    r#"items[9].summary (id "tin-5") is a repeated key; the last value counts."#,
    r#"items[9].image (id "tin-5") contains a lone surrogate; it is ignored."#,
    r#"items[9].tags[1] (id "tin-5") is null, expected a string; it is ignored."#,
    r#"items[9].tags[2] (id "tin-5") is a number, expected a string; it is ignored."#,
    r#"items[9].tags[3] (id "tin-5") is blank; it is ignored."#,
    r#"items[9].tags[4] (id "tin-5") is a duplicate; it is ignored."#,
    r#"items[9].tags[5] (id "tin-5") is an object, expected a string; it is ignored."#,
    "items[10].id is an object, expected a string; items[10] is ignored.",
];
