//! Numbered archives: which document a page needs, and what it shows.

use std::sync::Arc;

use bantin_app::state::{ArticleList, DocumentCache, ListTail, PageState, Pagination};
use bantin_core::{
    datetime::Date,
    feed::{self, LoadError},
    i18n::{ENGLISH, VIETNAMESE},
    model::{SiteInfo, articles},
    routes::Page,
};
use serde_json::{Value, json};

const HEAD: &str = "https://tin.example/feed/feed.json";

fn address(name: &str) -> String {
    format!("https://tin.example/feed/{name}")
}

/// A document with `page` and one article for each of these days of May 2026, newest first; its sections have feeds.
fn document(page: Value, days: &[u32]) -> Value {
    let item = |day: &u32| {
        json!({
            "id": format!("{day}"),
            "date_published": format!("2026-05-{day:02}T23:30:00Z"),
            "_bantin": { "section": "a" },
        })
    };
    json!({
        "title": "Bản tin",
        "items": days.iter().map(item).collect::<Vec<_>>(),
        "_bantin": {
            "page": page,
            "sections": [{ "slug": "a", "title": "A", "feed_url": "/feed/a.json" }, { "slug": "b", "title": "B" }],
        },
    })
}

/// The site's documents: three numbered ones of two articles, and the head; section `a` has a head and one page.
fn site(address: &str) -> Option<Value> {
    let site = |mut page: Value, days| {
        page["count"] = json!(3);
        page["url"] = json!("/feed/trang/{n}.json");
        Some(document(page, days))
    };
    let of_section = |mut page: Value, days| {
        page["count"] = json!(1);
        page["url"] = json!("/feed/a/trang/{n}.json");
        page["section"] = json!("a");
        Some(document(page, days))
    };
    match address.strip_prefix("https://tin.example/feed/")? {
        "feed.json" => site(json!({ "older": ["2026-05-06", "2026-05-07"] }), &[9, 8, 7]),
        "trang/3.json" => site(json!({ "number": 3, "older": ["2026-05-04", "2026-05-05"] }), &[6, 5]),
        "trang/2.json" => site(json!({ "number": 2, "newer": ["2026-05-06", "2026-05-07"] }), &[4, 3]),
        "trang/1.json" => site(json!({ "number": 1 }), &[2, 1]),
        "a.json" => of_section(json!({}), &[9]),
        "a/trang/1.json" => of_section(json!({ "number": 1 }), &[8]),
        _ => None,
    }
}

struct Visit {
    cache: DocumentCache,
    page: Page,
    asked: Vec<String>,
}

impl Visit {
    fn to(page: Page) -> Self {
        Self { cache: DocumentCache::new(HEAD.into()), page, asked: Vec::new() }
    }

    /// A page that carried a document of its own.
    fn carrying(mut self, address: &str, document: &Value) -> Self {
        self.answer(address, document);
        self
    }

    fn answer(&mut self, address: &str, document: &Value) {
        let reading = feed::read(document.to_string().as_bytes()).expect("a feed of this test");
        let site = match self.cache.site() {
            Some(site) => site.clone(),
            None => Arc::new(SiteInfo::of(&reading.feed, address)),
        };
        let document = Arc::new(articles(reading.feed, address, &site));
        self.cache.insert_document(address, site, document);
    }

    /// Serves what is wanted, as long as `answers` knows it.
    fn serve(mut self, answers: impl Fn(&str) -> Option<Value>) -> Self {
        while let Some(wanted) = self.cache.next_request(&self.page) {
            let address = wanted.address().to_owned();
            self.asked.push(address.clone());
            self.cache.set_loading(&address);
            match answers(&address) {
                Some(document) => self.answer(&address, &document),
                None => self.cache.set_failed(&address, LoadError::Missing(address.clone())),
            }
        }
        self
    }

