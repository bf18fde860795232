mod concurrency;

use std::{
    fs,
    path::{Path, PathBuf},
    time::SystemTime,
};

use anyhow::{Context, Result};
use bantin_publisher::output::{Change, Output, PublishReport, REPLACED};
use tempfile::TempDir;

use crate::common::{read_text, write_file};

struct Site(TempDir);

impl Site {
    fn new() -> Result<Self> {
        Ok(Self(TempDir::new()?))
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("dist")
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("dist.cache")
    }

    fn open(&self) -> Result<Output> {
        Output::open(&self.out(), &self.cache())
    }

    fn publish(&self, files: &[(&str, &str)]) -> Result<PublishReport> {
        let output = self.open()?;
        for (path, text) in files {
            output.put(path, text.as_bytes())?;
        }
        output.finish()
    }

    fn text(&self, path: &str) -> String {
        read_text(&self.out().join(path))
    }

    fn has(&self, path: &str) -> bool {
        self.out().join(path).exists()
    }

    /// Sets an old modification time.
    fn age(&self, path: &str) -> Result<SystemTime> {
        let file = fs::File::options().write(true).open(self.out().join(path)).with_context(|| path.to_owned())?;
        let old = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(86_400);
        file.set_modified(old)?;
        Ok(old)
    }

    fn modified(&self, path: &str) -> Result<SystemTime> {
        let metadata = fs::metadata(self.out().join(path)).with_context(|| path.to_owned())?;
        Ok(metadata.modified()?)
    }
}

fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| folder.display().to_string())?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    let mut names = names.collect::<Result<Vec<_>>>()?;
    names.sort();
    Ok(names)
}

#[test]
fn a_file_of_the_same_bytes_keeps_its_modification_time_and_another_is_written() -> Result<()> {
    let site = Site::new()?;
    site.publish(&[("bai/a/index.html", "a"), ("bai/b/index.html", "b")])?;
    let (a, b) = (site.age("bai/a/index.html")?, site.age("bai/b/index.html")?);

    let output = site.open()?;
    assert_eq!(output.put("bai/a/index.html", b"a")?, Change::Unchanged);
    assert_eq!(output.put("bai/b/index.html", b"B")?, Change::Changed);
    let report = output.finish()?;

    assert_eq!(site.modified("bai/a/index.html")?, a);
    assert_ne!(site.modified("bai/b/index.html")?, b);
    assert_eq!(site.text("bai/b/index.html"), "B");
    let changed = vec!["bai/b/index.html".to_owned()];
    let expected = PublishReport { unchanged: 1, bytes: 2, changed, ..PublishReport::default() };
    assert_eq!(report, expected);
    Ok(())
}

#[test]
fn a_file_of_others_is_named_and_kept_when_it_is_replaced() -> Result<()> {
    let site = Site::new()?;
    site.publish(&[("index.html", "a")])?;
    write_file(&site.out().join("robots.txt"), "User-agent: x");
    write_file(&site.out().join("CNAME"), "bao.example");
    let report = site.publish(&[("index.html", "b"), ("robots.txt", "User-agent: *"), ("CNAME", "bao.example")])?;
    assert_eq!(report.replaced, ["robots.txt"]);
    let old = site.cache().join(REPLACED).join("robots.txt");
    assert_eq!(read_text(&old), "User-agent: x");
    assert_eq!(site.publish(&[("robots.txt", "User-agent: y")])?.replaced, [""; 0]);
    Ok(())
}

#[test]
fn obsolete_files_are_removed_with_their_empty_folders() -> Result<()> {
    let site = Site::new()?;
    site.publish(&[("bai/a/index.html", "a"), ("bai/b/index.html", "b"), ("x/y/z.txt", "z")])?;
    let report = site.publish(&[("bai/a/index.html", "a")])?;
    assert_eq!(report.removed.len(), 2);
    assert_eq!(names(&site.out())?, ["bai"]);
    assert_eq!(names(&site.out().join("bai"))?, ["a"]);
    Ok(())
}

#[test]
fn a_kept_file_is_removed_when_it_becomes_obsolete() -> Result<()> {
    let site = Site::new()?;
    site.publish(&[("a.html", "a"), ("b.html", "b")])?;
    let output = site.open()?;
    output.keep("a.html")?;
    output.finish()?;
    assert_eq!(names(&site.out())?, ["a.html"]);
    site.open()?.finish()?;
    assert!(names(&site.out())?.is_empty());
    Ok(())
}

#[test]
fn a_missing_file_cannot_be_kept() -> Result<()> {
    assert!(Site::new()?.open()?.keep("a.html").is_err());
    Ok(())
}

