use std::collections::HashMap;

use bantin_core::{content, model::Article, util::html_escape::escape};
use bantin_publisher::{documents::Listing, site::Site, syndication::feeds};
use feed_rs::{
    model::{Entry, Feed},
    parser,
};
use roxmltree::Document;
use serde_json::{Value, json};

use super::made::{ROOT, documents_of, sample, site};

/// Titles with XML syntax and forbidden characters.
const HOSTILE: [&str; 5] =
    ["Một ]]> hai", "Một \u{1}\u{b}\u{fffe}hai", "Thu & chi", "3 < 5, \"7\" > 6", "&<![CDATA[<b>"];

/// All files of a site's feeds, by path.
fn files(site: &Site) -> HashMap<String, String> {
    documents_of(site, |documents| {
        let files = documents.lists.iter();
        let files = files.flat_map(|list| feeds(site, list).unwrap());
        let text = |(path, bytes)| (path, String::from_utf8(bytes).unwrap());
        files.map(text).collect()
    })
}

/// `rss.xml` and `atom.xml` of a site with these items.
fn of_items(items: Value) -> [String; 2] {
    let mut files = files(&site(items));
    ["rss.xml", "atom.xml"].map(|name| files.remove(name).unwrap_or_else(|| panic!("no {name}")))
}

fn read(xml: &str) -> Feed {
    parser::parse(xml.as_bytes()).unwrap_or_else(|error| panic!("{error}: {xml}"))
}

fn xml_document(xml: &str) -> Document<'_> {
    Document::parse(xml).unwrap_or_else(|error| panic!("{error}: {xml}"))
}

/// The texts of all elements with this name.
fn texts(xml: &str, name: &str) -> Vec<String> {
    let document = xml_document(xml);
    let elements = document.descendants();
    elements
        .filter(|element| element.tag_name().name() == name)
        .map(|element| element.text().unwrap_or_default().to_owned())
        .collect()
}

/// The format of a lead: HTML in RSS, text in Atom.
type FormatLead = fn(&str) -> String;

const FEEDS: [(&str, FormatLead); 2] = [("rss.xml", |lead| escape(lead).into_owned()), ("atom.xml", str::to_owned)];

fn assert_entry(entry: &Entry, article: &Article, format_lead: FormatLead) {
    let id = &article.id;
    let text = |text: &Option<feed_rs::model::Text>| text.as_ref().map(|text| text.content.clone());
    let headline = Some(article.headline.clone());
    assert_eq!(
        text(&entry.title).filter(|title| !title.is_empty()),
        headline.clone().filter(|_| !article.untitled),
        "{id}"
    );
    let lead = article.lead.clone().or(headline.filter(|_| article.untitled)).as_deref().map(format_lead);
    assert_eq!(text(&entry.summary), lead, "{id}");
    assert_eq!(entry.links[0].href, format!("{ROOT}bai/{}/", article.slug), "{id}");
    let published = entry.published.map(|date| date.timestamp());
    assert_eq!(published, article.published.map(|timestamp| timestamp.unix_seconds), "{id}");
    let html = entry.content.as_ref().and_then(|content| content.body.as_deref());
    let text = content::to_portable_html(&article.blocks(), &entry.links[0].href);
    assert!(html.unwrap_or_default().ends_with(&text), "{id}");
    let authors = entry.authors.iter().flat_map(|author| &author.name);
    assert!(authors.eq(article.bylines.iter()), "{id}");
    let categories = entry.categories.iter().map(|category| &category.term);
    let categories: Vec<_> = categories.collect();
    assert!(article.tags.iter().all(|tag| categories.contains(&tag)), "{id}");
}

fn assert_feeds(list: &Listing, site: &Site, files: &HashMap<String, String>) {
    for (name, format_lead) in FEEDS {
        let path = list.page(None).path() + name;
        let feed = read(&files[&path]);
        assert_eq!(feed.entries.len(), list.articles.len().min(20), "{path}");
        for (entry, article) in feed.entries.iter().zip(&list.articles) {
            assert_entry(entry, article, format_lead);
        }
        let title = match list.section {
            Some(section) => format!("{} - {}", section.title, site.info.title),
            None => site.info.title.clone(),
        };
        assert_eq!(feed.title.map(|title| title.content), Some(title), "{path}");
        let own: Vec<_> = feed.links.iter().map(|link| link.href.as_str()).collect();
        assert!(own.contains(&site.address.join(&path).as_str()), "{own:?}");
        let page = site.address.join(&list.page(None).path());
        assert!(own.contains(&page.as_str()), "{own:?}");
    }
}

