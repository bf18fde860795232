//! The results of a search and the files that it requests.

use std::collections::BTreeMap;

use bantin_app::state::{
    DocumentCache, DocumentRequest, MANIFEST_TTL, PageState, SearchResults, SearchState, SiteAddresses,
};
use bantin_core::{
    datetime::{Date, Timestamp},
    feed::{self, LoadError},
    routes::{Page, SearchParams},
};
use bantin_search::{Total, builder, paths};
use serde_json::json;

use crate::visit::{FEED, Visit, addresses};

/// The first day has article 0, and so on.
const FIRST_DAY: &str = "2024-01-01T08:00:00+07:00";

/// An article with the words of `text`, published a day after the one before.
#[derive(Clone)]
struct News {
    id: String,
    title: String,
    path: String,
    text: String,
}

fn news(number: usize, title: &str, text: &str) -> News {
    News { id: number.to_string(), title: title.into(), path: format!("bai-{number}"), text: text.into() }
}

/// Twenty articles: nine of them, from number 11 on, are about "lũ lụt", and two in segments, 3 and 5.
fn archive() -> Vec<News> {
    let is_flood = |number: usize| number > 10 || number == 3 || number == 5;
    (0..20)
        .map(|number| {
            news(number, &format!("Tin {number}"), if is_flood(number) { "Lũ lụt ở xã." } else { "Mùa gặt." })
        })
        .collect()
}

/// The files of the index, by path below the site.
fn publish(archive: &[News]) -> BTreeMap<String, Vec<u8>> {
    let first = Timestamp::parse(FIRST_DAY).unwrap_or_else(|| panic!("{FIRST_DAY} is not a timestamp"));
    let article = |(number, news): (usize, &'_ News)| builder::Article {
        published: Some(Timestamp { unix_seconds: first.unix_seconds + 86_400 * number as i64, ..first }),
        text_bytes: news.text.len(),
        ..builder::Article::default()
    };
    let articles: Vec<_> = archive
        .iter()
        .enumerate()
        .map(|(number, news)| builder::Article {
            id: &news.id,
            title: &news.title,
            path: &news.path,
            section: Some("thoi-su"),
            ..article((number, news))
        })
        .collect();
    let index = builder::Index::new(&articles).unwrap_or_else(|error| panic!("{error}"));
    let text = |number: u32| archive[number as usize].text.clone();
    let files = std::sync::Mutex::new(BTreeMap::new());
    for segment in 0..index.manifest().segments().len() {
        let write = |path, bytes| files.lock().map(|mut files| drop(files.insert(path, bytes))).map_err(drop);
        index.build_segment(segment, &text, &write).unwrap_or_else(|()| panic!("segment {segment}"));
    }
    let documents = index.documents(&text).map(|document| document.unwrap_or_else(|error| panic!("{error}")));
    files.into_inner().unwrap_or_default().into_iter().chain(documents).collect()
}

/// An app on a published site with these files of the index.
struct Reader {
    cache: DocumentCache,
    files: BTreeMap<String, Vec<u8>>,
    /// Paths of the files that were requested.
    requests: Vec<String>,
    /// Unix seconds.
    now: i64,
}

impl Reader {
    fn new(files: BTreeMap<String, Vec<u8>>) -> Self {
        let site = "https://tin.example/".to_owned();
        let mut cache = DocumentCache::new(SiteAddresses { published: Some([site.clone(), site]), ..addresses() });
        let feed = json!({ "title": "Bản tin", "items": [], "_bantin": { "sections": [{ "slug": "thoi-su", "title": "Thời sự" }] } });
        let reading = feed::read(feed.to_string().as_bytes()).unwrap_or_else(|error| panic!("{error}"));
        cache.insert(FEED, reading.feed);
        Self { cache, files, requests: Vec::new(), now: 0 }
    }

    /// Opens a search, and answers its requests from the files.
    fn open(&mut self, params: &SearchParams) -> SearchState {
        let page = Page::Search(params.clone());
        loop {
            self.cache.open_search(&page, self.now);
            let Some(request) = self.cache.next_request(&page) else { break };
            let DocumentRequest::Search(path) = request else { panic!("not a file of the index: {request:?}") };
            // A host ignores the query.
            let name = path.split('?').next().unwrap_or_default();
            let file = self.files.get(name).cloned().ok_or_else(|| LoadError::Missing(path.clone()));
            self.cache.search.set_loading(&path);
            self.cache.search.insert(&path, file);
            self.requests.push(path);
        }
        match PageState::new(&page, &self.cache) {
            PageState::Search(state, _) => state,
            state => panic!("not a search: {state:?}"),
        }
    }

    fn search(&mut self, text: &str) -> SearchState {
        self.open(&SearchParams::new(text))
    }
}

