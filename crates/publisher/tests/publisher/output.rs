use std::{
    fs,
    path::{Path, PathBuf},
    sync::atomic::{AtomicBool, Ordering},
    thread,
    time::SystemTime,
};

use bantin_publisher::output::{Change, Output, PublishReport, REPLACED};
use tempfile::TempDir;

struct Site(TempDir);

impl Site {
    fn new() -> Self {
        Self(TempDir::new().unwrap())
    }

    fn out(&self) -> PathBuf {
        self.0.path().join("dist")
    }

    fn cache(&self) -> PathBuf {
        self.0.path().join("dist.cache")
    }

    fn open(&self) -> Output {
        Output::open(&self.out(), &self.cache()).unwrap()
    }

    fn publish(&self, files: &[(&str, &str)]) -> PublishReport {
        let output = self.open();
        for (path, text) in files {
            output.put(path, text.as_bytes()).unwrap();
        }
        output.finish().unwrap()
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.out().join(path)).unwrap()
    }

    fn has(&self, path: &str) -> bool {
        self.out().join(path).exists()
    }

    /// Sets an old modification time.
    fn age(&self, path: &str) -> SystemTime {
        let file = fs::File::options().write(true).open(self.out().join(path)).unwrap();
        let old = SystemTime::UNIX_EPOCH + std::time::Duration::from_secs(86_400);
        file.set_modified(old).unwrap();
        old
    }

    fn modified(&self, path: &str) -> SystemTime {
        fs::metadata(self.out().join(path)).unwrap().modified().unwrap()
    }
}

fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).unwrap();
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().into_string().unwrap()).collect();
    names.sort();
    names
}

#[test]
fn a_file_of_the_same_bytes_keeps_its_modification_time_and_another_is_written() {
    let site = Site::new();
    site.publish(&[("bai/a/index.html", "a"), ("bai/b/index.html", "b")]);
    let (a, b) = (site.age("bai/a/index.html"), site.age("bai/b/index.html"));

    let output = site.open();
    assert_eq!(output.put("bai/a/index.html", b"a").unwrap(), Change::Unchanged);
    assert_eq!(output.put("bai/b/index.html", b"B").unwrap(), Change::Changed);
    let report = output.finish().unwrap();

    assert_eq!(site.modified("bai/a/index.html"), a);
    assert_ne!(site.modified("bai/b/index.html"), b);
    assert_eq!(site.text("bai/b/index.html"), "B");
    let changed = vec!["bai/b/index.html".to_owned()];
    let expected = PublishReport { unchanged: 1, bytes: 2, changed, ..PublishReport::default() };
    assert_eq!(report, expected);
}

#[test]
fn a_file_of_others_is_named_and_kept_when_it_is_replaced() {
    let site = Site::new();
    site.publish(&[("index.html", "a")]);
    fs::write(site.out().join("robots.txt"), "User-agent: x").unwrap();
    fs::write(site.out().join("CNAME"), "bao.example").unwrap();
    let report = site.publish(&[("index.html", "b"), ("robots.txt", "User-agent: *"), ("CNAME", "bao.example")]);
    assert_eq!(report.replaced, ["robots.txt"]);
    let old = site.cache().join(REPLACED).join("robots.txt");
    assert_eq!(fs::read_to_string(old).unwrap(), "User-agent: x");
    assert_eq!(site.publish(&[("robots.txt", "User-agent: y")]).replaced, [""; 0]);
}

#[test]
fn obsolete_files_are_removed_with_their_empty_folders() {
    let site = Site::new();
    site.publish(&[("bai/a/index.html", "a"), ("bai/b/index.html", "b"), ("x/y/z.txt", "z")]);
    let report = site.publish(&[("bai/a/index.html", "a")]);
    assert_eq!(report.removed.len(), 2);
    assert_eq!(names(&site.out()), ["bai"]);
    assert_eq!(names(&site.out().join("bai")), ["a"]);
}

#[test]
fn a_kept_file_is_removed_when_it_becomes_obsolete() {
    let site = Site::new();
    site.publish(&[("a.html", "a"), ("b.html", "b")]);
    let output = site.open();
    output.keep("a.html").unwrap();
    output.finish().unwrap();
    assert_eq!(names(&site.out()), ["a.html"]);
    site.open().finish().unwrap();
    assert!(names(&site.out()).is_empty());
}

#[test]
fn a_missing_file_cannot_be_kept() {
    assert!(Site::new().open().keep("a.html").is_err());
}

#[test]
fn files_of_others_are_kept_except_at_the_paths_of_the_site() {
    let site = Site::new();
    fs::create_dir_all(site.out().join("bai")).unwrap();
    for path in ["CNAME", "robots.txt", "bai/ghi-chu.txt", "trang"] {
        fs::write(site.out().join(path), "của người dùng").unwrap();
    }
    site.publish(&[("robots.txt", "ours"), ("bai/a/index.html", "a"), ("trang/1/index.html", "1")]);
    assert_eq!(site.text("CNAME"), "của người dùng");
    assert_eq!(site.text("robots.txt"), "ours");
    assert_eq!(site.text("trang/1/index.html"), "1");
    site.publish(&[]);
    assert_eq!(names(&site.out()), ["CNAME", "bai"]);
    assert_eq!(names(&site.out().join("bai")), ["ghi-chu.txt"]);
}

