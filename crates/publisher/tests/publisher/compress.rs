use std::{ffi::OsString, fs, io::Read, path::Path, time::UNIX_EPOCH};

use anyhow::{Result, anyhow};
use bantin_publisher::{compress::is_compressible, output::Output};
use tempfile::TempDir;

fn publish(folder: &Path, compress: bool, files: &[(&str, &[u8])]) -> Result<()> {
    let output = Output::open(&folder.join("dist"), &folder.join("cache"))?;
    let output = output.with_compression(compress);
    for (path, bytes) in files {
        output.put(path, bytes)?;
    }
    output.finish()?;
    Ok(())
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder.join("dist"))?;
    let name = |name: OsString| name.into_string().map_err(|name| anyhow!("{name:?} is not UTF-8"));
    let mut names = entries.map(|entry| name(entry?.file_name())).collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

fn unpacked(folder: &Path, path: &str) -> Result<[Vec<u8>; 2]> {
    let read = |ending| fs::read(folder.join(format!("dist/{path}.{ending}")));
    let (mut brotli, mut gzip) = (Vec::new(), Vec::new());
    brotli::BrotliDecompress(&mut read("br")?.as_slice(), &mut brotli)?;
    flate2::read::GzDecoder::new(read("gz")?.as_slice()).read_to_end(&mut gzip)?;
    Ok([brotli, gzip])
}

#[test]
fn every_compressible_file_has_copies_that_decompress_to_it() -> Result<()> {
    let folder = TempDir::new()?;
    let text = "Tin vắn trong ngày. ".repeat(200);
    publish(folder.path(), true, &[("a.html", text.as_bytes()), ("b.jpg", b"jpeg"), ("c.json", b"{}")])?;
    assert_eq!(
        names(folder.path())?,
        ["a.html", "a.html.br", "a.html.gz", "b.jpg", "c.json", "c.json.br", "c.json.gz"]
    );
    assert_eq!(unpacked(folder.path(), "a.html")?, [text.as_bytes(), text.as_bytes()]);
    assert!(fs::metadata(folder.path().join("dist/a.html.br"))?.len() < 100);
    Ok(())
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
        !["a.jpg", "b.webp", "c.avif", "d.mp3", "0.bin", "_headers", "x.html/y", "html", "a.html.br"]
            .into_iter()
            .any(is_compressible)
    );
}

#[test]
fn copies_are_rewritten_only_when_their_file_changes() -> Result<()> {
    let folder = TempDir::new()?;
    let text = |page: &str| page.repeat(99).into_bytes();
    publish(folder.path(), true, &[("a.html", &text("a")), ("b.html", &text("b"))])?;
    let copy = |path: &str| {
        let path = folder.path().join("dist").join(path);
        fs::File::options().write(true).open(path)
    };
    let time = |path: &str| copy(path)?.metadata()?.modified();
    for path in ["a.html.br", "b.html.br"] {
        copy(path)?.set_modified(UNIX_EPOCH)?;
    }
    publish(folder.path(), true, &[("a.html", &text("a")), ("b.html", &text("c"))])?;
    assert_eq!(time("a.html.br")?, UNIX_EPOCH);
    assert_ne!(time("b.html.br")?, UNIX_EPOCH);
    assert_eq!(unpacked(folder.path(), "b.html")?, [text("c"), text("c")]);
    Ok(())
}

#[test]
fn copies_are_removed_with_their_file() -> Result<()> {
    let folder = TempDir::new()?;
    publish(folder.path(), true, &[("a.html", b"a"), ("b.html", b"b")])?;
    publish(folder.path(), true, &[("b.html", b"b")])?;
    assert_eq!(names(folder.path())?, ["b.html", "b.html.br", "b.html.gz"]);
    Ok(())
}

#[test]
fn a_publish_without_compression_removes_earlier_copies_even_if_the_state_is_lost() -> Result<()> {
    for lost in [false, true] {
        let folder = TempDir::new()?;
        publish(folder.path(), true, &[("a.html", b"a")])?;
        if lost {
            fs::remove_dir_all(folder.path().join("cache"))?;
        }
        publish(folder.path(), false, &[("a.html", b"a")])?;
        assert_eq!(names(folder.path())?, ["a.html"]);
    }
    Ok(())
}

#[test]
fn a_kept_file_keeps_its_copies_or_gets_new_ones() -> Result<()> {
    let folder = TempDir::new()?;
    publish(folder.path(), false, &[("a.html", b"a")])?;
    for _ in 0..2 {
        let output = Output::open(&folder.path().join("dist"), &folder.path().join("cache"))?;
        let output = output.with_compression(true);
        output.keep("a.html")?;
        output.finish()?;
        assert_eq!(names(folder.path())?, ["a.html", "a.html.br", "a.html.gz"]);
    }
    Ok(())
}

#[test]
fn edited_copies_are_rewritten() -> Result<()> {
    let folder = TempDir::new()?;
    publish(folder.path(), true, &[("a.html", b"a")])?;
    fs::write(folder.path().join("dist/a.html.br"), "damaged")?;
    publish(folder.path(), true, &[("a.html", b"a")])?;
    assert_eq!(unpacked(folder.path(), "a.html")?, [b"a", b"a"]);
    Ok(())
}
