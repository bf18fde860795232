//! Articles beside others: cards, lists of headlines, related news, neighbours.

use bantin_app::components::{CardPicture, HeadlineList, Neighbours, NewsCard, RelatedNews};
use bantin_core::model::Picture;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    part::Part,
    stage::{Desk, Site, Stage, feed, item, own},
};

/// An article of which everything is known that a card shows.
fn full() -> Value {
    item(
        "cau-moi",
        json!({
            "title": "Thông xe cầu mới",
            "summary": "Cây cầu nối hai bờ sau ba năm xây dựng.",
            "date_published": "2026-04-30T22:30:00Z",
            "image": "/images/cau.jpg",
            "_bantin": { "section": "thoi-su" },
        }),
    )
}

async fn card(site: Site, id: &'static str) -> Stage {
    site.show(move |desk| {
        view! { <ul><NewsCard article=desk.article(id) first=false with_section=true/></ul> }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_card_shows_section_headline_lead_and_date_in_site_time() {
    let card = card(Site::with_items(vec![full()]), "cau-moi").await;
    assert_eq!(card.text(), "Thời sự Thông xe cầu mới Cây cầu nối hai bờ sau ba năm xây dựng. 01/05/2026 05:30");
    let date = card.only("time");
    assert_eq!(date.value("datetime"), "2026-04-30T22:30:00+00:00");
}

#[wasm_bindgen_test]
async fn a_card_leads_to_its_section_and_its_article() {
    let card = card(Site::with_items(vec![full()]), "cau-moi").await;
    assert_eq!(card.one("link", "Thời sự").value("href"), "/chuyen-muc/thoi-su/");
    let headline = card.one("heading", "Thông xe cầu mới");
    assert_eq!(headline.addresses(), ["/bai/cau-moi/"]);
}

#[wasm_bindgen_test]
async fn a_card_of_a_site_below_a_path_leads_below_that_path() {
    let card = card(Site::with_items(vec![full()]).below("/news/"), "cau-moi").await;
    assert_eq!(card.addresses(), ["/news/chuyen-muc/thoi-su/", "/news/bai/cau-moi/"]);
}

#[wasm_bindgen_test]
async fn a_cards_picture_reserves_its_place_and_is_silent_beside_the_headline() {
    let feed = feed(json!({
        "items": [full()],
        "_bantin": { "images": { "/images/cau.jpg": {
            "width": 1200, "height": 800, "srcset": "/images/cau-600.jpg 600w, /images/cau.jpg 1200w",
        } } },
    }));
    let card = card(Site::of(feed), "cau-moi").await;
    let picture = card.only("decoration");
    assert_eq!(picture.value("src"), own("/images/cau.jpg"));
    assert_eq!(picture.value("width"), "1200");
    assert_eq!(picture.value("height"), "800");
    let small = own("/images/cau-600.jpg 600w");
    assert!(picture.value("srcset").contains(&small));
    assert!(!picture.value("sizes").is_empty());
    assert!(!card.has_any("img"));
}

#[wasm_bindgen_test]
async fn a_card_of_which_only_the_headline_is_known_shows_nothing_else() {
    let site = Site::with_items(vec![item("1", json!({ "title": "Chỉ có tiêu đề" }))]);
    let card = card(site, "1").await;
    assert_eq!(card.text(), "Chỉ có tiêu đề");
    assert_eq!(card.all("link").len(), 1);
    assert!(!card.has_any("decoration"));
    assert!(!card.has_any("time"));
}

#[wasm_bindgen_test]
async fn a_card_in_its_own_section_does_not_repeat_the_section() {
    let stage = Site::with_items(vec![full()])
        .show(|desk| {
            view! { <NewsCard article=desk.article("cau-moi") first=false with_section=false/> }
        })
        .await;
    assert_eq!(stage.names("link"), ["Thông xe cầu mới"]);
}

#[wasm_bindgen_test]
async fn a_pinned_article_says_so() {
    let pinned = item("1", json!({ "_bantin": { "pinned": true } }));
    let card = card(Site::with_items(vec![pinned]), "1").await;
    assert!(card.shows("Tin nổi bật"));
}

#[wasm_bindgen_test]
async fn markup_in_a_headline_or_lead_is_shown_as_it_is_written() {
    let written = json!({ "title": "<i>Nóng</i> & <b>mới", "summary": "<script>1</script>" });
    let card = card(Site::with_items(vec![item("1", written)]), "1").await;
    assert_eq!(card.text(), "<i>Nóng</i> & <b>mới <script>1</script>");
}

#[wasm_bindgen_test]
async fn a_card_in_another_language_says_which() {
    let english = item("1", json!({ "language": "en-GB" }));
    let stage = card(Site::with_items(vec![english]), "1").await;
    assert_eq!(stage.only("listitem").value("lang"), "en-GB");
    let stage = card(Site::with_items(vec![full()]), "cau-moi").await;
    assert_eq!(stage.only("listitem").attribute("lang"), None);
}

async fn picture(size: Option<(u32, u32)>, first: bool) -> (Stage, Part) {
    let stage = Site::with_items(vec![])
        .show(move |_| {
            let picture = Picture {
                src: own("/images/a.jpg"),
                srcset: None,
                avif: None,
                size,
                alt: "Cây cầu".into(),
                caption: None,
            };
            view! { <CardPicture picture=Some(picture) first/> }
        })
        .await;
    let image = stage.only("decoration");
    (stage, image)
}

#[wasm_bindgen_test]
async fn a_picture_of_unknown_size_gets_a_box_of_three_to_two() {
    let (_stage, image) = picture(None, false).await;
    let side = |name| image.value(name).parse::<f64>().expect("a number");
    assert_eq!(side("width") / side("height"), 1.5);
    assert_eq!(image.attribute("srcset"), None);
    assert_eq!(image.attribute("sizes"), None);
}

#[wasm_bindgen_test]
async fn the_lead_storys_picture_is_wanted_at_once_and_the_others_when_they_come_near() {
    let (_stage, image) = picture(Some((3, 2)), true).await;
    assert_eq!(image.value("fetchpriority"), "high");
    assert_eq!(image.attribute("loading"), None);
    let (_stage, image) = picture(Some((3, 2)), false).await;
    assert_eq!(image.attribute("fetchpriority"), None);
    assert_eq!(image.value("loading"), "lazy");
}

#[wasm_bindgen_test]
async fn an_article_without_a_picture_has_an_ornament_among_others_that_have_one() {
    for (illustrated, expected) in [(true, true), (false, false)] {
        let stage = Site::with_items(vec![item("1", json!({}))])
            .show(move |desk| {
                let article = desk.article("1");
                view! { <ul><NewsCard article first=false with_section=true illustrated/></ul> }
            })
            .await;
        assert_eq!(stage.has_any("ornament"), expected);
        assert!(!stage.has_any("decoration"));
    }
}

#[wasm_bindgen_test]
async fn a_list_is_illustrated_by_its_first_ten_articles() {
    let pictured = |place: usize| {
        let items = (1..=12).map(|number| match number == place {
            true => item(&number.to_string(), json!({ "image": "/images/a.jpg" })),
            false => item(&number.to_string(), json!({})),
        });
        Site::with_items(items.collect())
    };
    // The lead story has no ornament.
    for (place, ornaments) in [(1, 11), (10, 10), (11, 0)] {
        let stage = pictured(place).open("/").await;
        assert_eq!(stage.only("main").all("ornament").len(), ornaments);
    }
}

#[wasm_bindgen_test]
async fn a_lead_story_without_a_picture_stands_by_its_words_alone() {
    let pictured = item("2", json!({ "image": "/images/a.jpg" }));
    let stage = Site::with_items(vec![item("1", json!({})), pictured, item("3", json!({}))]);
    let stage = stage.open("/").await;
    let cards = stage.only("main").all("listitem");
    let ornaments = |place: usize| cards[place].all("ornament").len();
    assert_eq!([ornaments(0), ornaments(2)], [0, 1]);
}

#[wasm_bindgen_test]
async fn what_belongs_to_a_section_has_its_colour() {
    let sections: Vec<_> =
        (1..=9).map(|number| json!({ "slug": format!("s{number}"), "title": format!("S {number}") })).collect();
    for (section, colour) in [("s1", "accent-1"), ("s8", "accent-8"), ("s9", "accent-1")] {
        let feed = feed(json!({
            "items": [item("1", json!({ "_bantin": { "section": section } }))],
            "_bantin": { "sections": sections.clone() },
        }));
        let card = card(Site::of(feed), "1").await;
        let classes = card.only("listitem").value("class");
        assert!(classes.split(' ').any(|class| class == colour), "{classes}");
    }
    let card = card(Site::with_items(vec![item("1", json!({}))]), "1").await;
    assert!(!card.only("listitem").value("class").contains("accent"));
}

fn dated(id: &str, day: u32) -> Value {
    let date = format!("2026-05-{day:02}T08:00:00+07:00");
    item(id, json!({ "date_published": date }))
}

#[wasm_bindgen_test]
async fn a_list_of_headlines_has_a_title_links_and_dates() {
    let stage = Site::with_items(vec![dated("a", 2), item("b", json!({}))])
        .show(|_| {
            view! { <HeadlineList id="headlines" title="Tin mới" articles=|archive| archive.articles().to_vec()/> }
        })
        .await;
    let list = stage.one("region", "Tin mới");
    assert!(list.has("heading", "Tin mới"));
    let entries: Vec<_> = list.all("listitem").iter().map(Part::text).collect();
    assert_eq!(entries, ["Bài a 02/05/2026 08:00", "Bài b"]);
    assert_eq!(list.addresses(), ["/bai/a/", "/bai/b/"]);
}

#[wasm_bindgen_test]
async fn a_list_of_headlines_without_an_article_is_not_there() {
    let stage = Site::with_items(vec![dated("a", 2)])
        .show(|_| view! { <HeadlineList id="headlines" title="Tin mới" articles=|_| Vec::new()/> })
        .await;
    assert_eq!(stage.markup(), "");
}

async fn related(items: Vec<Value>, id: &'static str) -> Stage {
    Site::with_items(items).show(move |desk| view! { <RelatedNews article=desk.article(id)/> }).await
}

#[wasm_bindgen_test]
async fn related_news_is_the_editors_choice_then_the_event_then_tags_then_the_section() {
    let this = json!({
        "tags": ["Lũ", "Cứu trợ"],
        "_bantin": { "section": "thoi-su", "event": "Lũ tháng 5", "related": ["xa", "gan"] },
    });
    let items = vec![
        item("cung-muc", json!({ "_bantin": { "section": "thoi-su" } })),
        item("mot-the", json!({ "tags": ["lũ"] })),
        item("khong-lien-quan", json!({ "tags": ["Bóng đá"] })),
        item("hai-the", json!({ "tags": ["Cứu trợ", "LŨ"] })),
        item("bai-nay", this),
        item("su-kien", json!({ "_bantin": { "event": "Lũ tháng 5" } })),
        item("gan", json!({})),
        item("xa", json!({})),
    ];
    let stage = related(items, "bai-nay").await;
    let region = stage.one("complementary", "Tin liên quan");
    assert!(region.has("heading", "Tin liên quan"));
    assert_eq!(
        region.addresses(),
        ["/bai/xa/", "/bai/gan/", "/bai/su-kien/", "/bai/hai-the/", "/bai/mot-the/", "/bai/cung-muc/",]
    );
}

#[wasm_bindgen_test]
async fn related_news_is_at_most_six_and_never_the_article_itself() {
    let mut items: Vec<_> = (1..=9).map(|day| dated(&day.to_string(), day)).collect();
    for item in &mut items {
        item["tags"] = json!(["Lũ"]);
    }
    let stage = related(items, "9").await;
    assert_eq!(stage.names("link"), ["Bài 8", "Bài 7", "Bài 6", "Bài 5", "Bài 4", "Bài 3"]);
}

#[wasm_bindgen_test]
async fn an_article_without_relatives_has_no_related_news() {
    let stage = related(vec![dated("a", 1), dated("b", 2)], "a").await;
    assert_eq!(stage.text(), "");
    assert!(!stage.has_any("complementary"));
}

async fn neighbours(id: &'static str) -> Stage {
    Site::with_items(vec![dated("moi", 3), dated("giua", 2), dated("cu", 1)])
        .show(move |desk: Desk| view! { <Neighbours article=desk.article(id)/> })
        .await
}

#[wasm_bindgen_test]
async fn an_article_leads_to_the_next_newer_and_the_next_older() {
    let stage = neighbours("giua").await;
    let navigation = stage.one("navigation", "Bài trước, bài sau");
    assert_eq!(navigation.one("link", "Tin mới hơn Bài moi").value("href"), "/bai/moi/");
    assert_eq!(navigation.one("link", "Tin cũ hơn Bài cu").value("href"), "/bai/cu/");
}

#[wasm_bindgen_test]
async fn the_newest_article_has_only_an_older_neighbour_and_the_oldest_only_a_newer() {
    assert_eq!(neighbours("moi").await.addresses(), ["/bai/giua/"]);
    assert_eq!(neighbours("cu").await.addresses(), ["/bai/giua/"]);
}

#[wasm_bindgen_test]
async fn an_article_that_stands_alone_has_no_neighbours() {
    let stage =
        Site::with_items(vec![dated("a", 1)]).show(|desk| view! { <Neighbours article=desk.article("a")/> }).await;
    assert!(!stage.has_any("navigation"));
}
