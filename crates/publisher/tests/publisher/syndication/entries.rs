//! Texts, pictures, recordings and languages of entries.

use bantin_core::content;
use roxmltree::Document;
use serde_json::json;

use super::{FEEDS, of_items, read, texts, xml_document};
use crate::made::ROOT;

/// Titles with XML syntax and forbidden characters.
const HOSTILE: [&str; 5] =
    ["Một ]]> hai", "Một \u{1}\u{b}\u{fffe}hai", "Thu & chi", "3 < 5, \"7\" > 6", "&<![CDATA[<b>"];

#[test]
fn text_with_xml_syntax_stays_text() {
    let items = HOSTILE.iter().enumerate().map(|(index, title)| {
        json!({
            "id": format!("<{index}> & ]]>\u{1}"),
            "title": title,
            "summary": format!("{title}!"),
            "content_text": format!("{title}\u{1}\u{ffff}?\u{c}"),
            "authors": [{ "name": title }],
            "tags": [title],
        })
    });
    for (xml, (_, format_lead)) in of_items(items.collect()).into_iter().zip(FEEDS) {
        assert!(Document::parse(&xml).is_ok(), "{xml}");
        let feed = read(&xml);
        assert_eq!(feed.entries.len(), HOSTILE.len());
        for (entry, title) in feed.entries.iter().zip(HOSTILE) {
            let title = title.replace(['\u{1}', '\u{b}', '\u{fffe}'], "");
            assert_eq!(entry.title.as_ref().map(|text| &text.content), Some(&title));
            let lead = format_lead(&format!("{title}!"));
            assert_eq!(entry.summary.as_ref().map(|text| &text.content), Some(&lead));
            assert_eq!(entry.authors[0].name.as_ref(), Some(&title));
            assert_eq!(entry.categories[0].term, title);
            let html = entry.content.as_ref().and_then(|content| content.body.as_ref());
            let text = html.map(|html| content::to_text(&content::from_html(html, ROOT)).trim().to_owned());
            assert_eq!(text, Some(format!("{title}?")));
        }
    }
}

#[test]
fn the_lead_picture_is_in_the_content_and_beside_it() {
    let item = json!({
        "id": "1", "title": "Chợ", "content_html": "<p>Chữ.</p>", "image": "/a.webp?v=2",
        "_bantin": { "image_alt": "Thuyền", "image_caption": "Chợ nổi" },
    });
    let [rss, atom] = of_items(json!([item]));
    let url = "https://bao.example/a.webp?v=2";
    for xml in [&rss, &atom] {
        let html = read(xml).entries[0].content.clone().and_then(|content| content.body);
        let figure =
            format!(r#"<figure><img src="{url}" alt="Thuyền"><figcaption>Chợ nổi</figcaption></figure><p>Chữ.</p>"#);
        assert_eq!(html, Some(figure), "{xml}");
    }
    let content = &read(&rss).entries[0].media[0].content[0];
    assert_eq!(content.url.as_ref().map(|url| url.as_str()), Some(url));
    assert_eq!(content.content_type.as_ref().map(ToString::to_string).as_deref(), Some("image/webp"));
    assert!(atom.contains(&format!(r#"href="{url}" rel="enclosure" type="image/webp""#)), "{atom}");
}

#[test]
fn a_link_within_the_text_leads_to_the_page_of_the_article() {
    let html = r##"<p><a href="#chan">xuống</a></p><h2 id="chan">Chân</h2>"##;
    for xml in of_items(json!([{ "id": "1", "title": "A", "content_html": html, "_bantin": { "slug": "a" } }])) {
        assert!(xml.contains("https://bao.example/tin/bai/a/#b-chan"), "{xml}");
    }
}

#[test]
fn a_lead_is_escaped_for_readers_that_show_html() {
    let lead = "<img src=x onerror=alert(1)> & \u{201c}co\u{201d}";
    let [rss, atom] = of_items(json!([{ "id": "1", "title": "<b>", "summary": lead }]));
    assert_eq!(texts(&rss, "description")[1], "&lt;img src=x onerror=alert(1)&gt; &amp; \u{201c}co\u{201d}");
    assert_eq!(texts(&atom, "summary"), [lead]);
    // Titles are plain text in both formats.
    for xml in [rss, atom] {
        assert_eq!(texts(&xml, "title")[1], "<b>");
    }
}

#[test]
fn the_first_recording_is_enclosed() {
    let file = |url: &str, mime_type: &str| json!({ "url": url, "mime_type": mime_type, "size_in_bytes": 4321 });
    let [rss, atom] = of_items(json!([{
        "id": "1",
        "attachments": [
            file("https://bao.example/a.pdf", "application/pdf"),
            file("https://bao.example/a.mp3?x=1&y=2", "audio/mpeg"),
            file("https://bao.example/b.mp3", "audio/mpeg"),
        ],
    }]));
    let document = xml_document(&rss);
    let mut elements = document.descendants();
    let enclosure = elements.find(|element| element.has_tag_name("enclosure"));
    assert!(!elements.any(|element| element.has_tag_name("enclosure")));
    let attributes = ["url", "type", "length"].map(|name| enclosure?.attribute(name));
    assert_eq!(attributes, ["https://bao.example/a.mp3?x=1&y=2", "audio/mpeg", "4321"].map(Some));

    let links = &read(&atom).entries[0].links;
    let enclosed: Vec<_> = (links.iter())
        .filter(|link| link.rel.as_deref() == Some("enclosure"))
        .map(|link| (link.href.as_str(), link.media_type.as_deref(), link.length))
        .collect();
    assert_eq!(enclosed, [("https://bao.example/a.mp3?x=1&y=2", Some("audio/mpeg"), Some(4321))]);
}

#[test]
fn feed_and_foreign_articles_state_their_language() {
    let [rss, atom] = of_items(json!([{ "id": "1", "title": "News", "language": "en" }]));
    assert_eq!(texts(&rss, "language"), ["vi-VN", "en"]);
    let document = xml_document(&atom);
    let lang = ("http://www.w3.org/XML/1998/namespace", "lang");
    let languages: Vec<_> = (document.descendants()).filter_map(|element| element.attribute(lang)).collect();
    assert_eq!(languages, ["vi-VN", "en"]);
}
