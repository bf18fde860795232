//! What a page shows and which document it requests next.

use bantin_app::state::{DocumentRequest, ListTail, MAX_LOOKUP_DOCUMENTS, PORTION, PageState};
use bantin_core::{feed::LoadError, routes::Page};
use serde_json::{Value, json};

use crate::visit::{FEED, Visit, address};

fn document(items: Vec<Value>) -> Value {
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Bản tin",
        "items": items,
        "_bantin": { "sections": [{ "slug": "a", "title": "A" }, { "slug": "b", "title": "B" }] },
    })
}

fn with_next(mut document: Value, next: &str) -> Value {
    document["next_url"] = next.into();
    document
}

/// An item with slug `bai-{id}` and a section.
fn item(id: impl ToString, section: &str) -> Value {
    let id = id.to_string();
    let slug = format!("bai-{id}");
    json!({ "id": id, "title": format!("Bài {id}"), "content_text": "x", "_bantin": { "slug": slug, "section": section } })
}

fn pinned(mut item: Value) -> Value {
    item["_bantin"]["pinned"] = true.into();
    item
}

/// An endless feed: document `n` has one article, in section `a`.
fn endless_feed(address: &str) -> Option<Value> {
    let number: u32 = match address.rsplit_once("feed-") {
        Some((_, name)) => name.strip_suffix(".json")?.parse().ok()?,
        None => 1,
    };
    Some(with_next(document(vec![item(number, "a")]), &format!("feed-{}.json", number + 1)))
}

/// A document of `count` articles, alternately in section `a` and `b`. The article `pinned_id` is pinned.
fn long_document(count: usize, pinned_id: usize) -> Value {
    let item = |id: usize| {
        let item = item(id, if id.is_multiple_of(2) { "b" } else { "a" });
        if id == pinned_id { pinned(item) } else { item }
    };
    document((1..=count).map(item).collect())
}

fn open_article(visit: &Visit) -> Option<String> {
    match visit.page_state() {
        PageState::Article(article, _) => Some(article.id.clone()),
        _ => None,
    }
}

#[test]
fn every_page_requests_the_feed_first() {
    for page in [Page::front(), Page::section("a"), Page::article("x"), Page::Unknown] {
        assert_eq!(Visit::new(page).next_request(), Some(DocumentRequest::Feed(FEED.into())));
    }
}

#[test]
fn a_page_is_loading_until_the_feed_arrives() {
    let mut visit = Visit::new(Page::front());
    assert_eq!(visit.page_state(), PageState::Loading);
    assert_eq!(visit.meta(), None);
    visit.cache.set_loading(FEED);
    assert_eq!(visit.page_state(), PageState::Loading);
    assert_eq!(visit.next_request(), None);
}

#[test]
fn a_page_fails_with_the_feed() {
    let visit = Visit::new(Page::article("x")).load(|_| None);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Missing(FEED.to_owned())));
}