#[test]
fn files_of_others_are_kept_except_at_the_paths_of_the_site() -> Result<()> {
    let site = Site::new()?;
    for path in ["CNAME", "robots.txt", "bai/ghi-chu.txt", "trang"] {
        write_file(&site.out().join(path), "của người dùng");
    }
    site.publish(&[("robots.txt", "ours"), ("bai/a/index.html", "a"), ("trang/1/index.html", "1")])?;
    assert_eq!(site.text("CNAME"), "của người dùng");
    assert_eq!(site.text("robots.txt"), "ours");
    assert_eq!(site.text("trang/1/index.html"), "1");
    site.publish(&[])?;
    assert_eq!(names(&site.out())?, ["CNAME", "bai"]);
    assert_eq!(names(&site.out().join("bai"))?, ["ghi-chu.txt"]);
    Ok(())
}

#[test]
fn an_obsolete_hashed_file_is_kept_for_one_more_publish() -> Result<()> {
    let site = Site::new()?;
    site.publish(&[("assets/app-1.js", "1")])?;
    site.publish(&[("assets/app-2.js", "2")])?;
    assert_eq!(names(&site.out().join("assets"))?, ["app-1.js", "app-2.js"]);
    site.publish(&[("assets/app-2.js", "2")])?;
    assert_eq!(names(&site.out().join("assets"))?, ["app-2.js"]);
    site.publish(&[("assets/app-1.js", "1")])?;
    site.publish(&[("assets/app-1.js", "1")])?;
    assert_eq!(names(&site.out().join("assets"))?, ["app-1.js"]);
    Ok(())
}

#[test]
fn the_front_page_and_its_document_are_written_last() -> Result<()> {
    let site = Site::new()?;
    let output = site.open()?;
    output.put_last("feed/feed.json", b"{}".to_vec(), None)?;
    output.put_last("index.html", b"/".to_vec(), None)?;
    output.put("bai/a/index.html", b"a")?;
    assert!(site.has("bai/a/index.html"));
    assert!(!site.has("feed/feed.json") && !site.has("index.html"));
    output.finish()?;
    assert!(site.modified("feed/feed.json")? <= site.modified("index.html")?);
    assert_eq!(site.text("index.html"), "/");
    Ok(())
}

#[test]
fn an_interrupted_publish_is_completed_by_the_next() -> Result<()> {
    let site = Site::new()?;
    site.publish(&[("a.html", "a1"), ("b.html", "b1"), ("c.html", "c1")])?;

    let output = site.open()?.with_publisher(7);
    output.put("a.html", b"a2")?;
    output.put("new/index.html", b"n")?;
    output.put("other/index.html", b"o")?;
    drop(output);
    assert_eq!((site.text("a.html"), site.text("b.html")), ("a2".into(), "b1".into()));

    // `new` is in the journal of the interrupted publish, so it is removed.
    site.publish(&[("a.html", "a2"), ("b.html", "b2"), ("other/index.html", "o")])?;
    assert_eq!(names(&site.out())?, ["a.html", "b.html", "other"]);
    assert_eq!(names(&site.cache())?, ["lock", "state"]);
    Ok(())
}

#[test]
fn files_of_two_interrupted_publishes_are_removed() -> Result<()> {
    let site = Site::new()?;
    for path in ["one.html", "two.html"] {
        site.open()?.put(path, b"x")?;
    }
    site.publish(&[("a.html", "a")])?;
    assert_eq!(names(&site.out())?, ["a.html"]);
    Ok(())
}

#[test]
fn a_failed_write_fails_the_publish_and_the_next_one_continues() -> Result<()> {
    let site = Site::new()?;
    let output = site.open()?;
    output.put("a.html", b"a")?;
    fs::create_dir_all(site.out().join("b.html/in-the-way"))?;
    let error = output.put("b.html", b"b").err().map(|error| format!("{error:#}"));
    assert!(error.as_ref().is_some_and(|error| error.contains("cannot write the file")), "{error:?}");
    drop(output);
    fs::remove_dir_all(site.out().join("b.html"))?;
    let report = site.publish(&[("a.html", "a"), ("b.html", "b")])?;
    assert_eq!((report.unchanged, report.written()), (1, 1));
    Ok(())
}

#[test]
fn a_second_file_at_the_same_path_is_an_error() -> Result<()> {
    let site = Site::new()?;
    let output = site.open()?;
    output.put("a.html", b"a")?;
    assert!(output.put("a.html", b"b").is_err());
    assert!(output.put_last("a.html", b"b".to_vec(), None).is_err());
    Ok(())
}

#[test]
fn a_path_outside_the_folder_is_an_error() -> Result<()> {
    let site = Site::new()?;
    let output = site.open()?;
    for path in ["", "/", "/a", "a/", "../a", "a/../../b", "a//b", "./a", "a\\b", "C:a", "a\nb"] {
        assert!(output.put(path, b"x").is_err(), "{path:?}");
    }
    Ok(())
}

#[test]
fn a_second_publish_at_the_same_time_is_an_error() -> Result<()> {
    let site = Site::new()?;
    let _first = site.open()?;
    assert!(Output::open(&site.out(), &site.cache()).is_err());
    Ok(())
}

#[test]
fn the_folder_contains_the_site_only() -> Result<()> {
    let site = Site::new()?;
    let output = site.open()?;
    output.put("a.html", b"a")?;
    assert_eq!(names(&site.out())?, ["a.html"]);
    Ok(())
}
