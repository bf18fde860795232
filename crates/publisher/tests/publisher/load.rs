use std::{
    collections::HashMap,
    fs,
    io::{BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    path::Path,
    sync::{Arc, Mutex},
    thread,
};

use bantin_publisher::{
    load::{Limits, LoadedFeed, MAX_BYTES, MAX_DOCUMENTS, RedirectPolicy, load_feed, load_feed_within},
    site_address::SiteAddress,
};
use flate2::{Compression, read::GzEncoder};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A document with these items and other keys.
fn feed(ids: &[&str], keys: Value) -> Value {
    let items: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "title": id })).collect();
    let mut feed = json!({ "version": "https://jsonfeed.org/version/1.1", "items": items });
    if let (Some(feed), Value::Object(keys)) = (feed.as_object_mut(), keys) {
        feed.extend(keys);
    }
    feed
}

/// A folder with these files.
fn site(files: &[(&str, Value)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, content) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content.to_string()).unwrap();
    }
    folder
}

fn read_file(folder: &Path, path: &str) -> anyhow::Result<LoadedFeed> {
    load_feed(folder.join(path).to_str().unwrap(), None)
}

fn ids(feed: &LoadedFeed) -> Vec<&str> {
    let documents = feed.documents.iter();
    documents.flat_map(|document| &document.reading.feed.items).map(|item| item.id.as_str()).collect()
}

fn addresses(feed: &LoadedFeed) -> Vec<&str> {
    let documents = feed.documents.iter();
    documents.map(|document| document.address.as_str()).collect()
}

fn error_message(result: anyhow::Result<LoadedFeed>) -> String {
    format!("{:#}", result.unwrap_err())
}

const HOME: &str = "https://bao.example/tin/";

#[test]
fn next_url_is_followed_from_file_to_file() {
    let folder = site(&[
        ("f/feed.json", feed(&["3"], json!({ "home_page_url": HOME, "next_url": "b%C3%A1o%20c%C5%A9.json" }))),
        ("f/báo cũ.json", feed(&["2"], json!({ "next_url": "../feed/kho/1.json?x#y" }))),
        ("f/kho/1.json", feed(&["1"], json!({}))),
    ]);
    let loaded = read_file(folder.path(), "f/feed.json").unwrap();
    assert_eq!(ids(&loaded), ["3", "2", "1"]);
    assert_eq!(
        addresses(&loaded),
        [
            "https://bao.example/tin/feed/feed.json",
            "https://bao.example/tin/feed/b%C3%A1o%20c%C5%A9.json",
            "https://bao.example/tin/feed/kho/1.json?x",
        ]
    );
    assert_eq!(loaded.notes, [""; 0]);
}

#[test]
fn the_documents_of_a_long_chain_stay_in_their_order() {
    let chain = (1..=60).map(|number| {
        // Older documents take less time to parse.
        let many = (0..(60 - number) * 20).map(|item| format!("{number}-{item}"));
        let ids: Vec<String> = [number.to_string()].into_iter().chain(many).collect();
        let ids: Vec<&str> = ids.iter().map(String::as_str).collect();
        let next = json!({ "next_url": format!("{}.json", number + 1) });
        let keys = if number < 60 { next } else { json!({}) };
        (format!("f/{number}.json"), feed(&ids, keys))
    });
    let chain: Vec<_> = chain.collect();
    let files: Vec<_> = chain.iter().map(|(name, document)| (name.as_str(), document.clone())).collect();
    let folder = site(&files);
    let loaded = read_file(folder.path(), "f/1.json").unwrap();
    let firsts = loaded.documents.iter();
    let firsts: Vec<_> = firsts.map(|document| document.reading.feed.items[0].id.clone()).collect();
    let expected: Vec<_> = (1..=60).map(|number| number.to_string()).collect();
    assert_eq!(firsts, expected);
}

