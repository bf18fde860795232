use bantin_core::feed::{self, Outcome};
use bantin_publisher::check::{Finding, MisfitFault, NotFollowed, Report, SourceDocument, What, check, fault_code};
use serde_json::{Value, json};

const SITE: &str = "https://bao.example/feed/";

/// Documents by their file name below [`SITE`].
fn checked(documents: &[(&str, Value)]) -> Report {
    let documents = documents.iter().map(|(name, document)| SourceDocument {
        address: format!("{SITE}{name}"),
        name: (*name).to_owned(),
        reading: feed::read(document.to_string().as_bytes()).unwrap(),
    });
    check(documents.collect())
}

fn document(items: Value) -> Value {
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Báo Ví Dụ", "items": items })
}

fn with(mut document: Value, key: &str, value: Value) -> Value {
    document[key] = value;
    document
}

fn item(id: &str, own: Value) -> Value {
    json!({ "id": id, "title": id, "content_text": "Sáng nay, …", "_bantin": own })
}

fn misfit(finding: &Finding) -> &MisfitFault {
    match &finding.what {
        What::Misfit(misfit) => &misfit.fault,
        what => panic!("{what:?}"),
    }
}

#[test]
fn a_sound_feed_has_no_findings() {
    let report = checked(&[("feed.json", document(json!([item("a", json!({}))])))]);
    assert_eq!(report.findings, []);
    assert_eq!(report.documents, 1);
    assert_eq!(report.archive.articles().len(), 1);
}

#[test]
fn an_id_of_an_earlier_document_is_found_where_it_comes_again() {
    let first = with(document(json!([item("a", json!({}))])), "next_url", json!("2.json"));
    let second = document(json!([item("b", json!({})), item("a", json!({}))]));
    let report = checked(&[("feed.json", first), ("2.json", second)]);
    let [finding] = &report.findings[..] else {
        panic!("{:?}", report.findings);
    };
    assert_eq!(&*finding.document, "2.json");
    assert_eq!(finding.item(), Some((1, Some("a"))));
    assert_eq!(finding.key(), "id");
    assert_eq!(finding.outcome(), Some(Outcome::OwnerLeftOut));
    let document = "feed.json".into();
    assert_eq!(misfit(finding), &MisfitFault::DuplicateId { document });
}

#[test]
fn the_whole_article_of_an_excerpt_and_what_stands_beside_it_repeat_nothing() {
    let head = document(json!([item("a", json!({ "excerpt": true })), item("b", json!({}))]));
    let whole = document(json!([item("a", json!({})), item("b", json!({ "role": "older", "excerpt": true }))]));
    let report = checked(&[("feed.json", head), ("bai/a.json", whole)]);
    assert_eq!(report.findings, []);
}

#[test]
fn an_excerpt_without_its_whole_is_found() {
    let head = document(json!([item("a", json!({ "excerpt": true }))]));
    let report = checked(&[("feed.json", head)]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(misfit(&report.findings[0]), &MisfitFault::NoWhole);
}

#[test]
fn of_two_items_with_one_slug_the_one_that_gets_an_ending_is_found() {
    let items = json!([item("a", json!({ "slug": "le-hoi" })), item("b", json!({ "slug": "le-hoi" }))]);
    let report = checked(&[("feed.json", document(items))]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].item(), Some((1, Some("b"))));
    let MisfitFault::SlugTaken { slug, holder, instead } = misfit(&report.findings[0]) else {
        panic!("{:?}", report.findings);
    };
    assert_eq!((slug.as_str(), holder.as_str()), ("le-hoi", "a"));
    assert_eq!(report.archive.by_id("b").unwrap().slug, *instead);
}

#[test]
fn a_section_that_the_feed_does_not_have_is_found() {
    let items = json!([item("a", json!({ "section": "kinh-te" })), item("b", json!({ "section": "van-hoa" }))]);
    let sections = json!({ "sections": [{ "slug": "van-hoa", "title": "Văn hóa" }] });
    let report = checked(&[("feed.json", with(document(items), "_bantin", sections))]);
    let slug = "kinh-te".to_owned();
    assert_eq!(report.findings.len(), 1);
    assert_eq!(misfit(&report.findings[0]), &MisfitFault::UnknownSection { slug });
}