fn results(state: SearchState) -> SearchResults {
    match state {
        SearchState::Results(results) => results,
        state => panic!("no results: {state:?}"),
    }
}

fn titles(results: &SearchResults) -> Vec<&str> {
    results.results.iter().map(|result| result.title.as_str()).collect()
}

fn day(text: &str) -> Option<Date> {
    Date::parse(text)
}

#[test]
fn a_search_shows_the_titles_of_its_first_ten_articles_the_newest_first() {
    let found = results(Reader::new(publish(&archive())).search("lu lut"));
    assert_eq!(found.total, Total::Exact(11));
    assert_eq!(
        titles(&found),
        (10..20).rev().map(|number| format!("Tin {number}")).collect::<Vec<_>>()[..9]
            .iter()
            .map(String::as_str)
            .chain(["Tin 5"])
            .collect::<Vec<_>>()
    );
    assert!(found.has_more);
    assert_eq!(found.results[0].page, Page::article("bai-19"));
    assert_eq!(found.results[0].section.as_deref(), Some("thoi-su"));
}

#[test]
fn results_after_the_first_ten_load_only_their_titles() {
    let mut reader = Reader::new(publish(&archive()));
    let params = SearchParams::new("lu lut");
    reader.open(&params);
    reader.requests.clear();
    let found = results(reader.open(&params.longer().unwrap_or_default()));
    assert_eq!(titles(&found).last(), Some(&"Tin 3"));
    assert!(!found.has_more);
    assert_eq!(reader.requests, [] as [&str; 0], "both blocks of titles are loaded");
}

#[test]
fn a_search_that_was_open_before_loads_nothing() {
    let mut reader = Reader::new(publish(&archive()));
    let first = reader.search("lu lut");
    reader.search("mua gat");
    reader.requests.clear();
    assert_eq!(reader.search("lu lut"), first);
    assert_eq!(reader.requests, [] as [&str; 0]);
}

#[test]
fn a_result_opens_the_page_that_its_path_names() {
    let mut archive = archive();
    archive[19].path = "van-ban/12-nq-tu/".into();
    archive[18].path = "trang-tin/lien-he/".into();
    archive[17].path = "khac/x/".into();
    let found = results(Reader::new(publish(&archive)).search("lu lut"));
    let legal = Page::LegalDocument { slug: "12-nq-tu".into() };
    assert_eq!([&found.results[0].page, &found.results[1].page], [&legal, &Page::static_page("lien-he")]);
    assert_eq!(found.results[2].title, "Tin 16", "a path without a page has no result");
}

#[test]
fn a_search_without_words_loads_only_the_manifest() {
    let mut reader = Reader::new(publish(&archive()));
    assert_eq!(reader.search(" - "), SearchState::Empty);
    assert_eq!(reader.requests, [paths::MANIFEST]);
}

#[test]
fn a_site_without_an_index_says_so() {
    assert_eq!(Reader::new(BTreeMap::new()).search("lu lut"), SearchState::NoIndex);
}

#[test]
fn a_web_page_in_place_of_the_manifest_is_an_error_that_can_be_retried() {
    let mut reader = Reader::new(publish(&archive()));
    let manifest = reader.files.insert(paths::MANIFEST.into(), b"<!doctype html>".to_vec()).unwrap_or_default();
    assert!(matches!(reader.search("lu lut"), SearchState::Failed(LoadError::Unreadable(_))));
    reader.files.insert(paths::MANIFEST.into(), manifest);
    reader.cache.retry();
    assert!(reader.cache.search.bypasses_cache(paths::MANIFEST), "the browser may have cached the page");
    assert_eq!(results(reader.search("lu lut")).total, Total::Exact(11));
}

fn without_shards(files: &BTreeMap<String, Vec<u8>>) -> BTreeMap<String, Vec<u8>> {
    files
        .iter()
        .filter(|(path, _)| !path.starts_with(paths::SHARDS))
        .map(|(path, bytes)| (path.clone(), bytes.clone()))
        .collect()
}

#[test]
fn articles_whose_files_are_missing_or_damaged_are_named_by_their_days() {
    let files = publish(&archive());
    let damaged = |bytes: &[u8]| {
        let is_shard = |path: &str| path.starts_with(paths::SHARDS);
        files
            .iter()
            .map(|(path, file)| (path.clone(), if is_shard(path) { bytes.to_vec() } else { file.clone() }))
            .collect()
    };
    for files in [without_shards(&files), damaged(b"<!doctype html>"), damaged(b"")] {
        let mut reader = Reader::new(files);
        let found = results(reader.search("lu lut"));
        assert_eq!((found.total, titles(&found)), (Total::AtLeast(4), vec!["Tin 19", "Tin 18", "Tin 17", "Tin 16"]));
        assert_eq!(found.incomplete, [[day("2024-01-01"), day("2024-01-11")]]);
        let manifests = reader.requests.iter().filter(|path| *path == paths::MANIFEST).count();
        assert_eq!(manifests, 2, "an index that was published in between is loaded once");
    }
}