/// A feed of `length` documents with one article each.
fn chain(length: usize) -> TempDir {
    let folder = TempDir::new().unwrap();
    for number in 1..=length {
        let next = json!({ "next_url": format!("{}.json", number + 1) });
        let keys = if number < length { next } else { json!({}) };
        let document = feed(&[&format!("a-{number}")], keys).to_string();
        fs::write(folder.path().join(format!("{number}.json")), document).unwrap();
    }
    folder
}

#[test]
fn ten_thousand_documents_in_a_chain_are_read() {
    let folder = chain(10_000);
    let loaded = read_file(folder.path(), "1.json").unwrap();
    assert_eq!(loaded.documents.len(), 10_000);
    assert_eq!(ids(&loaded).last(), Some(&"a-10000"));
}

#[test]
fn a_feed_with_too_many_documents_is_an_error() {
    let usual = Limits::default();
    assert_eq!((usual.documents, usual.bytes), (MAX_DOCUMENTS, MAX_BYTES));
    let folder = chain(5);
    let file = folder.path().join("1.json");
    let within = |documents| {
        let limits = Limits { documents, ..usual };
        load_feed_within(file.to_str().unwrap(), None, limits)
    };
    assert_eq!(within(5).unwrap().documents.len(), 5);
    let message = error_message(within(4));
    assert_eq!(
        message,
        format!(
            "{}: `next_url` names 5.json, but a feed is limited to 4 documents",
            folder.path().join("4.json").display()
        )
    );
}

#[test]
fn a_feed_with_too_many_bytes_is_an_error() {
    let folder = chain(5);
    let file = |number: usize| folder.path().join(format!("{number}.json"));
    let length = |number| fs::metadata(file(number)).unwrap().len();
    let all = (1..=5).map(length).sum();
    let within = |bytes| {
        let limits = Limits { bytes, ..Limits::default() };
        load_feed_within(file(1).to_str().unwrap(), None, limits)
    };
    assert_eq!(within(all).unwrap().documents.len(), 5);
    let message = error_message(within(all - 1));
    assert!(
        message.starts_with(&format!("{}: with 5.json, the document at `next_url`, the feed has", file(4).display())),
        "{message}"
    );
}

#[test]
fn a_next_url_that_is_not_an_address_is_an_error_that_names_it() {
    let no_address = json!({ "next_url": "https://[" });
    let folder =
        site(&[("1.json", feed(&["2"], json!({ "next_url": "2.json" }))), ("2.json", feed(&["1"], no_address))]);
    for name in ["1.json", "2.json"] {
        let message = error_message(read_file(folder.path(), name));
        let document = folder.path().join("2.json").display().to_string();
        assert!(message.starts_with(&format!("{document}: `next_url` is \"https://[\"")), "{message}");
    }
}

#[test]
fn a_broken_old_document_is_named_with_the_document_before_it() {
    let folder = chain(3_000);
    let whole = fs::read(folder.path().join("2500.json")).unwrap();
    fs::write(folder.path().join("2500.json"), &whole[..whole.len() / 2]).unwrap();
    let message = error_message(read_file(folder.path(), "1.json"));
    assert!(
        message.contains("2499.json: cannot read 2500.json, the document at `next_url`") && message.contains("column"),
        "{message}"
    );
}

#[test]
fn the_address_is_the_base_url_or_the_home_page_or_unknown() {
    let with_home = |home: &str| {
        let folder = site(&[("feed.json", feed(&[], json!({ "home_page_url": home })))]);
        read_file(folder.path(), "feed.json").unwrap().address
    };
    assert_eq!(with_home(HOME).root(), HOME);
    assert_eq!(with_home("https://bao.example").root(), "https://bao.example/");
    assert_eq!(with_home("https://bao.example/tin/index.html").root(), HOME);
    assert!(!with_home("/tin/").is_known());
    assert!(!with_home("https://bao.example//tin/").is_known());
    assert!(!with_home("https://bao.example//index.html").is_known());

    let folder = site(&[("feed.json", feed(&[], json!({ "home_page_url": HOME })))]);
    let file = folder.path().join("feed.json");
    let base = SiteAddress::parse("https://khac.example/").unwrap();
    let loaded = load_feed(file.to_str().unwrap(), Some(&base)).unwrap();
    assert_eq!(loaded.address, base);
    assert_eq!(addresses(&loaded), ["https://khac.example/feed/feed.json"]);
}