    fn on_to(mut self, page: Page) -> Self {
        self.page = page;
        self.asked.clear();
        self
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

    fn pagination(&self) -> Pagination {
        match self.list().tail {
            ListTail::Pages(pagination) => pagination,
            other => panic!("not numbered: {other:?}"),
        }
    }

    fn title(&self) -> String {
        let site = self.cache.site().expect("an site");
        let head = self.page_state().meta(Some(site), &VIETNAMESE);
        head.expect("a head").title
    }
}

#[test]
fn the_head_of_a_numbered_list_is_all_of_its_page() {
    let visit = Visit::to(Page::Front { documents: 4 }).serve(site);
    assert_eq!(visit.asked, [HEAD]);
    assert_eq!(visit.ids(), ["9", "8", "7"]);
    let pagination = visit.pagination();
    assert_eq!((pagination.number, pagination.count), (None, 3));
    let days = ["2026-05-06", "2026-05-07"].map(|day| Date::parse(day).expect("a day"));
    assert_eq!(pagination.older, Some(days));
}

#[test]
fn the_head_of_a_sections_numbered_list_is_all_of_its_page() {
    let documents = 4;
    let visit = Visit::to(Page::Section { slug: "a".into(), documents });
    let visit = visit.serve(site);
    assert_eq!(visit.asked, [HEAD.to_owned(), address("a.json")]);
    assert_eq!(visit.ids(), ["9"]);
    assert_eq!(visit.pagination().count, 1);
}

#[test]
fn a_section_without_a_feed_of_its_own_grows_through_the_sites_documents() {
    let growing = |name: &str| {
        let mut document = site(name)?;
        document["_bantin"]["sections"][0]["feed_url"] = Value::Null;
        document["next_url"] = json!("/feed/trang/3.json");
        Some(document)
    };
    let documents = 2;
    let visit = Visit::to(Page::Section { slug: "a".into(), documents });
    let visit = visit.serve(growing);
    assert_eq!(visit.ids(), ["9", "8", "7", "6", "5"]);
    let visit = visit.on_to(Page::archive(Some("a"), 1));
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn a_numbered_page_is_found_by_the_head_of_its_list() {
    let visit = Visit::to(Page::archive(None, 2)).serve(site);
    assert_eq!(visit.asked, [HEAD.to_owned(), address("trang/2.json")]);
    assert_eq!(visit.ids(), ["4", "3"]);
    assert_eq!(visit.pagination().number, Some(2));

    let visit = Visit::to(Page::archive(Some("a"), 1)).serve(site);
    let asked = [HEAD.to_owned(), address("a.json"), address("a/trang/1.json")];
    assert_eq!(visit.asked, asked);
    assert_eq!(visit.ids(), ["8"]);
    assert_eq!(visit.list().section.expect("a section").slug, "a");
}

#[test]
fn until_its_document_is_there_a_numbered_page_is_loading() {
    let mut visit = Visit::to(Page::archive(None, 2));
    visit.answer(HEAD, &site(HEAD).expect("the head"));
    assert_eq!(visit.page_state(), PageState::Loading);
    visit.cache.set_loading(&address("trang/2.json"));
    assert_eq!(visit.page_state(), PageState::Loading);
    visit.cache.set_failed(&address("trang/2.json"), LoadError::Timeout);
    assert_eq!(visit.page_state(), PageState::Failed(LoadError::Timeout));
}

#[test]
fn a_page_that_carries_its_document_needs_no_head_and_leads_on_without_one() {
    let own = address("trang/2.json");
    let visit = Visit::to(Page::archive(None, 2)).carrying(&own, &site(&own).expect("a page"));
    let visit = visit.serve(site);
    assert!(visit.asked.is_empty());
    assert_eq!(visit.ids(), ["4", "3"]);
    let visit = visit.on_to(Page::archive(None, 1)).serve(site);
    assert_eq!(visit.asked, [address("trang/1.json")]);
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn what_an_older_document_counts_bounds_nothing() {
    let own = address("trang/2.json");
    let mut page = site(&own).expect("a page");
    page["_bantin"]["page"]["count"] = json!(2);
    let visit = Visit::to(Page::archive(None, 2)).carrying(&own, &page);
    let visit = visit.on_to(Page::archive(None, 3)).serve(site);
    assert_eq!(visit.asked, [address("trang/3.json")]);
    assert_eq!(visit.ids(), ["6", "5"]);
}

#[test]
fn the_lists_of_site_and_section_are_told_apart() {
    let own = address("a/trang/1.json");
    let visit = Visit::to(Page::archive(None, 1)).carrying(&own, &site(&own).expect("a page"));
    let visit = visit.serve(site);
    assert_eq!(visit.asked, [HEAD.to_owned(), address("trang/1.json")]);
    assert_eq!(visit.ids(), ["2", "1"]);
}

#[test]
fn a_number_beyond_the_archive_is_not_found() {
    for page in [Page::archive(None, 4), Page::archive(Some("a"), 2), Page::archive(Some("khac"), 1)] {
        let visit = Visit::to(page).serve(site);
        assert_eq!(visit.page_state(), PageState::NotFound);
        assert!(visit.asked.iter().all(|asked| !asked.contains("trang")));
    }
}

#[test]
fn a_numbered_page_whose_document_is_missing_is_not_found() {
    let without = |address: &str| site(address).filter(|_| !address.ends_with("trang/2.json"));
    let visit = Visit::to(Page::archive(None, 2)).serve(without);
    assert_eq!(visit.asked.len(), 2);
    assert_eq!(visit.page_state(), PageState::NotFound);
}

#[test]
fn a_list_that_is_not_numbered_has_no_numbered_pages() {
    for page in [Value::Null, json!({ "count": 3 })] {
        let plain = |address: &str| (address == HEAD).then(|| document(page.clone(), &[2, 1]));
        let visit = Visit::to(Page::archive(None, 1)).serve(plain);
        assert_eq!(visit.asked, [HEAD]);
        assert_eq!(visit.page_state(), PageState::NotFound);
        let visit = visit.on_to(Page::front());
        assert_eq!(visit.list().tail, ListTail::End);
    }
}

#[test]
fn a_numbered_page_is_titled_by_the_days_of_its_articles_in_site_time() {
    let visit = Visit::to(Page::archive(None, 2)).serve(site);
    assert_eq!(visit.title(), "Tin từ 4/5/2026 đến 5/5/2026 - Bản tin");
    let visit = visit.on_to(Page::archive(Some("a"), 1)).serve(site);
    assert_eq!(visit.title(), "A: tin ngày 9/5/2026 - Bản tin");
    let site = visit.cache.site().expect("an site");
    let title = visit.list().title(site, &ENGLISH);
    assert_eq!(title.as_deref(), Some("A: news of 9 May 2026"));
    assert_eq!(visit.on_to(Page::front()).title(), "Bản tin");
}

#[test]
fn a_numbered_page_without_a_date_is_titled_all_the_same() {
    let undated = |address: &str| {
        let mut document = site(address)?;
        document["items"] = json!([{ "id": "1" }]);
        Some(document)
    };
    let visit = Visit::to(Page::archive(None, 1)).serve(undated);
    assert_eq!(visit.title(), "Tin tức - Bản tin");
    let visit = visit.on_to(Page::archive(Some("a"), 1)).serve(undated);
    assert_eq!(visit.title(), "A - Bản tin");
}
