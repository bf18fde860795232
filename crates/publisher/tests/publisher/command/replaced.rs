//! Files of the user's own in the output folder.

use super::{folder, path, publish, sound};
use crate::common::{read_text, write_file};

#[test]
fn publish_names_replaced_files_that_no_publish_had_written() {
    let folder = folder(&[("feed.json", &sound().to_string())]);
    let [out, copies] = ["dist", "dist.cache/replaced"].map(|name| folder.path().join(name));
    for name in ["index.html", "404.html", "CNAME"] {
        write_file(&out.join(name), "own");
    }
    let answer = publish(&folder);
    assert_eq!(answer.status, 0, "{}", answer.err);
    let note = format!(
        "Files in {} that no publish had written were replaced: 404.html, index.html. The old ones are in {}.",
        path(&out),
        path(&copies)
    );
    assert!(answer.err.lines().any(|line| line.ends_with(&note)), "{}", answer.err);
    assert_eq!(read_text(&copies.join("index.html")), "own");

    let again = publish(&folder);
    assert!(!again.err.contains("were replaced"), "{}", again.err);
}
