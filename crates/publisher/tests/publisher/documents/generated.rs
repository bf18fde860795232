//! Generated feeds with unusual values.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

use crate::{common::parse_json, markup::piece};

/// The possible values of each key. A key may also be absent.
type Table = &'static [(&'static str, &'static [&'static str])];

const TITLES: &[&str] = &[
    r#""Cầu mới thông xe""#,
    r#""  a\n\u0001 <i>b</i> &amp; \u2028 c ""#,
    r#""Vie\u0323\u0302t\u00a0Nam </script><!--""#,
    r#""新闻""#,
    r#"" ""#,
    r#""Tin""#,
    r#""Một tiêu đề dài hơn một trăm ký tự, để xem nó có bị cắt ở đâu không khi được đọc lại từ chính tài liệu đã viết ra""#,
];

const PICTURES: &[&str] = &[
    r#""../images/a.jpg""#,
    r#""../images/b b.jpg?x=1&y=2""#,
    r#""https://anh.example/c.webp""#,
    r#""/images/d.png#e""#,
    r#""//anh.example/đ.jpg""#,
    r#""data:image/png;base64,AA""#,
];

const DATES: &[&str] = &[
    r#""2026-05-01T08:00:00+07:00""#,
    r#""2026-05-01T08:00:30+07:00""#,
    r#""2026-04-30T20:00:00-10:00""#,
    r#""2026-05-01T14:00:00+14:00""#,
    r#""0001-01-01T00:00:00Z""#,
    r#""9999-12-31T23:59:59-12:00""#,
    r#""Fri, 01 May 2026 08:00:00 +0700""#,
    r#""hôm qua""#,
];

const ADDRESSES: &[&str] = &[
    r#""https://khac.example/goc?a=1&b=\"2\"""#,
    r#""http://user@khac.example:8080/x#y""#,
    r#""bai-cua-ta.html""#,
    r#""https://bao.example/tin/cua-ta""#,
    r#""javascript:alert(1)""#,
];

