//! `bantin publish --report FILE`.

use serde_json::{Value, json};
use tempfile::TempDir;

use super::{articles, faulty, folder, missing_url, path, publish, publish_with, replace_feed};
use crate::common::{array, parse_json, read_text, write_file};

/// The status and the report of a publish.
fn report(folder: &TempDir, options: &[&str]) -> (i32, Value) {
    let file = folder.path().join("report.json");
    let answer = publish_with(folder, &[&["--report", path(&file)], options].concat());
    (answer.status, parse_json(&read_text(&file)))
}

#[test]
fn the_report_counts_files_and_lists_articles() {
    let mut feed = articles(0..5);
    feed["home_page_url"] = json!("https://bao.example/");
    let folder = folder(&[("feed.json", &feed.to_string())]);
    let (status, first) = report(&folder, &[]);
    assert_eq!((status, &first["dry_run"], &first["stopped"]), (0, &json!(false), &json!(false)));
    assert_eq!(array(&first["articles"]["added"]).len(), 5);
    assert_eq!(first["files"]["kept"], 0);
    assert!(first["seconds"].as_f64().is_some_and(|seconds| seconds > 0.0));

    feed["items"][0]["content_text"] = json!("Chiều nay, …");
    feed["items"][4] = articles(5..6)["items"][0].clone();
    replace_feed(&folder, &feed);
    let (_, planned) = report(&folder, &["--dry-run"]);
    let (_, second) = report(&folder, &[]);
    assert_eq!(second["articles"]["added"], json!(["https://bao.example/bai/tin-05/"]));
    assert_eq!(second["articles"]["removed"], json!(["https://bao.example/bai/tin-04/"]));
    assert!(array(&second["articles"]["changed"]).contains(&json!("https://bao.example/bai/tin-00/")));
    assert_eq!(planned["dry_run"], true);
    for key in ["files", "articles"] {
        assert_eq!(planned[key], second[key]);
    }
}

#[test]
fn the_report_has_all_problems_in_the_language_of_the_messages() {
    let folder = folder(&[("feed.json", &faulty())]);
    let (_, report) = report(&folder, &["--lang", "en"]);
    let message = "items[0].attachments[0].url (id \"a\") is missing; items[0].attachments[0] is ignored.";
    let expected = json!([missing_url(&folder, json!(message))]);
    assert_eq!((&report["diagnostics"], &report["unlisted"]), (&expected, &json!(0)));
}

#[test]
fn the_report_of_a_publish_that_stops_names_the_articles_that_would_be_removed() {
    let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
    publish(&folder);
    replace_feed(&folder, &articles(0..0));
    let (status, report) = report(&folder, &[]);
    assert_eq!(status, 1);
    assert_eq!(report["stopped"], true);
    assert_eq!(report["files"], json!({ "written": 0, "changed": 0, "kept": 0, "removed": 0 }));
    assert_eq!(report["articles"]["removed"], json!(["/bai/tin-00/", "/bai/tin-01/"]));
}

#[test]
fn a_report_that_cannot_be_written_is_an_error_before_anything_is_published() {
    let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
    let file = folder.path().join("missing/report.json");
    let answer = publish_with(&folder, &["--report", path(&file)]);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains(&format!("cannot write the report to {}", path(&file))), "{}", answer.err);
    assert!(!folder.path().join("dist").exists());
}

#[test]
fn a_publish_that_fails_leaves_no_report_of_an_earlier_one() {
    let folder = folder(&[("feed.json", "no feed")]);
    let file = folder.path().join("report.json");
    write_file(&file, "{}");
    assert_eq!(publish_with(&folder, &["--report", path(&file)]).status, 1);
    assert_eq!(read_text(&file), "");
}

#[cfg(target_os = "linux")]
#[test]
fn a_report_that_cannot_be_completed_is_an_error_after_the_site_is_published() {
    let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
    let answer = publish_with(&folder, &["--report", "/dev/full"]);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("bantin: cannot write the report to /dev/full"), "{}", answer.err);
    assert!(folder.path().join("dist/index.html").exists());
}