#[test]
fn missing_articles_are_found_after_a_retry() {
    let files = publish(&archive());
    let mut reader = Reader::new(without_shards(&files));
    reader.search("lu lut");
    reader.files = files;
    reader.cache.retry();
    let found = results(reader.search("lu lut"));
    assert_eq!((found.total, found.incomplete), (Total::Exact(11), Vec::new()));
}

/// The archive after an old article was removed, which gives all others another number, and a new one was added.
fn renewed_archive() -> Vec<News> {
    archive().into_iter().skip(1).chain([news(20, "Tin 20", "Lũ lụt đã rút.")]).collect()
}

#[test]
fn an_index_that_was_renewed_between_two_requests_is_searched_again() {
    let mut reader = Reader::new(publish(&archive()));
    reader.search("");
    reader.files = publish(&renewed_archive());
    let found = results(reader.search("lu lut"));
    assert_eq!((found.total, found.incomplete.len()), (Total::Exact(12), 0));
    assert_eq!(titles(&found)[..2], ["Tin 20", "Tin 19"]);
}

#[test]
fn a_reader_who_searches_again_later_finds_new_articles() {
    let mut reader = Reader::new(publish(&archive()));
    reader.search("lu lut");
    reader.files = publish(&renewed_archive());
    reader.now += MANIFEST_TTL;
    assert_eq!(titles(&results(reader.search("lut da rut"))), ["Tin 20"]);
}

#[test]
fn results_whose_titles_are_missing_are_left_out() {
    let mut files = publish(&archive());
    files.remove(&paths::titles(1));
    let found = results(Reader::new(files).search("lu lut"));
    assert_eq!(titles(&found), ["Tin 5"]);
    assert!(found.lacks_titles);
}

#[test]
fn a_search_of_another_section_finds_nothing() {
    let params = SearchParams { section: Some("kinh-te".into()), ..SearchParams::new("lu lut") };
    let found = results(Reader::new(publish(&archive())).open(&params));
    assert_eq!((found.total, found.results.len()), (Total::Exact(0), 0));
}

#[test]
fn without_an_index_all_documents_of_the_feed_are_searched() {
    let document = |address: &str| {
        let item = |id: &str, text: &str| json!({ "id": id, "title": format!("Tin {id}"), "content_html": text });
        match address.ends_with("cu.json") {
            false => Some(json!({ "items": [item("2", "<p>Mùa gặt</p>")], "next_url": "cu.json" })),
            true => Some(json!({ "items": [item("1", "<p>Lũ<br>lụt</p>")] })),
        }
    };
    let page = Page::Search(SearchParams::new("LU lụt"));
    let mut visit = Visit::new(page.clone()).load(document);
    assert_eq!(visit.page_state(), PageState::Search(SearchState::Searching, "LU lụt".into()));
    assert!(visit.cache.open_search(&page, 0));
    let PageState::Search(state, _) = visit.page_state() else { panic!("not a search") };
    let found = results(state);
    assert_eq!((found.total, titles(&found)), (Total::Exact(1), vec!["Tin 1"]));
    assert_eq!(
        found.results[0].page,
        visit.cache.archive().by_id("1").map(|article| article.page()).unwrap_or(Page::Unknown)
    );
    assert!(!visit.cache.open_search(&page, 0), "nothing has changed");
}

#[test]
fn an_index_that_a_retry_finds_renewed_is_searched_again() {
    let mut reader = Reader::new(publish(&archive()));
    reader.search("lu lut");
    // The manifest fails, so the previous one stays.
    let manifest = reader.files.remove(paths::MANIFEST);
    reader.now += MANIFEST_TTL;
    assert_eq!(results(reader.search("mua gat")).total, Total::Exact(9));
    assert!(manifest.is_some());
    reader.files = publish(&renewed_archive());
    reader.cache.retry();
    let found = results(reader.search("mua gat"));
    assert_eq!(found.total, Total::Exact(8));
    assert_eq!(titles(&found)[0], "Tin 10");
}

#[test]
fn a_feed_with_unread_documents_has_at_least_the_articles_found() {
    let page = Page::Search(SearchParams::new("gặt"));
    let mut visit = Visit::new(page.clone()).load(|address| {
        let item = json!({ "id": "1", "title": "Mùa gặt", "content_text": "x" });
        (!address.ends_with("cu.json")).then(|| json!({ "items": [item], "next_url": "cu.json" }))
    });
    visit.cache.open_search(&page, 0);
    let PageState::Search(state, _) = visit.page_state() else { panic!("not a search") };
    assert_eq!(results(state).total, Total::AtLeast(1));
}
