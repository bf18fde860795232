//! What a page shows, and what is asked for next, as documents arrive.

use std::sync::Arc;

use bantin_app::state::{
    ArticleList, DocumentCache, DocumentRequest, ListTail, MAX_LOOKUP_DOCUMENTS, PORTION, PageMeta, PageState,
};
use bantin_core::{
    feed::{self, LoadError},
    i18n::VIETNAMESE,
    model::{SiteInfo, articles},
    routes::Page,
};

const FEED: &str = "https://tin.example/feed/feed.json";

/// A reader's visit: documents are served from `answers` until nothing more is wanted.
struct Visit {
    cache: DocumentCache,
    page: Page,
    asked: Vec<String>,
}

impl Visit {
    fn to(page: Page) -> Self {
        Self { cache: DocumentCache::new(FEED.into()), page, asked: Vec::new() }
    }

    fn wanted(&self) -> Option<DocumentRequest> {
        self.cache.next_request(&self.page)
    }

    fn page_state(&self) -> PageState {
        PageState::new(&self.page, &self.cache)
    }

    fn list(&self) -> ArticleList {
        match self.page_state() {
            PageState::List(list) => list,
            other => panic!("not a list: {other:?}"),
        }
    }

    fn ids(&self) -> Vec<String> {
        let articles = self.list().articles;
        articles.iter().map(|article| article.id.clone()).collect()
    }

    fn answer(&mut self, address: &str, json: &str) {
        let reading = feed::read(json.as_bytes()).expect("a feed of this test");
        let site = match self.cache.site() {
            Some(site) => site.clone(),
            None => Arc::new(SiteInfo::of(&reading.feed, address)),
        };
        let document = Arc::new(articles(reading.feed, address, &site));
        self.cache.insert_document(address, site, document);
    }

    /// Serves what is wanted, as long as `answers` knows it.
    fn serve(mut self, answers: impl Fn(&str) -> Option<String>) -> Self {
        while let Some(wanted) = self.wanted() {
            let address = wanted.address().to_owned();
            self.asked.push(address.clone());
            self.cache.set_loading(&address);
            match answers(&address) {
                Some(json) => self.answer(&address, &json),
                None => self.cache.set_failed(&address, LoadError::Missing(address.clone())),
            }
        }
        self
    }
}

/// Document `n` of an endless feed, its one article of section `a`.
fn endless(address: &str) -> Option<String> {
    let number: u32 = match address.rsplit_once("feed-") {
        Some((_, name)) => name.strip_suffix(".json")?.parse().ok()?,
        None => 1,
    };
    Some(document(
        &format!(r#""next_url": "feed-{}.json","#, number + 1),
        &item(&number.to_string(), r#""section": "a""#),
    ))
}

fn document(keys: &str, items: &str) -> String {
    format!(
        r#"{{"version": "https://jsonfeed.org/version/1.1", "title": "Bản tin", {keys} "items": [{items}],
            "_bantin": {{"sections": [{{"slug": "a", "title": "A"}}, {{"slug": "b", "title": "B"}}]}} }}"#
    )
}

fn item(id: &str, extension: &str) -> String {
    let comma = if extension.is_empty() { "" } else { "," };
    format!(
        r#"{{"id": "{id}", "title": "Bài {id}", "content_text": "x", "_bantin": {{"slug": "bai-{id}"{comma} {extension}}} }}"#
    )
}

fn one_document() -> Option<String> {
    Some(document("", &[item("1", ""), item("2", "")].join(",")))
}

#[test]
fn the_first_document_is_asked_for_whatever_the_page() {
    for page in [Page::front(), Page::section("a"), Page::article("x"), Page::Unknown] {
        assert_eq!(Visit::to(page).wanted(), Some(DocumentRequest::Feed(FEED.into())));
    }
}

#[test]
fn as_long_as_nothing_is_here_the_page_is_loading() {
    let mut visit = Visit::to(Page::front());
    assert_eq!(visit.page_state(), PageState::Loading);
    visit.cache.set_loading(FEED);
    assert_eq!(visit.page_state(), PageState::Loading);
    assert_eq!(visit.wanted(), None);
}