#[test]
fn a_retry_requests_failed_documents_again() {
    let mut visit = Visit::new(Page::front()).load(|_| None);
    assert_eq!(visit.requests, [FEED]);
    visit.cache.retry();
    let visit = visit.load(|_| Some(document(vec![item(1, "a"), item(2, "a")])));
    assert_eq!(visit.requests, [FEED, FEED]);
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn the_front_page_loads_one_document_and_offers_the_next() {
    let visit = Visit::new(Page::front()).load(endless_feed);
    assert_eq!(visit.requests, [FEED]);
    assert_eq!(visit.list().tail, ListTail::More(address("feed-2.json")));
}

#[test]
fn an_extended_list_loads_the_number_of_documents_in_its_address() {
    let visit = Visit::new(Page::Front { documents: 3 }).load(endless_feed);
    assert_eq!(visit.requests.len(), 3);
    assert_eq!(visit.ids(), ["1", "2", "3"]);
}

#[test]
fn pinned_articles_are_at_the_top_of_the_front_page() {
    let visit = Visit::new(Page::front()).load(|_| Some(document(vec![item(1, "a"), pinned(item(2, "a"))])));
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn pinned_articles_of_further_documents_are_not_moved_to_the_top() {
    let visit = Visit::new(Page::Front { documents: 2 }).load(|address| match address {
        FEED => endless_feed(FEED),
        _ => Some(document(vec![pinned(item(2, "a"))])),
    });
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn a_further_document_that_fails_keeps_the_list_with_an_error_at_its_end() {
    let first = with_next(document(vec![item(1, "a")]), "feed-2.json");
    let visit = Visit::new(Page::Front { documents: 2 }).load(|address| (address == FEED).then(|| first.clone()));
    assert_eq!(visit.ids(), ["1"]);
    assert!(matches!(visit.list().tail, ListTail::Failed(_, LoadError::Missing(_))));
}

#[test]
fn a_long_document_is_shown_in_portions() {
    let shown = |documents| {
        let visit = Visit::new(Page::Front { documents }).load(|_| Some(long_document(PORTION * 2 + 1, 0)));
        assert_eq!(visit.requests, [FEED]);
        let list = visit.list();
        assert_eq!(list.documents, documents);
        (list.articles.len(), list.tail)
    };
    let more = || ListTail::More(FEED.into());
    assert_eq!(shown(1), (PORTION, more()));
    assert_eq!(shown(2), (PORTION * 2, more()));
    assert_eq!(shown(3), (PORTION * 2 + 1, ListTail::End));
}

#[test]
fn the_next_document_is_requested_after_the_last_portion() {
    let documents = |address: &str| match address {
        FEED => Some(with_next(long_document(PORTION + 1, 0), "feed-2.json")),
        _ => endless_feed(address),
    };
    let loaded = |count| {
        let visit = Visit::new(Page::Front { documents: count }).load(documents);
        (visit.requests.len(), visit.ids().len())
    };
    assert_eq!(loaded(1), (1, PORTION));
    assert_eq!(loaded(2), (1, PORTION + 1));
    // Article 2 of the second document is a duplicate.
    assert_eq!(loaded(3), (2, PORTION + 1));
    assert_eq!(loaded(4), (3, PORTION + 1));
}

#[test]
fn a_document_of_a_numbered_archive_is_shown_whole() {
    let mut numbered = long_document(PORTION + 15, 0);
    numbered["_bantin"]["page"] = json!({ "count": 3 });
    let visit = Visit::new(Page::front()).load(|_| Some(numbered.clone()));
    assert_eq!(visit.ids().len(), PORTION + 15);
    assert_eq!(visit.list().tail, ListTail::End);
}

#[test]
fn a_pinned_article_beyond_the_first_portion_is_at_the_top() {
    let visit = Visit::new(Page::front()).load(|_| Some(long_document(PORTION * 2, PORTION + 9)));
    assert_eq!(visit.ids()[0], (PORTION + 9).to_string());
    assert_eq!(visit.ids().len(), PORTION + 1);
}

#[test]
fn portions_of_a_section_count_its_own_articles() {
    let visit = Visit::new(Page::section("b")).load(|_| Some(long_document(PORTION * 3, 0)));
    assert_eq!(visit.ids().len(), PORTION);
    assert_eq!(visit.list().tail, ListTail::More(FEED.into()));
}

#[test]
fn an_article_beyond_the_first_portion_is_found() {
    let last = (PORTION * 12).to_string();
    let visit = Visit::new(Page::article(&format!("bai-{last}"))).load(|_| Some(long_document(PORTION * 12, 0)));
    assert_eq!(open_article(&visit), Some(last));
}

#[test]
fn documents_that_link_in_a_circle_are_loaded_once() {
    let visit = Visit::new(Page::Front { documents: 9 }).load(|address| {
        let (next, id) = if address == FEED { ("b.json", 1) } else { ("feed.json", 2) };
        Some(with_next(document(vec![item(id, "a")]), next))
    });
    assert_eq!(visit.requests.len(), 2);
    assert_eq!(visit.list().tail, ListTail::End);
}

#[test]
fn a_section_lists_only_its_own_articles() {
    let visit = Visit::new(Page::section("b")).load(|_| Some(document(vec![item(1, "a"), item(2, "b")])));
    assert_eq!(visit.ids(), ["2"]);
}

#[test]
fn a_section_loads_documents_until_it_has_an_article() {
    let visit = Visit::new(Page::section("b")).load(|address| match address {
        _ if address.ends_with("feed-4.json") => Some(document(vec![item(4, "b")])),
        _ => endless_feed(address),
    });
    assert_eq!(visit.requests.len(), 4);
    assert_eq!(visit.list().documents, 4);
}

#[test]
fn a_section_without_articles_loads_a_limited_number_of_documents() {
    let visit = Visit::new(Page::section("b")).load(endless_feed);
    assert_eq!(visit.requests.len(), MAX_LOOKUP_DOCUMENTS);
    assert!(visit.ids().is_empty());
}

#[test]
fn an_unknown_section_is_not_found() {
    let visit = Visit::new(Page::section("khac")).load(endless_feed);
    assert_eq!(visit.page_state(), PageState::NotFound);
    assert_eq!(visit.requests, [FEED]);
}

#[test]
fn an_article_is_searched_for_in_one_document_after_the_other() {
    let visit = Visit::new(Page::article("bai-3")).load(endless_feed);
    assert_eq!(visit.requests.len(), 3);
    assert_eq!(open_article(&visit).as_deref(), Some("3"));
}

#[test]
fn an_unknown_article_loads_a_limited_number_of_documents() {
    let visit = Visit::new(Page::article("khong-co")).load(endless_feed);
    assert_eq!(visit.requests.len(), MAX_LOOKUP_DOCUMENTS);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

fn with_article_url(item: Value) -> Value {
    let mut document = document(vec![item]);
    document["_bantin"]["article_url"] = "bai/{slug}.json".into();
    document
}

#[test]
fn an_article_outside_of_the_feed_is_loaded_from_article_url() {
    let visit = Visit::new(Page::article("bai-7")).load(|address| match address {
        FEED => Some(with_article_url(item(1, "a"))),
        _ => Some(document(vec![item(7, "a")])),
    });
    assert_eq!(visit.requests, [FEED.to_owned(), address("bai/bai-7.json")]);
    assert_eq!(open_article(&visit).as_deref(), Some("7"));
}

#[test]
fn an_excerpt_is_completed_from_article_url() {
    let mut excerpt = item(1, "a");
    excerpt["_bantin"]["excerpt"] = true.into();
    let visit = Visit::new(Page::article("bai-1")).load(|address| match address {
        FEED => Some(with_article_url(excerpt.clone())),
        _ => Some(document(vec![item(1, "a")])),
    });
    assert!(matches!(visit.page_state(), PageState::Article(article, _) if !article.excerpt));
}

#[test]
fn an_article_whose_own_document_is_missing_is_not_found() {
    let visit =
        Visit::new(Page::article("khong-co")).load(|address| (address == FEED).then(|| with_article_url(item(1, "a"))));
    assert_eq!(visit.page_state(), PageState::NotFound);
}

/// An endless feed whose first article has an editor's choice.
fn endless_feed_with_related(related: &str) -> impl Fn(&str) -> Option<Value> {
    move |address| {
        let mut document = endless_feed(address)?;
        if address == FEED {
            document["items"][0]["_bantin"]["related"] = json!([related]);
        }
        Some(document)
    }
}

#[test]
fn articles_that_an_editor_chose_are_searched_for_in_a_limited_number_of_documents() {
    for (related, requests) in [("4", 4), ("khong-co", MAX_LOOKUP_DOCUMENTS)] {
        let visit = Visit::new(Page::article("bai-1")).load(endless_feed_with_related(related));
        assert_eq!(visit.requests.len(), requests);
        let archive = visit.cache.archive();
        assert!(visit.cache.related_is_complete(archive.by_id("1").expect("the open article")));
    }
}

#[test]
fn an_article_whose_document_fails_to_load_shows_the_error() {
    let mut visit = Visit::new(Page::article("bai-7")).with_document(FEED, &with_article_url(item(1, "a")));
    let Some(DocumentRequest::Article(address)) = visit.next_request() else {
        panic!("no request for the article");
    };
    visit.cache.set_failed(&address, LoadError::Timeout);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Timeout));
}

#[test]
fn an_aborted_request_can_be_made_again() {
    let mut visit = Visit::new(Page::front());
    visit.cache.set_loading(FEED);
    visit.cache.set_aborted(FEED);
    assert_eq!(visit.next_request(), Some(DocumentRequest::Feed(FEED.into())));
}

#[test]
fn the_title_of_a_page_contains_the_name_of_the_site() {
    let title = |page| Visit::new(page).load(endless_feed).title();
    assert_eq!(title(Page::front()).as_deref(), Some("Bản tin"));
    assert_eq!(title(Page::section("a")).as_deref(), Some("A - Bản tin"));
    assert_eq!(title(Page::article("bai-1")).as_deref(), Some("Bài 1 - Bản tin"));
    assert_eq!(title(Page::Unknown).as_deref(), Some("Không tìm thấy trang - Bản tin"));
}

#[test]
fn an_unknown_page_is_not_found_and_not_indexed() {
    let is_indexed = |visit: &Visit| visit.meta().map(|meta| meta.indexed);
    assert_eq!(is_indexed(&Visit::new(Page::front()).load(endless_feed)), Some(true));
    let unknown = Visit::new(Page::Unknown).load(endless_feed);
    assert_eq!(unknown.page_state(), PageState::NotFound);
    assert_eq!(is_indexed(&unknown), Some(false));
}