#[test]
fn rss_and_atom_contain_the_newest_articles_of_every_list() {
    let site = sample();
    let files = files(&site);
    documents_of(&site, |documents| {
        assert!(documents.lists.len() > 1 && documents.lists[0].articles.len() > 20);
        for list in &documents.lists {
            assert_feeds(list, &site, &files);
        }
        assert_eq!(files.len(), 2 * documents.lists.len());
    });
}

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
fn an_entry_without_a_date_has_that_of_the_newest_entry() {
    let dated = json!({ "id": "1", "title": "A", "date_published": "2026-05-04T00:00:00Z" });
    let [_, atom] = of_items(json!([{ "id": "2", "title": "B" }, dated]));
    assert!(!atom.contains("1970"), "{atom}");
    assert_eq!(read(&atom).entries[1].updated.map(|date| date.timestamp()), Some(1_777_852_800));
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
fn an_id_that_is_a_uri_stays() {
    let ids = [
        "https://bao.example/tin/Cầu-mới?x=1&y=2",
        "urn:uuid:5c1d2b9e-0000-4000-8000-000000000000",
        "tag:bao.example,2020:1",
    ];
    let items = ids.map(|id| json!({ "id": id, "title": id }));
    for xml in of_items(json!(items)) {
        let entries = read(&xml).entries;
        let entry_ids: Vec<_> = entries.iter().map(|entry| entry.id.as_str()).collect();
        assert_eq!(entry_ids, ids);
    }
}

#[test]
fn another_id_becomes_a_permanent_tag_uri() {
    let item = json!({
        "id": "bài 7", "title": "Cầu mới", "date_published": "2024-01-01T02:00:00+07:00",
    });
    let changed = json!({
        "id": "bài 7", "title": "Cầu mới thông xe", "date_published": "2021-12-31T19:00:00Z",
        "date_modified": "2026-05-01T00:00:00Z", "tags": ["Cầu"], "_bantin": { "slug": "cau" },
    });
    for item in [item, changed] {
        for xml in of_items(json!([item])) {
            let id = &read(&xml).entries[0].id;
            assert_eq!(id, "tag:bao.example,2000:/tin/b%C3%A0i%207");
        }
    }
}

#[test]
fn an_rss_guid_is_not_a_permalink() {
    let [rss, _] = of_items(json!([{ "id": "https://bao.example/x", "title": "x" }]));
    let document = xml_document(&rss);
    let guid = document.descendants().find(|element| element.has_tag_name("guid"));
    assert_eq!(guid.and_then(|guid| guid.attribute("isPermaLink")), Some("false"));
}

#[test]
fn rss_writes_dates_in_english_with_their_offset() {
    let [rss, _] = of_items(json!([
        { "id": "2", "date_published": "2026-05-05T08:00:09+07:00" },
        { "id": "1", "date_published": "2025-12-31T23:59:00-03:30" },
    ]));
    assert_eq!(texts(&rss, "pubDate"), ["Tue, 5 May 2026 08:00:09 +0700", "Wed, 31 Dec 2025 23:59:00 -0330"]);
}

#[test]
fn a_feed_has_the_date_of_its_last_modified_article() {
    let [rss, atom] = of_items(json!([
        { "id": "2", "date_published": "2026-05-05T08:00:00+07:00" },
        { "id": "1", "date_published": "2026-05-01T08:00:00+07:00", "date_modified": "2026-05-06T09:30:00+07:00" },
    ]));
    assert_eq!(texts(&rss, "lastBuildDate"), ["Wed, 6 May 2026 09:30:00 +0700"]);
    let updated = texts(&atom, "updated");
    assert_eq!(updated, ["2026-05-06T09:30:00+07:00", "2026-05-05T08:00:00+07:00", "2026-05-06T09:30:00+07:00"]);
}

#[test]
fn an_undated_article_has_no_date_in_rss() {
    let [rss, atom] = of_items(json!([{ "id": "1", "title": "Không ngày" }]));
    assert!(texts(&rss, "pubDate").is_empty() && texts(&rss, "lastBuildDate").is_empty());
    assert!(texts(&atom, "published").is_empty());
    assert_eq!(texts(&atom, "updated"), ["1970-01-01T00:00:00+00:00"; 2]);
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
    let enclosure = elements.find(|element| element.has_tag_name("enclosure")).unwrap();
    assert!(!elements.any(|element| element.has_tag_name("enclosure")));
    let attribute = |name| enclosure.attribute(name).unwrap();
    let attributes = [attribute("url"), attribute("type"), attribute("length")];
    assert_eq!(attributes, ["https://bao.example/a.mp3?x=1&y=2", "audio/mpeg", "4321"]);

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

#[test]
fn a_section_without_articles_has_feeds() {
    let files = files(&site(json!([])));
    for name in ["rss.xml", "atom.xml"] {
        let feed = read(&files[&format!("chuyen-muc/kinh-te/{name}")]);
        assert_eq!(feed.title.map(|title| title.content).as_deref(), Some("Kinh tế - Báo Thử"));
        assert!(feed.entries.is_empty());
    }
}

#[test]
fn rss_states_its_time_to_live() {
    let [rss, _] = of_items(json!([]));
    assert_eq!(texts(&rss, "ttl"), ["10"]);
}
