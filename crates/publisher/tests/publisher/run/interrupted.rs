use std::fs;

use anyhow::Context;
use serde_json::json;

use super::{
    desk::{Files, NOW, bytes, desk},
    sample::{feed, item},
};

#[test]
fn an_interrupted_publish_is_completed_by_the_next() -> anyhow::Result<()> {
    let mut after = feed();
    for number in 1..=9 {
        item(&mut after, number)["title"] = json!(format!("Tít {number}"));
    }
    let fresh = desk();
    fresh.publish(&after);
    let expected = fresh.files();
    for path in
        ["bai/tin-1/index.html", "feed/bai/tin-9.json", "chuyen-muc/le/index.html", "feed/feed.json", "index.html"]
    {
        let desk = desk();
        desk.publish(&feed());
        let old = desk.files();
        let file = desk.out().join(path);
        // A folder that is not empty cannot be replaced by a file.
        fs::remove_file(&file).context(path)?;
        fs::create_dir_all(file.join("x")).context(path)?;
        assert!(desk.try_publish(&after, NOW, 1).is_err(), "{path}");
        // Each file is the old or the new one, and the front page is written last.
        let between = desk.files();
        for (path, (bytes, _)) in &between {
            let of = |files: &Files| files.get(path).is_some_and(|(known, _)| known == bytes);
            assert!(of(&old) || of(&expected), "{path}");
        }
        if path != "index.html" {
            assert_eq!(between["index.html"], old["index.html"]);
        }
        fs::remove_dir_all(&file).context(path)?;
        desk.publish(&after);
        assert!(bytes(&desk.files()) == bytes(&expected), "{path}");
        assert_eq!(desk.publish(&after).written(), 0);
    }
    Ok(())
}

#[test]
fn an_error_names_the_article_by_its_id() -> anyhow::Result<()> {
    let desk = desk();
    fs::create_dir_all(desk.out().join("bai/tin-7/index.html/x"))?;
    let error = desk.try_publish(&feed(), NOW, 2).err().context("the publish succeeded")?;
    let message = format!("{error:#}");
    assert!(
        message.starts_with("cannot publish the article with the id \"7\": ")
            && message.contains("bai/tin-7/index.html"),
        "{message}"
    );
    Ok(())
}
