//! Documents among the articles of a site.

use std::sync::Arc;

use bantin_core::{
    feed::Register,
    model::{Archive, Article, Document, SiteInfo},
    routes::{Facet, List, Page, RegisterPart},
};
use serde_json::{Value, json};

use crate::common::reading;

const ADDRESS: &str = "https://bao.example/feed/feed.json";

fn item(number: &str, issued: &str, kind: &str) -> Value {
    let document = json!({ "number": number, "issued": issued, "kind": kind, "issuer": "Tỉnh ủy" });
    json!({ "id": number, "title": format!("Về việc {number}"), "tags": ["Thời sự"], "_bantin": { "document": document } })
}

fn news(id: &str, day: &str) -> Value {
    let date = format!("{day}T08:00:00+07:00");
    json!({ "id": id, "title": format!("Tin {id}"), "tags": ["Thời sự"], "date_published": date })
}

/// News and documents in mixed order.
fn site() -> (SiteInfo, Archive) {
    site_of(&[
        news("a", "2026-11-21"),
        item("9-NQ/TU", "2026-11-20", "Nghị quyết"),
        item("12-NQ/TU", "2026-11-20", "Nghị Quyết"),
        news("b", "2026-11-20"),
        item("3-CT/TU", "2025-01-02", "Chỉ thị"),
    ])
}

fn site_of(items: &[Value]) -> (SiteInfo, Archive) {
    let feed = reading(json!({ "items": items }).to_string().as_bytes()).feed;
    let site = SiteInfo::from_feed(&feed, ADDRESS);
    let archive = Archive::from_documents(&[Arc::new(Document::from_feed(feed, ADDRESS, &site))]);
    (site, archive)
}

fn ids(articles: &[Arc<Article>]) -> Vec<&str> {
    articles.iter().map(|article| article.id.as_str()).collect()
}

#[test]
fn documents_are_apart_from_news() {
    let (site, archive) = site();
    assert_eq!(ids(archive.articles()), ["a", "b"]);
    assert_eq!(ids(archive.legal_documents()), ["12-NQ/TU", "9-NQ/TU", "3-CT/TU"]);
    let neighbours = |id| archive.by_id(id).map(|article| archive.neighbours(article));
    let oldest = neighbours("b");
    assert_eq!(oldest.map(|(newer, older)| (newer.is_some(), older.is_some())), Some((true, false)));
    assert_eq!(neighbours("9-NQ/TU"), Some((None, None)));
    assert_eq!(site.sections.len(), 1);
    assert!(archive.legal_documents().iter().all(|document| document.section.is_none()));
}

#[test]
fn documents_of_one_day_are_ordered_by_their_number() {
    let items = ["2", "10", "9"].map(|number| item(&format!("{number}-QĐ/TU"), "2026-11-20", "Quyết định"));
    let (_, archive) = site_of(&items);
    assert_eq!(ids(archive.legal_documents()), ["10-QĐ/TU", "9-QĐ/TU", "2-QĐ/TU"]);
}

#[test]
fn a_document_has_its_number_in_the_title_and_in_the_address() {
    let (_, archive) = site();
    let title = archive.by_id("9-NQ/TU").map(|document| document.title().into_owned());
    assert_eq!(title.as_deref(), Some("9-NQ/TU: Về việc 9-NQ/TU"));
    let path = archive.by_id("9-NQ/TU").map(|document| document.page().path()).unwrap_or_default();
    assert!(path.starts_with("van-ban/9-nq-tu-"), "{path}");
}

#[test]
fn a_summary_takes_precedence_over_the_title() {
    let document = json!({ "number": "1", "issued": "2026-01-01", "summary": "Trích yếu" });
    let (_, archive) = site_of(&[json!({ "id": "1", "title": "Tên", "_bantin": { "document": document } })]);
    assert_eq!(archive.legal_documents().iter().map(|one| one.headline.as_str()).collect::<Vec<_>>(), ["Trích yếu"]);
}

#[test]
fn a_part_of_the_register_has_the_documents_of_a_year_kind_or_issuer() {
    let (_, archive) = site();
    let part = |facet, slug: &str| {
        let list = List::Register(Some(RegisterPart { facet, slug: slug.to_owned() }));
        archive.all().iter().filter(|article| article.is_in(&list)).count()
    };
    assert_eq!(part(Facet::Year, "2026"), 2);
    assert_eq!(part(Facet::Kind, "nghi-quyet"), 2);
    assert_eq!(part(Facet::Kind, "chi-thi"), 1);
    assert_eq!(part(Facet::Issuer, "tinh-uy"), 3);
    assert_eq!(part(Facet::Issuer, "khac"), 0);
    let mut register = Register::default();
    register.add_values(archive.legal_documents().iter().filter_map(|document| document.document.as_deref()));
    assert_eq!(register.years, ["2026", "2025"]);
    assert_eq!(register.kinds, ["Nghị Quyết", "Chỉ thị"]);
    assert_eq!(register.issuers, ["Tỉnh ủy"]);
}

#[test]
fn a_site_has_a_register_if_its_first_document_says_so() {
    let site = |feed: Value| SiteInfo::from_feed(&reading(feed.to_string().as_bytes()).feed, ADDRESS);
    assert_eq!(site(json!({ "items": [news("a", "2026-11-21")] })).register, None);
    assert!(site(json!({ "items": [item("1", "2026-01-01", "Chỉ thị")] })).register.is_some());
    let register = json!({ "feed_url": "van-ban.json", "url": "van-ban/{path}.json" });
    let site = site(json!({ "items": [], "_bantin": { "documents": register } }));
    let part = Facet::Kind.part("Nghị quyết");
    assert_eq!(
        site.list_address(&List::Register(Some(part))).as_deref(),
        Some("https://bao.example/feed/van-ban/loai/nghi-quyet.json")
    );
    let own = site.list_address(&List::Register(None));
    assert_eq!(own.as_deref(), Some("https://bao.example/feed/van-ban.json"));
    let page = |slug: &str| site.document_address(&Page::LegalDocument { slug: slug.to_owned() });
    assert_eq!(page("12-nq-tu").as_deref(), Some("https://bao.example/feed/van-ban/12-nq-tu.json"));
    assert_eq!(page("../12"), None);
}