const ITEM: Table = &[
    ("title", TITLES),
    ("summary", TITLES),
    ("content_text", &[r#""Đoạn một.\n\nĐoạn hai: https://khac.example/a""#, r#"" \n""#, r#""Cầu mới thông xe""#]),
    ("image", PICTURES),
    ("banner_image", PICTURES),
    ("date_published", DATES),
    ("date_modified", DATES),
    ("url", ADDRESSES),
    ("external_url", ADDRESSES),
    (
        "authors",
        &[
            r#"[{ "name": "Nguyễn An" }, { "name": "Nguyễn An" }, { "url": "https://a.example/" }]"#,
            r#"[{ "name": " e\u0301\n" }]"#,
        ],
    ),
    (
        "tags",
        &[r#"["Thời sự", "Giao thông"]"#, r#"["thoi su"]"#, r#"["é", "e\u0301", " ", "é"]"#, r#"["新闻", "Văn hoá"]"#],
    ),
    ("language", &[r#""en""#, r#""VI""#, r#""fr""#]),
    (
        "attachments",
        &[
            r#"[{ "url": "../tai-lieu/a.pdf" }]"#,
            r#"[{ "url": "https://a.example/b.mp3", "mime_type": "audio/mpeg", "title": " Đọc\nbài ",
                "size_in_bytes": 18446744073709551615, "duration_in_seconds": 4294967295 }, { "url": "mailto:a@b.vn" }]"#,
        ],
    ),
];

const ITEM_EXTENSION: Table = &[
    (
        "slug",
        &[
            r#""cau-moi""#,
            r#""a""#,
            r#""aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa-aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa""#,
            r#""Không Phải""#,
        ],
    ),
    ("section", &[r#""thoi-su""#, r#""van-hoa""#, r#""khong-co""#]),
    ("views", &["0", "18446744073709551615", "-1"]),
    ("pinned", &["true"]),
    ("event", &[r#""Lễ hội""#, r#"" Le\u0302\u0303 hội ""#]),
    ("related", &[r#"["3", "99", "1"]"#, r#"[" 4\n b", "0"]"#, r#"[2, 5]"#]),
    ("image_alt", TITLES),
    ("image_caption", TITLES),
    ("canonical", &["true"]),
    (
        "document",
        &[
            r#"{ "number": "12-NQ/TU", "issued": "2026-05-01", "kind": "Nghị quyết", "issuer": "Tỉnh ủy" }"#,
            r#"{ "number": "7-NQ/TU", "issued": "2026-05-01", "kind": "Nghị quyết", "effective": "2026-06-01",
                "signer": " A\nB ", "summary": "Về &amp; <i>việc</i>" }"#,
            r#"{ "number": "新闻", "issued": "0001-01-01T00:00:00Z", "issuer": "新闻" }"#,
            r#"{ "number": "3", "issued": "2025-12-31T20:00:00Z", "issuer": "con" }"#,
            r#"{ "issued": "2026-05-01" }"#,
        ],
    ),
    ("excerpt", &["true"]),
];

const TEXTS: &[&str] = &[
    "<p>Xe đã chạy &lt;hai&gt; chiều. <a href='x.html'>Xem</a> <a href='#muc'>mục</a></p>",
    "<h2 id=muc>Mục</h2>",
    "<p><img src='../images/a.jpg' alt='Cầu \"mới\"' width=600 height=400></p>",
    "<p><img src='../images/a.jpg' width=30 height=20 srcset='../images/a-30.jpg 30w, /images/a,b.jpg 60w'></p>",
    "<p><img src='../images/b%20b.jpg?x=1&amp;y=2'></p>",
    "<p><a href=tel:113><img src='https://anh.example/c.webp'></a></p>",
    "<p><img src='/images/d.png#e'></p>",
    "<p><img src='../images/e.jpg'></p><p align=center>Chú thích</p>",
    "<p><img src='//anh.example/%C4%91.jpg'></p>",
    "<blockquote><figure><img src='../images/a.jpg'></figure></blockquote>",
    "<table><tr><td>Vie\u{323}\u{302}t<td>&lt;/script&gt;</table>",
    "<video src='../phim.mp4' poster='../images/a.jpg'></video>",
    "<iframe src=https://www.youtube.com/embed/abc></iframe>",
    "<p lang=en dir=rtl>שלום</p>",
];

/// The possible descriptions of pictures.
const IMAGES: Table = &[
    (
        "../images/a.jpg",
        &[
            r#"{ "width": 1200, "height": 800, "srcset": "../images/a-600.jpg 600w, ../images/a.jpg 1200w",
                "avif": "../images/a-600.avif 600w, /images/a-1200.avif 1200w" }"#,
            r#"{ "width": 1200, "height": 800 }"#,
            r#"{ "width": 600, "height": 400, "avif": "../images/a.avif" }"#,
        ],
    ),
    (
        "../images/b b.jpg?x=1&y=2",
        &[
            r#"{ "width": 30000, "height": 4 }"#,
            r#"{ "width": 30000, "height": 4, "srcset": "../images/b.jpg 2x", "avif": "../images/b.avif 2x" }"#,
        ],
    ),
    ("https://anh.example/c.webp", &[r#"{ "width": 1, "height": 1 }"#]),
    ("/images/d.png#e", &[r#"{ "width": 3, "height": 2, "srcset": "https://anh.example/d.png 2x" }"#]),
    (
        "../images/e.jpg",
        &[r#"{ "width": 900, "height": 600, "srcset": "../images/e.jpg 900w", "avif": "../images/e.avif 900w" }"#],
    ),
];

const FEED: Table = &[
    ("description", TITLES),
    ("icon", PICTURES),
    ("favicon", PICTURES),
    ("language", &[r#""vi-VN""#, r#""en""#]),
    ("authors", &[r#"[{ "name": "Toà soạn" }, { "name": "Báo" }]"#]),
];

const FEED_EXTENSION: Table = &[
    (
        "sections",
        &[
            r#"[{ "slug": "thoi-su", "title": "Thời sự" }, { "slug": "van-hoa", "title": "Va\u0306n hoá", "feed_url": "x.json" }]"#,
            "[]",
        ],
    ),
    ("utc_offset", &[r#""-03:30""#, r#""Z""#]),
    ("notice", &[r#"{ "text": " Nghỉ\nlễ &amp; Tết ", "url": "../lich.html", "ends": "2026-05-30" }"#]),
    ("publisher", &[r#"{ "name": "To\u00e0 soạn", "phone": "0123", "editor": " B\nC " }"#]),
    (
        "anniversaries",
        &[
            r#"[{ "name": "Ngày thành lập", "date": "1950-03-15", "days_before": 0, "url": "../90-nam.html", "image": "../images/a.jpg" },
                { "name": "Đại hội", "starts": "2026-12-30", "ends": "2027-01-02", "text": "Chào {name}!" }]"#,
        ],
    ),
];

fn object(table: Table) -> impl Strategy<Value = Map<String, Value>> {
    prop::collection::vec(0_usize..1000, table.len()).prop_map(move |choices| {
        let chosen = table.iter().zip(choices).filter_map(|((key, values), choice)| {
            let value = values.get((choice % (values.len() + 1)).checked_sub(1)?)?;
            Some(((*key).to_owned(), parse_json(value)))
        });
        chosen.collect()
    })
}

fn item() -> impl Strategy<Value = Map<String, Value>> {
    let text = prop_oneof![
        3 => prop::collection::vec(prop::sample::select(TEXTS).prop_map(str::to_owned), 0..4),
        1 => prop::collection::vec(piece(), 0..30),
    ];
    (object(ITEM), object(ITEM_EXTENSION), text).prop_map(|(mut item, extension, text)| {
        if !text.is_empty() {
            item.insert("content_html".to_owned(), json!(text.concat()));
        }
        item.insert("_bantin".to_owned(), json!(extension));
        item
    })
}

/// An id, some with white space.
fn id(index: usize) -> String {
    match index % 9 {
        4 => format!(" {index}\n b"),
        _ => index.to_string(),
    }
}

/// A feed of at max `max` items, without `home_page_url`.
pub fn feed(max: usize) -> impl Strategy<Value = Value> {
    let items = prop::collection::vec(item(), 0..=max);
    let extension = (object(FEED_EXTENSION), object(IMAGES));
    (object(FEED), extension, items).prop_map(|(mut feed, (mut extension, images), items)| {
        let items = items.into_iter().enumerate().map(|(index, mut item)| {
            item.insert("id".to_owned(), json!(id(index)));
            item
        });
        let items: Vec<_> = items.collect();
        extension.insert("images".to_owned(), json!(images));
        feed.insert("version".to_owned(), json!("https://jsonfeed.org/version/1.1"));
        feed.insert("title".to_owned(), json!("Báo Thử"));
        feed.insert("items".to_owned(), json!(items));
        feed.insert("_bantin".to_owned(), json!(extension));
        Value::Object(feed)
    })
}
