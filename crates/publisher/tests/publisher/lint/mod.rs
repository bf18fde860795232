//! `bantin check`.

mod identity;
mod navigation;
mod texts;
pub mod unknown_keys;

use bantin_core::{
    feed::{Problem, Resolution, Subject},
    model,
};
use bantin_publisher::{
    lint::{Finding, LintReport, lint},
    load::SourceDocument,
};
use serde_json::{Value, json};

use crate::common::{find_article, source_document, string};

const SITE: &str = "https://bao.example/feed/";

/// 2026-05-20T01:00:00Z.
const NOW: i64 = 1_779_238_800;

/// Documents by their file name below [`SITE`].
fn checked(documents: &[(&str, Value)]) -> LintReport {
    lint(sources(documents), NOW).0
}

fn sources(documents: &[(&str, Value)]) -> Vec<SourceDocument> {
    let documents = documents.iter();
    documents
        .map(|(name, document)| source_document(format!("{SITE}{name}"), name, document.to_string().as_bytes()))
        .collect()
}

fn document(items: Value) -> Value {
    json!({ "version": "https://jsonfeed.org/version/1.1", "title": "Báo Ví Dụ", "items": items })
}

fn with(mut document: Value, key: &str, value: Value) -> Value {
    document[key] = value;
    document
}

fn item(id: &str, extension: Value) -> Value {
    json!({ "id": id, "title": id, "content_text": "Sáng nay, …", "_bantin": extension })
}

fn problem(finding: &Finding) -> &Problem {
    &finding.diagnostic.problem
}

/// Index and id of the item with the problem.
fn item_of(finding: &Finding) -> (usize, &str) {
    match &finding.diagnostic.subject {
        Subject::Item { index, id: Some(id) } => (*index, id),
        subject => panic!("{subject:?}"),
    }
}

/// The stable name of the problem.
fn code(finding: &Finding) -> String {
    string(&json!(problem(finding))["code"]).to_owned()
}

#[test]
fn a_valid_feed_has_no_problems() {
    let report = checked(&[("feed.json", document(json!([item("a", json!({}))])))]);
    assert_eq!(report.findings, []);
    assert_eq!(report.documents, 1);
    assert_eq!(report.articles, 1);
}

#[test]
fn a_duplicate_id_is_reported_at_the_later_item() {
    let first = with(document(json!([item("a", json!({}))])), "next_url", json!("2.json"));
    let second = document(json!([item("b", json!({})), item("a", json!({}))]));
    let report = checked(&[("feed.json", first), ("2.json", second)]);
    let [finding] = &report.findings[..] else {
        panic!("{:?}", report.findings);
    };
    assert_eq!(&*finding.document, "2.json");
    assert_eq!(item_of(finding), (1, "a"));
    assert_eq!(finding.diagnostic.key, "id");
    assert_eq!(finding.diagnostic.resolution, Resolution::ParentIgnored);
    let first_document = "feed.json".to_owned();
    assert_eq!(problem(finding), &Problem::DuplicateId { first_document });
}

#[test]
fn the_document_of_a_full_article_may_repeat_the_ids_of_its_excerpt_and_neighbours() {
    let head = document(json!([item("a", json!({ "excerpt": true })), item("b", json!({}))]));
    let whole = document(json!([item("a", json!({})), item("b", json!({ "role": "older", "excerpt": true }))]));
    let report = checked(&[("feed.json", head), ("bai/a.json", whole)]);
    assert_eq!(report.findings, []);
}