#[test]
fn an_obsolete_hashed_file_is_kept_for_one_more_publish() {
    let site = Site::new();
    site.publish(&[("assets/app-1.js", "1")]);
    site.publish(&[("assets/app-2.js", "2")]);
    assert_eq!(names(&site.out().join("assets")), ["app-1.js", "app-2.js"]);
    site.publish(&[("assets/app-2.js", "2")]);
    assert_eq!(names(&site.out().join("assets")), ["app-2.js"]);
    site.publish(&[("assets/app-1.js", "1")]);
    site.publish(&[("assets/app-1.js", "1")]);
    assert_eq!(names(&site.out().join("assets")), ["app-1.js"]);
}

#[test]
fn the_front_page_and_its_document_are_written_last() {
    let site = Site::new();
    let output = site.open();
    output.put_last("feed/feed.json", b"{}".to_vec(), None).unwrap();
    output.put_last("index.html", b"/".to_vec(), None).unwrap();
    output.put("bai/a/index.html", b"a").unwrap();
    assert!(site.has("bai/a/index.html"));
    assert!(!site.has("feed/feed.json") && !site.has("index.html"));
    output.finish().unwrap();
    assert!(site.modified("feed/feed.json") <= site.modified("index.html"));
    assert_eq!(site.text("index.html"), "/");
}

#[test]
fn an_interrupted_publish_is_completed_by_the_next() {
    let site = Site::new();
    site.publish(&[("a.html", "a1"), ("b.html", "b1"), ("c.html", "c1")]);

    let output = site.open().with_publisher(7);
    output.put("a.html", b"a2").unwrap();
    output.put("new/index.html", b"n").unwrap();
    output.put("other/index.html", b"o").unwrap();
    drop(output);
    assert_eq!((site.text("a.html"), site.text("b.html")), ("a2".into(), "b1".into()));

    // `new` is in the journal of the interrupted publish, so it is removed.
    site.publish(&[("a.html", "a2"), ("b.html", "b2"), ("other/index.html", "o")]);
    assert_eq!(names(&site.out()), ["a.html", "b.html", "other"]);
    assert_eq!(names(&site.cache()), ["lock", "state"]);
}

#[test]
fn files_of_two_interrupted_publishes_are_removed() {
    let site = Site::new();
    for path in ["one.html", "two.html"] {
        site.open().put(path, b"x").unwrap();
    }
    site.publish(&[("a.html", "a")]);
    assert_eq!(names(&site.out()), ["a.html"]);
}

#[test]
fn a_failed_write_fails_the_publish_and_the_next_one_continues() {
    let site = Site::new();
    let output = site.open();
    output.put("a.html", b"a").unwrap();
    fs::create_dir_all(site.out().join("b.html/in-the-way")).unwrap();
    let error = format!("{:#}", output.put("b.html", b"b").unwrap_err());
    assert!(error.contains("cannot write the file"), "{error}");
    drop(output);
    fs::remove_dir_all(site.out().join("b.html")).unwrap();
    let report = site.publish(&[("a.html", "a"), ("b.html", "b")]);
    assert_eq!((report.unchanged, report.written()), (1, 1));
}

#[test]
fn a_reader_gets_the_old_file_or_the_new_one_never_a_part() {
    let site = Site::new();
    let text = |letter: &str| letter.repeat(1 << 20);
    let texts = ["a", "b"].map(text);
    site.publish(&[("page.html", &texts[0])]);
    let ended = AtomicBool::new(false);
    thread::scope(|scope| {
        let reader = scope.spawn(|| {
            let mut reads = 0;
            while !ended.load(Ordering::Relaxed) || reads == 0 {
                let read = site.text("page.html");
                assert!(texts.contains(&read), "{} bytes", read.len());
                reads += 1;
            }
        });
        for turn in 1..40 {
            site.publish(&[("page.html", &texts[turn % 2])]);
        }
        ended.store(true, Ordering::Relaxed);
        reader.join().unwrap();
    });
}

#[test]
fn threads_write_at_the_same_time() {
    let site = Site::new();
    let output = site.open();
    thread::scope(|scope| {
        for thread in 0..8 {
            let output = &output;
            scope.spawn(move || {
                for page in 0..50 {
                    let path = format!("bai/{}/{thread}-{page}/index.html", page % 3);
                    output.put(&path, path.as_bytes()).unwrap();
                }
            });
        }
    });
    assert_eq!(output.finish().unwrap().written(), 400);
    assert_eq!(site.text("bai/1/7-49/index.html"), "bai/1/7-49/index.html");
}

#[test]
fn a_second_file_at_the_same_path_is_an_error() {
    let site = Site::new();
    let output = site.open();
    output.put("a.html", b"a").unwrap();
    assert!(output.put("a.html", b"b").is_err());
    assert!(output.put_last("a.html", b"b".to_vec(), None).is_err());
}

#[test]
fn a_path_outside_the_folder_is_an_error() {
    let site = Site::new();
    let output = site.open();
    for path in ["", "/", "/a", "a/", "../a", "a/../../b", "a//b", "./a", "a\\b", "C:a", "a\nb"] {
        assert!(output.put(path, b"x").is_err(), "{path:?}");
    }
}

#[test]
fn a_second_publish_at_the_same_time_is_an_error() {
    let site = Site::new();
    let _first = site.open();
    assert!(Output::open(&site.out(), &site.cache()).is_err());
}

#[test]
fn the_folder_contains_the_site_only() {
    let site = Site::new();
    let output = site.open();
    output.put("a.html", b"a").unwrap();
    assert_eq!(names(&site.out()), ["a.html"]);
}