#[test]
fn a_related_id_counts_as_known_when_any_document_has_it() {
    let first = document(json!([item("a", json!({ "related": ["b", "c"] }))]));
    let second = document(json!([item("b", json!({}))]));
    let report = checked(&[("feed.json", with(first, "next_url", json!("2.json"))), ("2.json", second)]);
    let id = "c".to_owned();
    assert_eq!(report.findings.len(), 1);
    assert_eq!(misfit(&report.findings[0]), &MisfitFault::UnknownRelated { id });
}

#[test]
fn a_next_url_of_another_origin_or_of_a_document_read_before_is_found() {
    for (next, expected) in [
        ("https://khac.example/feed.json", NotFollowed::OtherOrigin),
        ("feed.json", NotFollowed::SeenBefore),
        ("feed.json#2", NotFollowed::SeenBefore),
        ("http://[", NotFollowed::Unusable),
    ] {
        let feed = with(document(json!([])), "next_url", json!(next));
        let report = checked(&[("feed.json", feed)]);
        assert_eq!(report.findings.len(), 1, "{next}");
        assert_eq!(report.findings[0].key(), "next_url");
        let MisfitFault::NotFollowed { address, why } = misfit(&report.findings[0]) else {
            panic!("{next}");
        };
        assert_eq!((address.as_str(), *why), (next, expected));
    }
}

#[test]
fn an_item_that_shows_nothing_but_a_headline_is_found_and_one_with_a_recording_is_not() {
    let items = json!([
        { "id": "a", "title": "A", "content_html": "<p> </p><script>1</script>" },
        { "id": "b", "title": "B", "summary": "Tóm tắt." },
        { "id": "c", "title": "C", "content_html": "<img src='c.jpg' alt='Cầu'>" },
        { "id": "d", "title": "D", "attachments": [{ "url": "d.mp3" }] }
    ]);
    let report = checked(&[("feed.json", document(items))]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(report.findings[0].item(), Some((0, Some("a"))));
    assert_eq!(misfit(&report.findings[0]), &MisfitFault::NoText);
}

#[test]
fn items_are_counted_with_those_that_were_dropped() {
    let items = json!([
        null,
        { "title": "Không có id" },
        item("a", json!({})),
        item("a", json!({})),
        item("b", json!({ "related": ["z"] }))
    ]);
    let report = checked(&[("feed.json", document(items))]);
    let last = report.findings.last().unwrap();
    assert_eq!(last.item(), Some((4, Some("b"))));
}

#[test]
fn findings_come_by_document_then_the_feed_then_item_by_item() {
    let first = json!({
        "version": "2",
        "next_url": "2.json",
        "items": [
            item("a", json!({ "related": ["z"] })),
            { "id": "b", "title": 1, "content_text": "B" },
        ]
    });
    let second = with(document(json!([item("a", json!({}))])), "next_url", json!("feed.json"));
    let report = checked(&[("feed.json", first), ("2.json", second)]);
    let places: Vec<_> =
        (report.findings.iter()).map(|finding| (&*finding.document, fault_code(&finding.what))).collect();
    assert_eq!(
        places,
        [
            ("feed.json", "unknown-version"),
            ("feed.json", "unknown-related"),
            ("feed.json", "wrong-type"),
            ("2.json", "not-followed"),
            ("2.json", "duplicate-id"),
        ]
    );
}

#[test]
fn diagnostics_that_are_not_listed_are_counted_all_the_same() {
    let tags = vec![Value::Null; 100];
    let item = |id: usize| json!({ "id": id, "title": "A", "content_text": "A", "tags": tags });
    let items: Vec<_> = (0..12).map(item).collect();
    let report = checked(&[("feed.json", document(items.into()))]);
    assert_eq!(report.findings.len(), 1_001);
    assert_eq!(report.findings[1_000].what, What::Unlisted(200));
    assert_eq!(report.faults(), 1_200);
}