#[test]
fn a_missing_file_is_named_with_the_document_and_key_that_refer_to_it() {
    let folder = site(&[("feed/feed.json", feed(&[], json!({ "next_url": "feed-2.json" })))]);
    let message = error_message(read_file(folder.path(), "feed/feed.json"));
    let file = |path: &str| folder.path().join(path).display().to_string();
    assert_eq!(
        message,
        format!(
            "{}: cannot read feed-2.json, the document at `next_url`: {}: no such file",
            file("feed/feed.json"),
            file("feed/feed-2.json")
        )
    );
}

#[test]
fn no_file_above_the_site_is_read() {
    for next in ["../../secret.json", "..%2F..%2Fsecret.json", "%2e%2e/..%5c../secret.json", "/secret.json"] {
        let folder = site(&[
            ("site/feed/feed.json", feed(&[], json!({ "next_url": next }))),
            ("secret.json", feed(&["secret"], json!({}))),
        ]);
        assert!(read_file(folder.path(), "site/feed/feed.json").is_err(), "{next}");
    }
}

#[test]
fn no_document_outside_the_feeds_folder_is_read() {
    for (path, written) in [
        ("drafts/board.json", "/drafts/board.json"),
        ("drafts/board.json", "../drafts/board.json"),
        ("board.json", "../board.json"),
        ("feed2/board.json", "/feed2/board.json"),
        ("feed/.drafts/board.json", ".drafts/board.json"),
        ("feed/.board.json", "/feed/%2Eboard.json"),
    ] {
        let secret = feed(&["cau"], json!({}));
        let mut excerpts = of_excerpts(&["cau"]);
        excerpts["_bantin"]["article_url"] = json!(format!("{written}?{{slug}}"));
        for first in [feed(&[], json!({ "next_url": written })), excerpts] {
            let folder = site(&[("feed/feed.json", first), (path, secret.clone())]);
            let message = error_message(read_file(folder.path(), "feed/feed.json"));
            assert!(message.contains("is outside the feed's folder"), "{written}: {message}");
        }
    }
}

#[test]
fn no_document_is_read_twice() {
    let folder = site(&[
        ("feed.json", feed(&["2"], json!({ "next_url": "feed-2.json" }))),
        ("feed-2.json", feed(&["1"], json!({ "next_url": "./feed.json" }))),
    ]);
    let loaded = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(ids(&loaded), ["2", "1"]);
    assert!(loaded.notes[0].contains("`next_url` leads back to ./feed.json"), "{:?}", loaded.notes);
}

#[test]
fn a_next_url_on_another_origin_is_noted_and_not_followed() {
    let folder = site(&[("feed.json", feed(&["1"], json!({ "next_url": "https://khac.example/2.json" })))]);
    let loaded = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(ids(&loaded), ["1"]);
    assert!(loaded.notes[0].contains("another origin (https://khac.example/2.json)"), "{:?}", loaded.notes);
}

#[test]
fn an_html_page_in_place_of_a_feed_is_reported_as_one() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("feed.json"), "<!doctype html><p>Chào").unwrap();
    let message = error_message(read_file(folder.path(), "feed.json"));
    assert!(message.ends_with("feed.json is not a feed: this is HTML: a page, not a feed"), "{message}");
}

/// An excerpt with its slug as id and title.
fn excerpt(slug: &str) -> Value {
    json!({ "id": slug, "title": slug, "_bantin": { "slug": slug, "excerpt": true } })
}