#[test]
fn without_the_first_document_nothing_can_be_shown() {
    let visit = Visit::to(Page::article("x")).serve(|_| None);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Missing(FEED.to_owned())));
}

#[test]
fn a_retry_asks_once_more_for_what_failed() {
    let mut visit = Visit::to(Page::front()).serve(|_| None);
    assert_eq!(visit.asked, [FEED]);
    visit.cache.retry();
    let visit = visit.serve(|_| one_document());
    assert_eq!(visit.asked, [FEED, FEED]);
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn the_front_page_is_content_with_one_document_and_offers_the_next() {
    let visit = Visit::to(Page::front()).serve(endless);
    assert_eq!(visit.asked, [FEED]);
    assert_eq!(visit.list().tail, ListTail::More("https://tin.example/feed/feed-2.json".into()));
}

#[test]
fn a_grown_list_reads_as_many_documents_as_its_address_says() {
    let visit = Visit::to(Page::Front { documents: 3 }).serve(endless);
    assert_eq!(visit.asked.len(), 3);
    assert_eq!(visit.ids(), ["1", "2", "3"]);
}

#[test]
fn pinned_articles_stand_on_top_of_the_front_page() {
    let items = [item("1", ""), item("2", r#""pinned": true"#)].join(",");
    let visit = Visit::to(Page::front()).serve(|_| Some(document("", &items)));
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn an_older_document_puts_nothing_on_top_of_what_stands_there() {
    let visit = Visit::to(Page::Front { documents: 2 }).serve(|address| {
        let pinned = r#""section": "a", "pinned": true"#;
        let json = endless(address)?;
        Some(if address == FEED { json } else { json.replace(r#""section": "a""#, pinned) })
    });
    assert_eq!(visit.ids(), ["1", "2"]);
}

#[test]
fn a_later_document_that_fails_leaves_the_list_and_says_so() {
    let first = document(r#""next_url": "feed-2.json","#, &item("1", ""));
    let visit = Visit::to(Page::Front { documents: 2 }).serve(|address| (address == FEED).then(|| first.clone()));
    assert_eq!(visit.ids(), ["1"]);
    assert!(matches!(visit.list().tail, ListTail::Failed(_, LoadError::Missing(_))));
}

/// One document of `count` articles, the newest first, every second of section `b`; the article `pinned` is pinned.
fn long(count: usize, pinned: usize) -> Option<String> {
    let item = |id: usize| {
        let section = if id.is_multiple_of(2) { "b" } else { "a" };
        item(&id.to_string(), &format!(r#""section": "{section}", "pinned": {}"#, id == pinned))
    };
    let items: Vec<_> = (1..=count).map(item).collect();
    Some(document("", &items.join(",")))
}

#[test]
fn a_long_document_is_opened_in_portions() {
    let shown = |documents| {
        let visit = Visit::to(Page::Front { documents }).serve(|_| long(PORTION * 2 + 1, 0));
        assert_eq!(visit.asked, [FEED]);
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
fn the_next_document_is_read_when_all_portions_are_open() {
    let long_and_next = |address: &str| match address {
        FEED => long(PORTION + 1, 0).map(|json| json.replacen('{', r#"{"next_url": "feed-2.json","#, 1)),
        _ => endless(address),
    };
    let asked = |documents| {
        let visit = Visit::to(Page::Front { documents }).serve(long_and_next);
        (visit.asked.len(), visit.ids().len())
    };
    assert_eq!(asked(1), (1, PORTION));
    assert_eq!(asked(2), (1, PORTION + 1));
    // The next document's article 2 has been there before.
    assert_eq!(asked(3), (2, PORTION + 1));
    assert_eq!(asked(4), (3, PORTION + 1));
}

#[test]
fn a_document_of_a_numbered_archive_is_opened_whole() {
    let numbered = |_: &str| {
        let page = r#"{"page": {"count": 3}, "sections""#;
        long(PORTION + 15, 0).map(|json| json.replacen(r#"{"sections""#, page, 1))
    };
    let visit = Visit::to(Page::front()).serve(numbered);
    assert_eq!(visit.ids().len(), PORTION + 15);
    assert_eq!(visit.list().tail, ListTail::End);
}

#[test]
fn what_is_pinned_stands_on_top_however_far_down_its_document() {
    let visit = Visit::to(Page::front()).serve(|_| long(PORTION * 2, PORTION + 9));
    assert_eq!(visit.ids()[0], (PORTION + 9).to_string());
    assert_eq!(visit.ids().len(), PORTION + 1);
}

#[test]
fn a_sections_portions_are_of_its_own_articles() {
    let visit = Visit::to(Page::section("b")).serve(|_| long(PORTION * 3, 0));
    assert_eq!(visit.ids().len(), PORTION);
    assert_eq!(visit.list().tail, ListTail::More(FEED.into()));
}

#[test]
fn an_article_is_found_in_the_whole_of_a_long_document() {
    let last = format!("bai-{}", PORTION * 12);
    let visit = Visit::to(Page::article(&last)).serve(|_| long(PORTION * 12, 0));
    assert!(matches!(visit.page_state(), PageState::Article(article) if article.slug == last));
}

#[test]
fn documents_that_name_each_other_are_read_once() {
    let circle = |address: &str| {
        let (next, id) = if address == FEED { ("b.json", "1") } else { ("feed.json", "2") };
        Some(document(&format!(r#""next_url": "{next}","#), &item(id, "")))
    };
    let visit = Visit::to(Page::Front { documents: 9 }).serve(circle);
    assert_eq!(visit.asked.len(), 2);
    assert_eq!(visit.list().tail, ListTail::End);
}

#[test]
fn a_section_shows_its_own_articles_only() {
    let items = [item("1", r#""section": "a""#), item("2", r#""section": "b""#)].join(",");
    let visit = Visit::to(Page::section("b")).serve(|_| Some(document("", &items)));
    assert_eq!(visit.ids(), ["2"]);
}

#[test]
fn a_section_reads_on_until_it_has_an_article() {
    let far = |address: &str| {
        let json = endless(address)?;
        Some(if address.ends_with("feed-4.json") {
            json.replace(r#""section": "a""#, r#""section": "b""#)
        } else {
            json
        })
    };
    let visit = Visit::to(Page::section("b")).serve(far);
    assert_eq!(visit.asked.len(), 4);
    assert_eq!(visit.list().documents, 4);
}

#[test]
fn a_section_without_articles_is_looked_for_in_a_bounded_number_of_documents() {
    let visit = Visit::to(Page::section("b")).serve(endless);
    assert_eq!(visit.asked.len(), MAX_LOOKUP_DOCUMENTS);
    assert!(visit.ids().is_empty());
}

#[test]
fn a_section_that_the_feed_does_not_name_is_not_found() {
    let visit = Visit::to(Page::section("khac")).serve(endless);
    assert_eq!(visit.page_state(), PageState::NotFound);
    assert_eq!(visit.asked, [FEED]);
}

#[test]
fn an_article_is_searched_for_document_by_document() {
    let visit = Visit::to(Page::article("bai-3")).serve(endless);
    assert_eq!(visit.asked.len(), 3);
    assert!(matches!(visit.page_state(), PageState::Article(article) if article.id == "3"));
}

#[test]
fn the_search_for_an_article_ends_at_its_bound() {
    let visit = Visit::to(Page::article("khong-co")).serve(endless);
    assert_eq!(visit.asked.len(), MAX_LOOKUP_DOCUMENTS);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

fn with_article_url(items: &str) -> String {
    document("", items)
        .replace(r#""_bantin": {"sections""#, r#""_bantin": {"article_url": "bai/{slug}.json", "sections""#)
}

#[test]
fn an_article_that_is_not_here_is_asked_for_by_its_own_address() {
    let visit = Visit::to(Page::article("bai-7")).serve(|address| {
        Some(match address {
            FEED => with_article_url(&item("1", "")),
            _ => document("", &item("7", "")),
        })
    });
    assert_eq!(visit.asked, [FEED, "https://tin.example/feed/bai/bai-7.json"]);
    assert!(matches!(visit.page_state(), PageState::Article(article) if article.id == "7"));
}

#[test]
fn an_excerpt_is_completed_by_the_articles_own_document() {
    let visit = Visit::to(Page::article("bai-1")).serve(|address| {
        Some(match address {
            FEED => with_article_url(&item("1", r#""excerpt": true"#)),
            _ => document("", &item("1", "")),
        })
    });
    assert!(matches!(visit.page_state(), PageState::Article(article) if !article.excerpt));
}

#[test]
fn an_article_whose_own_document_is_missing_is_not_found() {
    let visit = Visit::to(Page::article("khong-co"))
        .serve(|address| (address == FEED).then(|| with_article_url(&item("1", ""))));
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn articles_that_an_editor_chose_are_looked_for() {
    let visit = Visit::to(Page::article("bai-1")).serve(|address| {
        let chosen = r#""section": "a", "related": ["4"]"#;
        let json = endless(address)?;
        Some(if address == FEED { json.replace(r#""section": "a""#, chosen) } else { json })
    });
    assert_eq!(visit.asked.len(), 4);
    let archive = visit.cache.archive();
    let article = archive.by_id("1").expect("the open article");
    assert!(visit.cache.related_is_complete(article));
}

#[test]
fn a_chosen_article_that_is_nowhere_is_looked_for_in_a_bounded_number_of_documents() {
    let visit = Visit::to(Page::article("bai-1")).serve(|address| {
        let chosen = r#""section": "a", "related": ["khong-co"]"#;
        Some(endless(address)?.replace(r#""section": "a""#, chosen))
    });
    assert_eq!(visit.asked.len(), MAX_LOOKUP_DOCUMENTS);
    let archive = visit.cache.archive();
    let article = archive.by_id("1").expect("the open article");
    assert!(visit.cache.related_is_complete(article));
}

#[test]
fn an_article_that_could_not_be_fetched_can_be_tried_again() {
    let mut visit = Visit::to(Page::article("bai-7"));
    visit.answer(FEED, &with_article_url(&item("1", "")));
    let Some(DocumentRequest::Article(address)) = visit.wanted() else {
        panic!("the article's document is wanted");
    };
    visit.cache.set_failed(&address, LoadError::Timeout);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Timeout));
}

#[test]
fn a_request_that_was_given_up_can_be_made_again() {
    let mut visit = Visit::to(Page::front());
    visit.cache.set_loading(FEED);
    visit.cache.set_aborted(FEED);
    assert_eq!(visit.wanted(), Some(DocumentRequest::Feed(FEED.into())));
}

#[test]
fn an_unknown_address_is_not_found_once_the_site_is_known() {
    let visit = Visit::to(Page::Unknown).serve(endless);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

fn head_of(visit: &Visit) -> Option<PageMeta> {
    visit.page_state().meta(visit.cache.site().map(Arc::as_ref), &VIETNAMESE)
}

#[test]
fn a_page_has_a_title_of_its_own_and_the_sites() {
    let titled = |page| head_of(&Visit::to(page).serve(endless)).map(|head| head.title);
    assert_eq!(titled(Page::front()).as_deref(), Some("Bản tin"));
    assert_eq!(titled(Page::section("a")).as_deref(), Some("A - Bản tin"));
    assert_eq!(titled(Page::article("bai-1")).as_deref(), Some("Bài 1 - Bản tin"));
    assert_eq!(titled(Page::Unknown).as_deref(), Some("Không tìm thấy trang - Bản tin"));
}

#[test]
fn a_page_that_is_not_there_is_kept_from_search_engines() {
    let indexed = |page| head_of(&Visit::to(page).serve(endless)).map(|head| head.indexed);
    assert_eq!(indexed(Page::front()), Some(true));
    assert_eq!(indexed(Page::Unknown), Some(false));
}

#[test]
fn as_long_as_a_page_is_loading_its_title_is_not_known() {
    assert_eq!(head_of(&Visit::to(Page::front())), None);
}
