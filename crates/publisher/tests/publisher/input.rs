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
    input::{Bounds, LeftOut, MAX_BYTES, MAX_DOCUMENTS, Redirects, Source, read, read_within},
    site::SiteAddress,
};
use flate2::{Compression, read::GzEncoder};
use serde_json::{Value, json};
use tempfile::TempDir;

/// A document of the given items, with other keys of the feed.
fn feed(ids: &[&str], keys: Value) -> Value {
    let items: Vec<Value> = ids.iter().map(|id| json!({ "id": id, "title": id })).collect();
    let mut feed = json!({ "version": "https://jsonfeed.org/version/1.1", "items": items });
    if let (Some(feed), Value::Object(keys)) = (feed.as_object_mut(), keys) {
        feed.extend(keys);
    }
    feed
}

/// The files of a site, by their paths.
fn site(files: &[(&str, Value)]) -> TempDir {
    let folder = TempDir::new().unwrap();
    for (path, content) in files {
        let file = folder.path().join(path);
        fs::create_dir_all(file.parent().unwrap()).unwrap();
        fs::write(file, content.to_string()).unwrap();
    }
    folder
}

fn read_file(folder: &Path, path: &str) -> anyhow::Result<Source> {
    read(folder.join(path).to_str().unwrap(), None)
}

fn ids(source: &Source) -> Vec<&str> {
    let documents = source.documents.iter();
    documents.flat_map(|document| &document.reading.feed.items).map(|item| item.id.as_str()).collect()
}

fn addresses(source: &Source) -> Vec<&str> {
    let documents = source.documents.iter();
    documents.map(|document| document.address.as_str()).collect()
}

fn sentence(result: anyhow::Result<Source>) -> String {
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
    let source = read_file(folder.path(), "f/feed.json").unwrap();
    assert_eq!(ids(&source), ["3", "2", "1"]);
    assert_eq!(
        addresses(&source),
        [
            "https://bao.example/tin/feed/feed.json",
            "https://bao.example/tin/feed/b%C3%A1o%20c%C5%A9.json",
            "https://bao.example/tin/feed/kho/1.json?x",
        ]
    );
    let files = ["f/feed.json", "f/báo cũ.json", "f/kho/1.json"];
    assert_eq!(source.files, files.map(|file| folder.path().join(file)));
    assert_eq!((source.notes.len(), source.diagnostics()), (0, 0));
}

