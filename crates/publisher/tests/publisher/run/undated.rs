use serde_json::json;

use super::desk::{DAY, NOW, desk};

#[test]
fn an_undated_feed_has_the_date_of_the_first_publish_in_atom() -> anyhow::Result<()> {
    let desk = desk();
    let feed = |title: &str| json!({ "title": "Báo", "items": [{ "id": "1", "title": title, "content_text": "A" }] });
    for (now, title) in [(NOW, "Cầu"), (NOW + DAY, "Cầu mới")] {
        desk.try_publish(&feed(title), now, 2)?;
        let atom = String::from_utf8(desk.files()["atom.xml"].0.clone())?;
        assert!(atom.contains(title), "{atom}");
        assert_eq!(atom.matches("<updated>2026-05-20T01:00:00+00:00</updated>").count(), 2, "{atom}");
    }
    // Without the state, the next publish counts as the first.
    std::fs::remove_file(desk.out().with_file_name("dist.cache").join("state"))?;
    desk.try_publish(&feed("Cầu"), NOW + DAY, 2)?;
    let atom = String::from_utf8(desk.files()["atom.xml"].0.clone())?;
    assert!(atom.contains("<updated>2026-05-21T01:00:00+00:00</updated>"), "{atom}");
    Ok(())
}