fn of_excerpts(slugs: &[&str]) -> Value {
    let items: Vec<Value> = slugs.iter().copied().map(excerpt).collect();
    feed(&[], json!({ "items": items, "_bantin": { "article_url": "bai/{slug}.json" } }))
}

#[test]
fn excerpts_are_replaced_by_the_documents_of_their_articles() {
    let folder = site(&[
        ("feed/feed.json", of_excerpts(&["cau", "duong"])),
        ("feed/bai/cau.json", feed(&["cau", "duong"], json!({}))),
        ("feed/bai/duong.json", feed(&["duong"], json!({}))),
    ]);
    let loaded = read_file(folder.path(), "feed/feed.json").unwrap();
    assert_eq!(ids(&loaded), ["cau", "duong", "cau", "duong"]);
    assert!(addresses(&loaded)[1].ends_with("/feed/bai/cau.json"));
    assert_eq!(loaded.notes, [""; 0]);
}

#[test]
fn an_excerpt_whose_address_has_another_article_is_noted() {
    let folder = site(&[
        ("feed.json", of_excerpts(&["cau", "duong"])),
        ("bai/cau.json", feed(&["khac"], json!({}))),
        ("bai/duong.json", feed(&["duong"], json!({}))),
    ]);
    let loaded = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(ids(&loaded), ["cau", "duong", "duong"]);
    assert!(loaded.notes[0].contains(r#"id "cau""#), "{:?}", loaded.notes);
}

#[test]
fn a_missing_article_is_named_with_its_item() {
    let folder = site(&[("feed.json", of_excerpts(&["cau"]))]);
    let message = error_message(read_file(folder.path(), "feed.json"));
    assert!(message.contains(r#"the id "cau""#) && message.contains("`_bantin.article_url`"), "{message}");
    assert!(message.ends_with("cau.json: no such file"), "{message}");
}

#[test]
fn the_articles_of_excerpts_count_toward_the_bytes_of_a_feed() {
    let documents = [
        ("feed.json", of_excerpts(&["cau", "duong"])),
        ("bai/cau.json", feed(&["cau"], json!({}))),
        ("bai/duong.json", feed(&["duong"], json!({}))),
    ];
    let all: usize = documents.iter().map(|(_, document)| document.to_string().len()).sum();
    let folder = site(&documents);
    let within = |bytes| {
        let limits = Limits { bytes, ..Limits::default() };
        load_feed_within(folder.path().join("feed.json").to_str().unwrap(), None, limits)
    };
    assert_eq!(within(all as u64).unwrap().documents.len(), 3);
    let message = error_message(within(all as u64 - 1));
    let expected = format!("the feed has {all} bytes, but it is limited to {}", all - 1);
    assert!(message.contains("`_bantin.article_url`") && message.ends_with(&expected), "{message}");
}

/// A local server. Each answer has a status line, headers and a body.
struct Server {
    root: String,
    asked: Arc<Mutex<Vec<String>>>,
}

type Answers = HashMap<&'static str, Vec<u8>>;

fn serve(answers: impl FnOnce(&str) -> Answers) -> Server {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let root = format!("http://{}", listener.local_addr().unwrap());
    let asked = Arc::new(Mutex::new(Vec::new()));
    let (answers, log) = (answers(&root), Arc::clone(&asked));
    thread::spawn(move || {
        for stream in listener.incoming() {
            answer(stream.unwrap(), &answers, &log);
        }
    });
    Server { root, asked }
}

fn answer(mut stream: TcpStream, answers: &Answers, log: &Mutex<Vec<String>>) {
    let mut lines = BufReader::new(stream.try_clone().unwrap()).lines();
    let request = lines.next().unwrap().unwrap();
    let path = request.split(' ').nth(1).unwrap().to_owned();
    for line in lines {
        if line.unwrap().is_empty() {
            break;
        }
    }
    let missing = b"HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    let answer = answers.get(path.as_str()).map_or(&missing[..], Vec::as_slice);
    log.lock().unwrap().push(path);
    stream.write_all(answer).unwrap();
}

fn ok(body: &[u8], head: &str) -> Vec<u8> {
    let length = body.len();
    let head = format!("HTTP/1.1 200 OK\r\nconnection: close\r\ncontent-length: {length}\r\n{head}\r\n");
    [head.as_bytes(), body].concat()
}

fn json_of(feed: &Value) -> Vec<u8> {
    ok(feed.to_string().as_bytes(), "")
}

#[test]
fn a_feed_on_the_web_is_loaded_with_all_documents() {
    let server = serve(|root| {
        let second = feed(&["2"], json!({ "next_url": format!("{root}/f/3.json") }));
        let mut first = of_excerpts(&["cau"]);
        first["next_url"] = json!("2.json");
        let mut zipped = Vec::new();
        let body = feed(&["1"], json!({ "next_url": "http://khac.example/" })).to_string();
        let mut encoder = GzEncoder::new(body.as_bytes(), Compression::fast());
        encoder.read_to_end(&mut zipped).unwrap();
        HashMap::from([
            (
                "/feed",
                b"HTTP/1.1 302 Found\r\nlocation: /f/feed.json\r\nconnection: close\r\ncontent-length: 0\r\n\r\n"
                    .to_vec(),
            ),
            ("/f/feed.json", json_of(&first)),
            ("/f/2.json", json_of(&second)),
            ("/f/3.json", ok(&zipped, "content-encoding: gzip\r\n")),
            ("/f/bai/cau.json", json_of(&feed(&["cau", "2"], json!({})))),
        ])
    });
    let loaded = load_feed(&format!("{}/feed", server.root), None).unwrap();
    assert_eq!(ids(&loaded), ["cau", "2", "1", "cau"]);
    let paths = ["/f/feed.json", "/f/2.json", "/f/3.json", "/f/bai/cau.json"];
    assert_eq!(addresses(&loaded), paths.map(|path| format!("{}{path}", server.root)));
    assert!(loaded.notes[0].contains("another origin"), "{:?}", loaded.notes);
    assert!(!loaded.address.is_known());
    assert_eq!(server.asked.lock().unwrap().len(), 5);
}

fn redirect_to(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").into_bytes()
}

fn asked(server: &Server) -> Vec<String> {
    server.asked.lock().unwrap().clone()
}

#[test]
fn documents_that_a_feed_names_are_read_from_its_own_origin_even_after_redirects() {
    let within = serve(|_| Answers::from([("/cau.json", json_of(&feed(&["cau"], json!({}))))]));
    let inner = format!("{}/cau.json", within.root);
    let server = serve(|_| {
        let mut excerpts = of_excerpts(&["cau"]);
        excerpts["_bantin"]["article_url"] = json!("{slug}.json");
        Answers::from([
            ("/1", json_of(&feed(&[], json!({ "next_url": "cau.json" })))),
            ("/2", json_of(&excerpts)),
            ("/cau.json", redirect_to("/khac.json")),
            ("/khac.json", redirect_to(&inner)),
        ])
    });
    for (feed, key) in [("/1", "`next_url`"), ("/2", "`_bantin.article_url`")] {
        let message = error_message(load_feed(&format!("{}{feed}", server.root), None));
        let rule = format!(
            "{}/cau.json: the redirect to {inner} is not followed: documents that a feed names are read from the feed's own origin only",
            server.root
        );
        assert!(message.contains(key) && message.ends_with(&rule), "{message}");
    }
    assert_eq!(asked(&within), [""; 0]);
}

#[test]
fn a_redirect_on_the_feeds_own_origin_is_followed() {
    let server = serve(|root| {
        Answers::from([
            ("/1.json", json_of(&feed(&["3"], json!({ "next_url": "2.json" })))),
            ("/2.json", redirect_to("kho/2.json#x")),
            ("/kho/2.json", redirect_to(&format!("{root}/cu/2.json"))),
            ("/cu/2.json", json_of(&feed(&["2"], json!({ "next_url": "1.json" })))),
            ("/cu/1.json", json_of(&feed(&["1"], json!({})))),
        ])
    });
    let loaded = load_feed(&format!("{}/1.json", server.root), None).unwrap();
    assert_eq!(ids(&loaded), ["3", "2", "1"]);
    let last = format!("{}/cu/1.json", server.root);
    assert_eq!(addresses(&loaded)[2], last);
}

#[test]
fn the_feed_itself_may_redirect_to_another_origin() {
    let there = serve(|_| {
        Answers::from([
            ("/1.json", json_of(&feed(&["2"], json!({ "next_url": "2.json" })))),
            ("/2.json", json_of(&feed(&["1"], json!({})))),
        ])
    });
    let here = serve(|_| Answers::from([("/feed", redirect_to(&format!("{}/1.json", there.root)))]));
    let loaded = load_feed(&format!("{}/feed", here.root), None).unwrap();
    assert_eq!(ids(&loaded), ["2", "1"]);
    assert_eq!(asked(&here), ["/feed"]);
}

#[test]
fn a_redirect_never_goes_from_https_to_http_or_to_another_scheme() {
    let allow = |from, to| RedirectPolicy::Anywhere.allows(from, to);
    assert!(allow("http://a.example/", "https://b.example/"));
    assert!(allow("http://a.example/", "http://b.example/"));
    assert!(allow("https://a.example/", "https://b.example/"));
    assert!(!allow("https://a.example/", "http://a.example/"));
    assert!(!allow("http://a.example/", "file:///etc/passwd"));
    let server = serve(|_| Answers::from([("/feed", redirect_to("file:///etc/passwd"))]));
    let message = error_message(load_feed(&format!("{}/feed", server.root), None));
    assert!(message.contains("/feed: the redirect to file:///etc/passwd is not followed: only http"), "{message}");
}

#[test]
fn an_endless_redirect_is_an_error() {
    let server = serve(|_| Answers::from([("/feed", redirect_to("/feed"))]));
    let message = error_message(load_feed(&format!("{}/feed", server.root), None));
    assert!(message.contains("more than 10 redirects"), "{message}");
    assert_eq!(asked(&server).len(), 11);
}

#[test]
fn a_missing_document_is_reported_with_its_http_status() {
    let server = serve(|_| Answers::from([("/f.json", json_of(&feed(&[], json!({ "next_url": "2.json" }))))]));
    let message = error_message(load_feed(&format!("{}/f.json", server.root), None));
    let root = &server.root;
    assert_eq!(
        message,
        format!("{root}/f.json: cannot read 2.json, the document at `next_url`: {root}/2.json: not found (HTTP 404)")
    );
}

#[test]
fn a_protected_document_is_reported_as_access_denied() {
    let denied = b"HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    let server = serve(|_| Answers::from([("/f.json", denied.to_vec())]));
    let message = error_message(load_feed(&format!("{}/f.json", server.root), None));
    assert!(message.ends_with("/f.json: access denied (HTTP 401)"), "{message}");
}

#[test]
fn an_html_page_on_the_web_in_place_of_a_feed_is_reported_as_one() {
    let server = serve(|_| Answers::from([("/", ok(b"<!doctype html>", ""))]));
    let message = error_message(load_feed(&format!("{}/", server.root), None));
    assert!(message.ends_with("is not a feed: this is HTML: a page, not a feed"), "{message}");
}

#[test]
fn an_unreachable_server_is_named() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let message = error_message(load_feed(&format!("http://{free}/feed.json"), None));
    assert!(message.starts_with(&format!("http://{free}/feed.json: request failed")), "{message}");
}
