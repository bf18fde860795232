use std::{fs, io::Read, path::Path, time::UNIX_EPOCH};

use bantin_publisher::{compress::is_compressible, output::Output};
use tempfile::TempDir;

fn publish(folder: &Path, compress: bool, files: &[(&str, &[u8])]) {
    let output = Output::open(&folder.join("dist"), &folder.join("cache")).unwrap();
    let output = output.with_compression(compress);
    for (path, bytes) in files {
        output.put(path, bytes).unwrap();
    }
    output.finish().unwrap();
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder.join("dist")).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

fn unpacked(folder: &Path, path: &str) -> [Vec<u8>; 2] {
    let read = |ending| fs::read(folder.join(format!("dist/{path}.{ending}"))).unwrap();
    let (mut brotli, mut gzip) = (Vec::new(), Vec::new());
    brotli::BrotliDecompress(&mut read("br").as_slice(), &mut brotli).unwrap();
    flate2::read::GzDecoder::new(read("gz").as_slice()).read_to_end(&mut gzip).unwrap();
    [brotli, gzip]
}

#[test]
fn every_compressible_file_has_copies_that_decompress_to_it() {
    let folder = TempDir::new().unwrap();
    let text = "Tin vắn trong ngày. ".repeat(200);
    publish(folder.path(), true, &[("a.html", text.as_bytes()), ("b.jpg", b"jpeg"), ("c.json", b"{}")]);
    assert_eq!(names(folder.path()), ["a.html", "a.html.br", "a.html.gz", "b.jpg", "c.json", "c.json.br", "c.json.gz"]);
    assert_eq!(unpacked(folder.path(), "a.html"), [text.as_bytes(), text.as_bytes()]);
    assert!(fs::metadata(folder.path().join("dist/a.html.br")).unwrap().len() < 100);
}

#[test]
fn text_code_and_svg_are_compressible_and_pictures_are_not() {
    let paths = [
        "a/index.html",
        "f.json",
        "b.js",
        "r.wasm",
        "s.css",
        "l.svg",
        "rss.xml",
        "robots.txt",
        "m.webmanifest",
        "favicon.ico",
    ];
    assert!(paths.into_iter().all(is_compressible));
    assert!(
        !["a.jpg", "b.webp", "c.avif", "d.mp3", "_headers", "x.html/y", "html", "a.html.br"]
            .into_iter()
            .any(is_compressible)
    );
}

#[test]
fn copies_are_rewritten_only_when_their_file_changes() {
    let folder = TempDir::new().unwrap();
    let text = |page: &str| page.repeat(99).into_bytes();
    publish(folder.path(), true, &[("a.html", &text("a")), ("b.html", &text("b"))]);
    let copy = |path: &str| {
        let path = folder.path().join("dist").join(path);
        fs::File::options().write(true).open(path).unwrap()
    };
    let time = |path: &str| copy(path).metadata().unwrap().modified().unwrap();
    for path in ["a.html.br", "b.html.br"] {
        copy(path).set_modified(UNIX_EPOCH).unwrap();
    }
    publish(folder.path(), true, &[("a.html", &text("a")), ("b.html", &text("c"))]);
    assert_eq!(time("a.html.br"), UNIX_EPOCH);
    assert_ne!(time("b.html.br"), UNIX_EPOCH);
    assert_eq!(unpacked(folder.path(), "b.html"), [text("c"), text("c")]);
}

#[test]
fn copies_are_removed_with_their_file() {
    let folder = TempDir::new().unwrap();
    publish(folder.path(), true, &[("a.html", b"a"), ("b.html", b"b")]);
    publish(folder.path(), true, &[("b.html", b"b")]);
    assert_eq!(names(folder.path()), ["b.html", "b.html.br", "b.html.gz"]);
}

#[test]
fn a_publish_without_compression_removes_earlier_copies_even_if_the_state_is_lost() {
    for lost in [false, true] {
        let folder = TempDir::new().unwrap();
        publish(folder.path(), true, &[("a.html", b"a")]);
        if lost {
            fs::remove_dir_all(folder.path().join("cache")).unwrap();
        }
        publish(folder.path(), false, &[("a.html", b"a")]);
        assert_eq!(names(folder.path()), ["a.html"]);
    }
}

#[test]
fn a_kept_file_keeps_its_copies_or_gets_new_ones() {
    let folder = TempDir::new().unwrap();
    publish(folder.path(), false, &[("a.html", b"a")]);
    for _ in 0..2 {
        let output = Output::open(&folder.path().join("dist"), &folder.path().join("cache")).unwrap();
        let output = output.with_compression(true);
        output.keep("a.html").unwrap();
        output.finish().unwrap();
        assert_eq!(names(folder.path()), ["a.html", "a.html.br", "a.html.gz"]);
    }
}

#[test]
fn edited_copies_are_rewritten() {
    let folder = TempDir::new().unwrap();
    publish(folder.path(), true, &[("a.html", b"a")]);
    fs::write(folder.path().join("dist/a.html.br"), "damaged").unwrap();
    publish(folder.path(), true, &[("a.html", b"a")]);
    assert_eq!(unpacked(folder.path(), "a.html"), [b"a", b"a"]);
}
