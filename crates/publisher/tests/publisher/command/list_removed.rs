//! `bantin publish --list-removed FILE`.

use serde_json::json;

use super::{articles, folder, path, publish, publish_with, replace_feed};
use crate::common::{read_text, write_file};

#[test]
fn the_removed_files_are_listed_one_per_line() {
    let mut feed = articles(0..3);
    feed["_bantin"] = json!({ "sections": [{ "slug": "le-hoi", "title": "Lễ hội" }] });
    let folder = folder(&[("feed.json", &feed.to_string()), ("public/images/cau.jpg", "jpg")]);
    let [public, list] = ["public", "removed.txt"].map(|name| folder.path().join(name));
    publish_with(&folder, &["--public", path(&public)]);
    replace_feed(&folder, &articles(1..3));
    // A section is deleted, and the public folder has no pictures.
    for options in [&["--dry-run"][..], &[]] {
        let answer = publish_with(&folder, &[&["--list-removed", path(&list)], options].concat());
        assert_eq!(answer.status, 0, "{}", answer.err);
        assert_eq!(read_text(&list), "feed/chuyen-muc/le-hoi.json\nimages/cau.jpg\n");
    }
    assert!(!folder.path().join("dist/images").exists());
    assert_eq!(publish_with(&folder, &["--list-removed", path(&list)]).status, 0);
    assert_eq!(read_text(&list), "");
}

#[test]
fn a_publish_that_stops_lists_nothing() {
    let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
    publish(&folder);
    replace_feed(&folder, &articles(0..0));
    let list = folder.path().join("removed.txt");
    write_file(&list, "index.html\n");
    assert_eq!(publish_with(&folder, &["--list-removed", path(&list)]).status, 1);
    assert_eq!(read_text(&list), "");
}

#[test]
fn a_list_that_cannot_be_written_is_an_error_before_anything_is_published() {
    let folder = folder(&[("feed.json", &articles(0..2).to_string())]);
    let list = folder.path().join("missing/removed.txt");
    let answer = publish_with(&folder, &["--list-removed", path(&list)]);
    assert_eq!(answer.status, 1);
    assert!(answer.err.contains("cannot write the list of removed files to"), "{}", answer.err);
    assert!(!folder.path().join("dist").exists());
}
