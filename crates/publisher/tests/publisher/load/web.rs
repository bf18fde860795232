//! Feeds on the web.

use std::{
    collections::HashMap,
    io::{self, BufRead, BufReader, Read, Write},
    net::{TcpListener, TcpStream},
    sync::mpsc::{self, Receiver, Sender},
    thread,
};

use anyhow::Context;
use bantin_publisher::load::{RedirectPolicy, load_feed};
use flate2::{Compression, read::GzEncoder};
use serde_json::{Value, json};

use super::{addresses, error_message, feed, ids, of_excerpts};

/// A local server. Each answer has a status line, headers and a body.
struct Server {
    root: String,
    asked: Receiver<String>,
}

type Answers = HashMap<&'static str, Vec<u8>>;

fn serve(answers: impl FnOnce(&str) -> Answers) -> io::Result<Server> {
    let listener = TcpListener::bind("127.0.0.1:0")?;
    let root = format!("http://{}", listener.local_addr()?);
    let answers = answers(&root);
    let (log, asked) = mpsc::channel();
    thread::spawn(move || {
        let served = listener.incoming().try_for_each(|stream| answer(stream?, &answers, &log));
        served.unwrap_or_else(|error| panic!("the server stopped: {error:#}"));
    });
    Ok(Server { root, asked })
}

fn answer(mut stream: TcpStream, answers: &Answers, log: &Sender<String>) -> anyhow::Result<()> {
    let mut lines = BufReader::new(stream.try_clone()?).lines();
    let request = lines.next().context("a connection without a request")??;
    let path = request.split(' ').nth(1).with_context(|| format!("no path in {request:?}"))?.to_owned();
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let missing = b"HTTP/1.1 404 Not Found\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    let answer = answers.get(path.as_str()).map_or(&missing[..], Vec::as_slice);
    log.send(path)?;
    stream.write_all(answer)?;
    Ok(())
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
fn a_feed_on_the_web_is_loaded_with_all_documents() -> anyhow::Result<()> {
    let body = feed(&["1"], json!({ "next_url": "http://khac.example/" })).to_string();
    let mut zipped = Vec::new();
    GzEncoder::new(body.as_bytes(), Compression::fast()).read_to_end(&mut zipped)?;
    let server = serve(|root| {
        let second = feed(&["2"], json!({ "next_url": format!("{root}/f/3.json") }));
        let mut first = of_excerpts(&["cau"]);
        first["next_url"] = json!("2.json");
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
    })?;
    let loaded = load_feed(&format!("{}/feed", server.root), None)?;
    assert_eq!(ids(&loaded), ["cau", "2", "1", "cau"]);
    let paths = ["/f/feed.json", "/f/2.json", "/f/3.json", "/f/bai/cau.json"];
    assert_eq!(addresses(&loaded), paths.map(|path| format!("{}{path}", server.root)));
    assert!(loaded.notes[0].contains("another origin"), "{:?}", loaded.notes);
    assert!(!loaded.address.is_known());
    assert_eq!(asked(&server).len(), 5);
    Ok(())
}

fn redirect_to(to: &str) -> Vec<u8> {
    format!("HTTP/1.1 302 Found\r\nlocation: {to}\r\nconnection: close\r\ncontent-length: 0\r\n\r\n").into_bytes()
}

/// The paths that were asked for since the last call.
fn asked(server: &Server) -> Vec<String> {
    server.asked.try_iter().collect()
}

#[test]
fn documents_that_a_feed_names_are_read_from_its_own_origin_even_after_redirects() -> anyhow::Result<()> {
    let within = serve(|_| Answers::from([("/cau.json", json_of(&feed(&["cau"], json!({}))))]))?;
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
    })?;
    for (feed, key) in [("/1", "`next_url`"), ("/2", "`_bantin.article_url`")] {
        let message = error_message(load_feed(&format!("{}{feed}", server.root), None));
        let rule = format!(
            "{}/cau.json: the redirect to {inner} is not followed: documents that a feed names are read from the feed's own origin only",
            server.root
        );
        assert!(message.contains(key) && message.ends_with(&rule), "{message}");
    }
    assert_eq!(asked(&within), [""; 0]);
    Ok(())
}

