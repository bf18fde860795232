use serde_json::json;

use super::{
    change::change,
    sample::{feed, item, of},
};
use crate::common::items_mut;

#[test]
fn a_changed_text_changes_its_own_page_only() {
    let mut after = feed();
    item(&mut after, 4)["content_html"] = json!("<p>Nội dung mới.</p>");
    let change = change(&feed(), &after);
    assert_eq!(change.pages(), of(&["bai/tin-4"]));
    assert!(change.text("bai/tin-4/index.html").contains("<p>Nội dung mới.</p>"));
}

#[test]
fn a_changed_headline_changes_the_pages_of_neighbours_and_related_articles() {
    let mut after = feed();
    // 3 and 5 are its neighbours. It has no related articles.
    item(&mut after, 4)["title"] = json!("Tít mới");
    let neighbours = change(&feed(), &after);
    let pages = ["", "bai/tin-3", "bai/tin-4", "bai/tin-5", "ngay/2026-05-04", "thang/2026-05", "tin-moi"];
    assert_eq!(neighbours.pages(), of(&pages));

    let mut after = feed();
    item(&mut after, 3)["title"] = json!("Tít mới");
    let related = change(&feed(), &after);
    let pages = [
        "",
        "chuyen-muc/le",
        "bai/tin-1",
        "bai/tin-2",
        "bai/tin-3",
        "bai/tin-4",
        "bai/tin-5",
        "bai/tin-7",
        "bai/tin-9",
        "ngay/2026-05-03",
        "thang/2026-05",
        "tin-moi",
    ];
    assert_eq!(related.pages(), of(&pages));
}

#[test]
fn an_article_with_a_new_slug_leaves_a_redirect() {
    let mut after = feed();
    item(&mut after, 4)["_bantin"]["slug"] = json!("dia-chi-moi");
    let change = change(&feed(), &after);
    let mut pages =
        of(&["", "bai/dia-chi-moi", "bai/tin-3", "bai/tin-5", "ngay/2026-05-04", "thang/2026-05", "tin-moi"]);
    pages.push("bai/tin-4/index.html".to_owned());
    pages.sort();
    assert_eq!(change.pages(), pages);
    assert_eq!(Vec::from_iter(&change.removed), ["feed/bai/tin-4.json"]);
    let page = change.text("bai/tin-4/index.html");
    assert!(page.contains("url=/tin/bai/dia-chi-moi/"), "{page}");
}

#[test]
fn a_changed_picture_size_changes_the_pages_that_show_the_picture() {
    let mut before = feed();
    before["_bantin"]["images"] = json!({
        "a.jpg?v=1": { "width": 30, "height": 20 },
        "b.jpg?v=1": { "width": 30, "height": 20 },
        "c.jpg?v=1": { "width": 30, "height": 20 },
    });
    item(&mut before, 2)["content_html"] = json!("<p><img src=b.jpg?v=1></p>");
    item(&mut before, 4)["image"] = json!("a.jpg?v=1");
    item(&mut before, 6)["banner_image"] = json!("b.jpg?v=1");
    item(&mut before, 6)["image"] = json!("a.jpg?v=1");
    item(&mut before, 8)["content_html"] = json!("<p><img src=c.jpg?v=1 width=3 height=2></p>");
    let resized = |picture: &str| {
        let mut after = before.clone();
        after["_bantin"]["images"][picture]["width"] = json!(40);
        change(&before, &after)
    };
    let pages = |list: &[u8], days: &[u8]| {
        let articles = list.iter().map(|number| format!("bai/tin-{number}"));
        let days = days.iter().map(|number| format!("ngay/2026-05-0{number}"));
        let mut pages: Vec<_> = articles.chain(days).collect();
        pages.extend(["", "tin-moi"].map(str::to_owned));
        let pages: Vec<_> = pages.iter().map(String::as_str).collect();
        of(&pages)
    };
    assert_eq!(resized("a.jpg?v=1").pages(), pages(&[3, 4, 5, 6, 7], &[4, 6]));
    assert_eq!(resized("b.jpg?v=1").pages(), pages(&[2, 5, 6, 7], &[6]));
    // The text has a size of its own.
    assert_eq!(resized("c.jpg?v=1").pages(), [""; 0]);
}

#[test]
fn a_new_article_changes_its_lists_neighbours_and_related_articles() {
    let mut before = feed();
    let newest = items_mut(&mut before).remove(0);
    assert_eq!(newest["id"], "9");
    let change = change(&before, &feed());
    // All articles of its section are related to it.
    let pages = [
        "",
        "chuyen-muc/le",
        "bai/tin-1",
        "bai/tin-3",
        "bai/tin-5",
        "bai/tin-7",
        "bai/tin-8",
        "bai/tin-9",
        // The link to the next day.
        "ngay/2026-05-08",
        "ngay/2026-05-09",
        "thang/2026-05",
        "tin-moi",
    ];
    assert_eq!(change.pages(), of(&pages));
    assert!(change.removed.is_empty());
    assert!(change.written.contains("404.html"));
}

#[test]
fn a_removed_article_changes_its_own_address_and_its_neighbours() {
    let mut after = feed();
    items_mut(&mut after).remove(9 - 4);
    let change = change(&feed(), &after);
    let pages =
        ["", "bai/tin-3", "bai/tin-4", "bai/tin-5", "ngay/2026-05-03", "ngay/2026-05-05", "thang/2026-05", "tin-moi"];
    let mut pages = of(&pages);
    pages.push("ngay/2026-05-04/index.html".to_owned());
    pages.sort();
    assert_eq!(change.pages(), pages);
    assert_eq!(Vec::from_iter(&change.removed), ["feed/ngay/2026-05-04.json"]);
    assert!(change.text("ngay/2026-05-04/index.html").contains("url=/tin/lich/"));
}

#[test]
fn a_changed_title_of_the_site_changes_every_page() {
    let mut after = feed();
    after["title"] = json!("Báo Mới");
    let change = change(&feed(), &after);
    let pages = change.after.keys().filter(|path| path.ends_with("/index.html"));
    assert!(pages.clone().count() == 13 + 9 + 1 + 1 && pages.clone().all(|path| change.written.contains(path)));
}