#[test]
fn the_documents_of_a_long_chain_stay_in_their_order() {
    let chain = (1..=60).map(|number| {
        // The older ones are quicker to read.
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
    let source = read_file(folder.path(), "f/1.json").unwrap();
    let firsts = source.documents.iter();
    let firsts: Vec<_> = firsts.map(|document| document.reading.feed.items[0].id.clone()).collect();
    let expected: Vec<_> = (1..=60).map(|number| number.to_string()).collect();
    assert_eq!(firsts, expected);
}

/// A chain of so many documents of one article each.
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
    let source = read_file(folder.path(), "1.json").unwrap();
    assert_eq!(source.documents.len(), 10_000);
    assert_eq!(ids(&source).last(), Some(&"a-10000"));
}

#[test]
fn a_feed_has_so_many_documents_at_the_most() {
    let usual = Bounds::default();
    assert_eq!((usual.documents, usual.bytes), (MAX_DOCUMENTS, MAX_BYTES));
    let folder = chain(5);
    let file = folder.path().join("1.json");
    let within = |documents| {
        let bounds = Bounds { documents, ..usual };
        read_within(file.to_str().unwrap(), None, bounds)
    };
    assert_eq!(within(5).unwrap().documents.len(), 5);
    let said = sentence(within(4));
    assert_eq!(
        said,
        format!(
            "{}: `next_url` leads on to 5.json after 4 documents, and a feed may have 4",
            folder.path().join("4.json").display()
        )
    );
}

#[test]
fn a_feed_has_so_many_bytes_at_the_most() {
    let folder = chain(5);
    let file = |number: usize| folder.path().join(format!("{number}.json"));
    let length = |number| fs::metadata(file(number)).unwrap().len();
    let all = (1..=5).map(length).sum();
    let within = |bytes| {
        let bounds = Bounds { bytes, ..Bounds::default() };
        read_within(file(1).to_str().unwrap(), None, bounds)
    };
    assert_eq!(within(all).unwrap().documents.len(), 5);
    let said = sentence(within(all - 1));
    assert!(said.starts_with(&format!("{}: with 5.json, to which", file(4).display())), "{said}");
}

#[test]
fn a_next_url_that_is_no_address_is_an_error_that_names_it() {
    let no_address = json!({ "next_url": "https://[" });
    let folder =
        site(&[("1.json", feed(&["2"], json!({ "next_url": "2.json" }))), ("2.json", feed(&["1"], no_address))]);
    for name in ["1.json", "2.json"] {
        let said = sentence(read_file(folder.path(), name));
        let document = folder.path().join("2.json").display().to_string();
        assert!(said.starts_with(&format!("{document}: `next_url` is \"https://[\"")), "{said}");
    }
}

#[test]
fn a_broken_document_far_down_a_chain_is_named_with_the_one_that_leads_there() {
    let folder = chain(3_000);
    let whole = fs::read(folder.path().join("2500.json")).unwrap();
    fs::write(folder.path().join("2500.json"), &whole[..whole.len() / 2]).unwrap();
    let said = sentence(read_file(folder.path(), "1.json"));
    assert!(said.contains("2499.json: `next_url` leads to 2500.json") && said.contains("column"), "{said}");
}

#[test]
fn the_site_stands_where_it_is_told_else_at_the_home_page_else_nobody_knows_where() {
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
    let source = read(file.to_str().unwrap(), Some(&base)).unwrap();
    assert_eq!(source.address, base);
    assert_eq!(addresses(&source), ["https://khac.example/feed/feed.json"]);
}

#[test]
fn a_missing_file_is_named_with_the_document_and_the_key_that_name_it() {
    let folder = site(&[("feed/feed.json", feed(&[], json!({ "next_url": "feed-2.json" })))]);
    let sentence = sentence(read_file(folder.path(), "feed/feed.json"));
    let file = |path: &str| folder.path().join(path).display().to_string();
    assert_eq!(
        sentence,
        format!(
            "{}: `next_url` leads to feed-2.json, which cannot be read: {}: there is no such file",
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
fn no_document_beside_the_feeds_own_folder_is_read() {
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
            let said = sentence(read_file(folder.path(), "feed/feed.json"));
            assert!(said.contains("no file of this feed's folder stands for this address"), "{written}: {said}");
        }
    }
}

#[test]
fn no_document_is_read_twice() {
    let folder = site(&[
        ("feed.json", feed(&["2"], json!({ "next_url": "feed-2.json" }))),
        ("feed-2.json", feed(&["1"], json!({ "next_url": "./feed.json" }))),
    ]);
    let source = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(ids(&source), ["2", "1"]);
    assert!(source.notes[0].contains("`next_url` leads back to ./feed.json"), "{:?}", source.notes);
}

#[test]
fn another_origin_is_not_followed_and_said_so() {
    let folder = site(&[("feed.json", feed(&["1"], json!({ "next_url": "https://khac.example/2.json" })))]);
    let source = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(ids(&source), ["1"]);
    assert!(source.notes[0].contains("another origin (https://khac.example/2.json)"), "{:?}", source.notes);
}

#[test]
fn a_page_in_place_of_a_feed_is_called_one() {
    let folder = TempDir::new().unwrap();
    fs::write(folder.path().join("feed.json"), "<!doctype html><p>Chào").unwrap();
    let sentence = sentence(read_file(folder.path(), "feed.json"));
    assert!(sentence.ends_with("feed.json is no feed: this is HTML: a page, not a feed"), "{sentence}");
}

#[test]
fn items_that_come_again_are_counted() {
    let folder = site(&[
        ("feed.json", feed(&["3", "2"], json!({ "next_url": "2.json" }))),
        ("2.json", feed(&["2", "1"], json!({}))),
    ]);
    let source = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(source.left_out, LeftOut { repeated: 1, shortened: 0 });
}

/// An item that is an excerpt, named by its slug.
fn excerpt(slug: &str) -> Value {
    json!({ "id": slug, "title": slug, "_bantin": { "slug": slug, "excerpt": true } })
}

fn of_excerpts(slugs: &[&str]) -> Value {
    let items: Vec<Value> = slugs.iter().copied().map(excerpt).collect();
    feed(&[], json!({ "items": items, "_bantin": { "article_url": "bai/{slug}.json" } }))
}

#[test]
fn excerpts_are_completed_by_the_documents_of_their_articles() {
    let folder = site(&[
        ("feed/feed.json", of_excerpts(&["cau", "duong"])),
        ("feed/bai/cau.json", feed(&["cau", "duong"], json!({}))),
        ("feed/bai/duong.json", feed(&["duong"], json!({}))),
    ]);
    let source = read_file(folder.path(), "feed/feed.json").unwrap();
    assert_eq!(ids(&source), ["cau", "duong", "cau", "duong"]);
    assert!(addresses(&source)[1].ends_with("/feed/bai/cau.json"));
    assert_eq!(source.left_out, LeftOut::default());
    assert_eq!(source.files.len(), 3);
}

#[test]
fn an_excerpt_without_its_whole_article_is_counted() {
    let items = json!({ "items": [excerpt("cau")] });
    let folder = site(&[("feed.json", feed(&[], items))]);
    assert_eq!(read_file(folder.path(), "feed.json").unwrap().left_out.shortened, 1);

    let folder = site(&[
        ("feed.json", of_excerpts(&["cau", "duong"])),
        ("bai/cau.json", feed(&["khac"], json!({}))),
        ("bai/duong.json", feed(&["duong"], json!({}))),
    ]);
    let source = read_file(folder.path(), "feed.json").unwrap();
    assert_eq!(source.left_out.shortened, 1);
    assert_eq!(ids(&source), ["cau", "duong", "duong"]);
    assert!(source.notes[0].contains(r#"(id "cau")"#), "{:?}", source.notes);
}

#[test]
fn a_missing_whole_article_is_named_with_its_item() {
    let folder = site(&[("feed.json", of_excerpts(&["cau"]))]);
    let sentence = sentence(read_file(folder.path(), "feed.json"));
    assert!(sentence.contains(r#"(id "cau")"#) && sentence.contains("`_bantin.article_url`"), "{sentence}");
    assert!(sentence.ends_with("cau.json: there is no such file"), "{sentence}");
}

/// A server on this machine. An answer is a whole one: status line, head, body.
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
fn a_feed_on_the_web_is_read_whole() {
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
    let source = read(&format!("{}/feed", server.root), None).unwrap();
    assert_eq!(ids(&source), ["cau", "2", "1", "cau"]);
    let paths = ["/f/feed.json", "/f/2.json", "/f/3.json", "/f/bai/cau.json"];
    assert_eq!(addresses(&source), paths.map(|path| format!("{}{path}", server.root)));
    assert!(source.notes[0].contains("another origin"), "{:?}", source.notes);
    assert!(source.files.is_empty() && !source.address.is_known());
    assert_eq!(server.asked.lock().unwrap().len(), 5);
}

fn sends_on(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").into_bytes()
}

fn asked(server: &Server) -> Vec<String> {
    server.asked.lock().unwrap().clone()
}

#[test]
fn what_a_feed_leads_to_is_read_on_its_own_origin_whatever_a_server_answers() {
    let within = serve(|_| Answers::from([("/cau.json", json_of(&feed(&["cau"], json!({}))))]));
    let inner = format!("{}/cau.json", within.root);
    let server = serve(|_| {
        let mut excerpts = of_excerpts(&["cau"]);
        excerpts["_bantin"]["article_url"] = json!("{slug}.json");
        Answers::from([
            ("/1", json_of(&feed(&[], json!({ "next_url": "cau.json" })))),
            ("/2", json_of(&excerpts)),
            ("/cau.json", sends_on("/khac.json")),
            ("/khac.json", sends_on(&inner)),
        ])
    });
    for (feed, key) in [("/1", "`next_url`"), ("/2", "`_bantin.article_url`")] {
        let said = sentence(read(&format!("{}{feed}", server.root), None));
        let rule = format!(
            "{}/cau.json: the server sends on to {inner}, and of what a feed leads to only addresses of the feed's own origin are read",
            server.root
        );
        assert!(said.contains(key) && said.ends_with(&rule), "{said}");
    }
    assert_eq!(asked(&within), [""; 0]);
}

#[test]
fn a_redirect_on_the_feeds_own_origin_is_followed_from_there() {
    let server = serve(|root| {
        Answers::from([
            ("/1.json", json_of(&feed(&["3"], json!({ "next_url": "2.json" })))),
            ("/2.json", sends_on("kho/2.json#x")),
            ("/kho/2.json", sends_on(&format!("{root}/cu/2.json"))),
            ("/cu/2.json", json_of(&feed(&["2"], json!({ "next_url": "1.json" })))),
            ("/cu/1.json", json_of(&feed(&["1"], json!({})))),
        ])
    });
    let source = read(&format!("{}/1.json", server.root), None).unwrap();
    assert_eq!(ids(&source), ["3", "2", "1"]);
    let last = format!("{}/cu/1.json", server.root);
    assert_eq!(addresses(&source)[2], last);
}

#[test]
fn the_feed_that_a_person_named_may_stand_elsewhere_and_its_origin_is_where_it_stands() {
    let there = serve(|_| {
        Answers::from([
            ("/1.json", json_of(&feed(&["2"], json!({ "next_url": "2.json" })))),
            ("/2.json", json_of(&feed(&["1"], json!({})))),
        ])
    });
    let here = serve(|_| Answers::from([("/feed", sends_on(&format!("{}/1.json", there.root)))]));
    let source = read(&format!("{}/feed", here.root), None).unwrap();
    assert_eq!(ids(&source), ["2", "1"]);
    assert_eq!(asked(&here), ["/feed"]);
}

#[test]
fn a_redirect_leaves_neither_https_nor_the_web() {
    let allow = |from, to| Redirects::Anywhere.allow(from, to);
    assert!(allow("http://a.example/", "https://b.example/"));
    assert!(allow("http://a.example/", "http://b.example/"));
    assert!(allow("https://a.example/", "https://b.example/"));
    assert!(!allow("https://a.example/", "http://a.example/"));
    assert!(!allow("http://a.example/", "file:///etc/passwd"));
    let server = serve(|_| Answers::from([("/feed", sends_on("file:///etc/passwd"))]));
    let said = sentence(read(&format!("{}/feed", server.root), None));
    assert!(said.contains("/feed: the server sends on to file:///etc/passwd, and only addresses of http"), "{said}");
}

#[test]
fn a_circle_of_redirects_ends() {
    let server = serve(|_| Answers::from([("/feed", sends_on("/feed"))]));
    let said = sentence(read(&format!("{}/feed", server.root), None));
    assert!(said.contains("sends on more than 10 times"), "{said}");
    assert_eq!(asked(&server).len(), 11);
}

#[test]
fn a_server_without_the_document_is_told_by_its_status() {
    let server = serve(|_| Answers::from([("/f.json", json_of(&feed(&[], json!({ "next_url": "2.json" }))))]));
    let sentence = sentence(read(&format!("{}/f.json", server.root), None));
    let root = &server.root;
    assert_eq!(
        sentence,
        format!(
            "{root}/f.json: `next_url` leads to 2.json, which cannot be read: \
             {root}/2.json: nothing stands at this address (HTTP status 404 Not Found)"
        )
    );
}

#[test]
fn a_page_on_the_web_in_place_of_a_feed_is_called_one() {
    let server = serve(|_| Answers::from([("/", ok(b"<!doctype html>", ""))]));
    let sentence = sentence(read(&format!("{}/", server.root), None));
    assert!(sentence.ends_with("is no feed: this is HTML: a page, not a feed"), "{sentence}");
}

#[test]
fn a_server_that_is_not_there_is_named() {
    let free = TcpListener::bind("127.0.0.1:0").unwrap().local_addr().unwrap();
    let sentence = sentence(read(&format!("http://{free}/feed.json"), None));
    assert!(sentence.starts_with(&format!("http://{free}/feed.json: no answer could be had")), "{sentence}");
}