#[test]
fn a_redirect_on_the_feeds_own_origin_is_followed() -> anyhow::Result<()> {
    let server = serve(|root| {
        Answers::from([
            ("/1.json", json_of(&feed(&["3"], json!({ "next_url": "2.json" })))),
            ("/2.json", redirect_to("kho/2.json#x")),
            ("/kho/2.json", redirect_to(&format!("{root}/cu/2.json"))),
            ("/cu/2.json", json_of(&feed(&["2"], json!({ "next_url": "1.json" })))),
            ("/cu/1.json", json_of(&feed(&["1"], json!({})))),
        ])
    })?;
    let loaded = load_feed(&format!("{}/1.json", server.root), None)?;
    assert_eq!(ids(&loaded), ["3", "2", "1"]);
    let last = format!("{}/cu/1.json", server.root);
    assert_eq!(addresses(&loaded)[2], last);
    Ok(())
}

#[test]
fn the_feed_itself_may_redirect_to_another_origin() -> anyhow::Result<()> {
    let there = serve(|_| {
        Answers::from([
            ("/1.json", json_of(&feed(&["2"], json!({ "next_url": "2.json" })))),
            ("/2.json", json_of(&feed(&["1"], json!({})))),
        ])
    })?;
    let here = serve(|_| Answers::from([("/feed", redirect_to(&format!("{}/1.json", there.root)))]))?;
    let loaded = load_feed(&format!("{}/feed", here.root), None)?;
    assert_eq!(ids(&loaded), ["2", "1"]);
    assert_eq!(asked(&here), ["/feed"]);
    Ok(())
}

#[test]
fn a_redirect_never_goes_from_https_to_http_or_to_another_scheme() -> anyhow::Result<()> {
    for (from, to, is_allowed) in [
        ("http://a.example/", "https://b.example/", true),
        ("http://a.example/", "http://b.example/", true),
        ("https://a.example/", "https://b.example/", true),
        ("https://a.example/", "http://a.example/", false),
        ("http://a.example/", "file:///etc/passwd", false),
    ] {
        assert_eq!(RedirectPolicy::Anywhere.allows(from, to), is_allowed, "from {from} to {to}");
    }
    let server = serve(|_| Answers::from([("/feed", redirect_to("file:///etc/passwd"))]))?;
    let message = error_message(load_feed(&format!("{}/feed", server.root), None));
    assert!(message.contains("/feed: the redirect to file:///etc/passwd is not followed: only http"), "{message}");
    Ok(())
}

#[test]
fn an_endless_redirect_is_an_error() -> anyhow::Result<()> {
    let server = serve(|_| Answers::from([("/feed", redirect_to("/feed"))]))?;
    let message = error_message(load_feed(&format!("{}/feed", server.root), None));
    assert!(message.contains("more than 10 redirects"), "{message}");
    assert_eq!(asked(&server).len(), 11);
    Ok(())
}

#[test]
fn a_missing_document_is_reported_with_its_http_status() -> anyhow::Result<()> {
    let server = serve(|_| Answers::from([("/f.json", json_of(&feed(&[], json!({ "next_url": "2.json" }))))]))?;
    let message = error_message(load_feed(&format!("{}/f.json", server.root), None));
    let root = &server.root;
    assert_eq!(
        message,
        format!("{root}/f.json: cannot read 2.json, the document at `next_url`: {root}/2.json: not found (HTTP 404)")
    );
    Ok(())
}

#[test]
fn a_protected_document_is_reported_as_access_denied() -> anyhow::Result<()> {
    let denied = b"HTTP/1.1 401 Unauthorized\r\nconnection: close\r\ncontent-length: 0\r\n\r\n";
    let server = serve(|_| Answers::from([("/f.json", denied.to_vec())]))?;
    let message = error_message(load_feed(&format!("{}/f.json", server.root), None));
    assert!(message.ends_with("/f.json: access denied (HTTP 401)"), "{message}");
    Ok(())
}

#[test]
fn an_html_page_on_the_web_in_place_of_a_feed_is_reported_as_one() -> anyhow::Result<()> {
    let server = serve(|_| Answers::from([("/", ok(b"<!doctype html>", ""))]))?;
    let message = error_message(load_feed(&format!("{}/", server.root), None));
    assert!(message.ends_with("is not a feed: this is HTML: a page, not a feed"), "{message}");
    Ok(())
}

#[test]
fn an_unreachable_server_is_named() -> anyhow::Result<()> {
    let free = TcpListener::bind("127.0.0.1:0")?.local_addr()?;
    let message = error_message(load_feed(&format!("http://{free}/feed.json"), None));
    assert!(message.starts_with(&format!("http://{free}/feed.json: request failed")), "{message}");
    Ok(())
}