#[test]
fn an_excerpt_without_a_full_article_is_reported() {
    let head = document(json!([item("a", json!({ "excerpt": true }))]));
    let report = checked(&[("feed.json", head)]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(problem(&report.findings[0]), &Problem::NoFullArticle);
}

#[test]
fn of_two_items_with_one_slug_the_renamed_one_is_reported() {
    let items = json!([item("a", json!({ "slug": "le-hoi" })), item("b", json!({ "slug": "le-hoi" }))]);
    let (report, archive) = lint(sources(&[("feed.json", document(items))]), NOW);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(item_of(&report.findings[0]), (1, "b"));
    let Problem::SlugTaken { slug, holder, new_slug, .. } = problem(&report.findings[0]) else {
        panic!("{:?}", report.findings);
    };
    assert_eq!((slug.as_str(), holder.as_str()), ("le-hoi", "a"));
    assert_eq!(find_article(&archive, "b").slug, *new_slug);
}

#[test]
fn the_new_slug_of_a_legal_document_or_static_page_has_no_folder() {
    let legal = |id: &str, issued: &str| {
        let document = json!({ "number": "12-NQ/TU", "issued": issued });
        item(id, json!({ "slug": "12-nq-tu", "document": document }))
    };
    let page = |id: &str| item(id, json!({ "slug": "lien-he", "page": true }));
    let report = checked(&[(
        "feed.json",
        document(json!([legal("a", "2026-05-01"), legal("b", "2026-05-02"), page("c"), page("d")])),
    )]);
    let problems: Vec<_> = report.findings.iter().map(|finding| json!(problem(finding))).collect();
    let new = [("12-nq-tu", "van-ban", "b"), ("lien-he", "trang-tin", "d")].map(|(slug, folder, id)| {
        let new_slug = format!("{slug}-{}", model::id_suffix(id));
        let path = format!("{folder}/{new_slug}/");
        (json!(new_slug), json!(path))
    });
    let found: Vec<_> = problems.iter().map(|problem| (problem["new_slug"].clone(), problem["path"].clone())).collect();
    assert_eq!(found, new);
    for (finding, (new_slug, _)) in report.findings.iter().zip(&new) {
        let sentence = finding.diagnostic.to_string();
        assert!(sentence.ends_with(&format!("; the article gets the slug {}.", string(new_slug))), "{sentence}");
    }
}

#[test]
fn an_unknown_section_is_reported() {
    let items = json!([item("a", json!({ "section": "kinh-te" })), item("b", json!({ "section": "van-hoa" }))]);
    let sections = json!({ "sections": [{ "slug": "van-hoa", "title": "Văn hóa" }] });
    let report = checked(&[("feed.json", with(document(items), "_bantin", sections))]);
    let slug = "kinh-te".to_owned();
    assert_eq!(report.findings.len(), 1);
    assert_eq!(problem(&report.findings[0]), &Problem::UnknownSection { slug });
}

#[test]
fn a_block_of_an_unknown_section_is_reported() {
    let extension = json!({
        "sections": [{ "slug": "van-hoa", "title": "Văn hóa" }],
        "front": [{ "section": "van-hoa" }, { "section": "kinh-te" }],
    });
    let report = checked(&[("feed.json", with(document(json!([item("a", json!({}))])), "_bantin", extension))]);
    let findings: Vec<_> = report.findings.iter().map(|finding| finding.diagnostic.to_string()).collect();
    assert_eq!(
        findings,
        ["_bantin.front[1].section is kinh-te, which is not a section of the feed; _bantin.front[1] is ignored."]
    );
}

#[test]
fn a_related_id_may_be_in_any_document() {
    let first = document(json!([item("a", json!({ "related": ["b", "c"] }))]));
    let second = document(json!([item("b", json!({}))]));
    let report = checked(&[("feed.json", with(first, "next_url", json!("2.json"))), ("2.json", second)]);
    let related = "c".to_owned();
    assert_eq!(report.findings.len(), 1);
    assert_eq!(problem(&report.findings[0]), &Problem::UnknownRelated { related });
}

#[test]
fn a_next_url_that_is_not_followed_is_reported_with_the_reason() {
    for (next, expected) in [
        ("https://khac.example/feed.json", "other-origin"),
        ("feed.json", "already-read"),
        ("feed.json#2", "already-read"),
        ("http://[", "invalid-next-url"),
    ] {
        let feed = with(document(json!([])), "next_url", json!(next));
        let report = checked(&[("feed.json", feed)]);
        assert_eq!(report.findings.len(), 1, "{next}");
        assert_eq!(report.findings[0].diagnostic.key, "next_url");
        let problem = json!(problem(&report.findings[0]));
        assert_eq!(problem, json!({ "code": expected, "url": next }));
    }
}

#[test]
fn an_item_with_only_a_headline_is_reported() {
    let items = json!([
        { "id": "a", "title": "A", "content_html": "<p> </p><script>1</script>" },
        { "id": "b", "title": "B", "summary": "Tóm tắt." },
        { "id": "c", "title": "C", "content_html": "<img src='c.jpg' alt='Cầu'>" },
        { "id": "d", "title": "D", "attachments": [{ "url": "d.mp3" }] }
    ]);
    let report = checked(&[("feed.json", document(items))]);
    assert_eq!(report.findings.len(), 1);
    assert_eq!(item_of(&report.findings[0]), (0, "a"));
    assert_eq!(problem(&report.findings[0]), &Problem::NoText);
}

#[test]
fn an_article_dated_more_than_a_day_ahead_is_reported() {
    let dated = |id: &str, date: &str| json!({ "id": id, "content_text": "A", "date_published": date });
    let feed = document(json!([dated("a", "2026-05-21T08:00:00+07:00"), dated("b", "2026-05-21T08:00:01+07:00")]));
    let report = checked(&[("feed.json", feed)]);
    let [finding] = &report.findings[..] else {
        panic!("{:?}", report.findings);
    };
    assert_eq!(item_of(finding), (1, "b"));
    assert_eq!((&*finding.diagnostic.key, &*code(finding)), ("date_published", "scheduled"));
    assert_eq!(
        finding.diagnostic.to_string(),
        "items[1].date_published (id \"b\") is more than a day ahead; the article is held back until then."
    );
}

#[test]
fn item_indices_count_ignored_items() {
    let items = json!([
        null,
        { "title": "Không có id" },
        item("a", json!({})),
        item("a", json!({})),
        item("b", json!({ "related": ["z"] }))
    ]);
    let report = checked(&[("feed.json", document(items))]);
    assert_eq!(report.findings.last().map(item_of), Some((4, "b")));
}

#[test]
fn findings_are_sorted_by_document_and_item() {
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
    let places: Vec<_> = report.findings.iter().map(|finding| (&*finding.document, code(finding))).collect();
    assert_eq!(
        places,
        [
            ("feed.json", "unknown-version".to_owned()),
            ("feed.json", "unknown-related".to_owned()),
            ("feed.json", "wrong-type".to_owned()),
            ("2.json", "already-read".to_owned()),
            ("2.json", "duplicate-id".to_owned()),
        ]
    );
}

#[test]
fn item_indices_count_ignored_items_beyond_the_listed_diagnostics() {
    let mut items = vec![Value::Null; 1_200];
    items.push(item("a", json!({ "related": ["unknown"] })));
    let report = checked(&[("feed.json", document(items.into()))]);
    assert_eq!(report.unlisted, 200);
    assert_eq!(report.findings.last().map(item_of), Some((1_200, "a")));
}

#[test]
fn unlisted_diagnostics_are_counted() {
    let tags = vec![Value::Null; 100];
    let item = |id: usize| json!({ "id": id, "title": "A", "content_text": "A", "tags": tags });
    let items: Vec<_> = (0..12).map(item).collect();
    let report = checked(&[("feed.json", document(items.into()))]);
    assert_eq!(report.findings.len(), 1_000);
    assert_eq!(report.unlisted, 200);
    assert_eq!(report.problems(), 1_200);
}
