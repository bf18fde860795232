use serde_json::{Value, json};

/// The paths of these pages and their documents, sorted.
pub fn of(pages: &[&str]) -> Vec<String> {
    let files = pages.iter().flat_map(|page| match *page {
        "" => vec!["index.html".to_owned(), "feed/feed.json".to_owned()],
        // Its document is that of the front page.
        "tin-moi" => vec!["tin-moi/index.html".to_owned()],
        page => vec![format!("{page}/index.html"), format!("feed/{page}.json")],
    });
    let mut files: Vec<_> = files.collect();
    files.sort();
    files
}

/// Nine articles on nine days, newest first. The odd ones are in one section, the even ones in none.
pub fn feed() -> Value {
    let items = (0..9).map(|place| {
        let number = 9 - place;
        json!({
            "id": number.to_string(),
            "title": format!("Tin {number}"),
            "summary": format!("Tóm tắt {number}"),
            "content_html": format!("<p>Nội dung {number}.</p>"),
            "date_published": format!("2026-05-0{number}T08:00:00+07:00"),
            "_bantin": { "slug": format!("tin-{number}"), "section": if number % 2 == 1 { "le" } else { "khong" } },
        })
    });
    json!({
        "version": "https://jsonfeed.org/version/1.1",
        "title": "Báo",
        "_bantin": { "sections": [{ "slug": "le", "title": "Lẻ" }, { "slug": "trong", "title": "Trống" }] },
        "items": items.collect::<Vec<_>>(),
    })
}

/// The item with this number.
pub fn item(feed: &mut Value, number: usize) -> &mut Value {
    &mut feed["items"][9 - number]
}
