//! Cards, lists of headlines, related news and neighbours.

use bantin_app::components::{CardPicture, HeadlineList, Neighbours, NewsCard, RelatedNews};
use bantin_core::model::Picture;
use leptos::prelude::*;
use serde_json::{Value, json};
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    element::TestElement,
    harness::{Mounted, TestSite, feed, find_article, item, local_url},
};

/// An article with everything that a card shows.
fn full_item() -> Value {
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

async fn mount_card(site: TestSite, id: &'static str) -> Mounted {
    site.mount(move |store| {
        view! { <ul><NewsCard article=find_article(store, id) with_section=true/></ul> }
    })
    .await
}

#[wasm_bindgen_test]
async fn a_card_shows_section_headline_lead_and_date_in_the_time_of_the_site() {
    let card = mount_card(TestSite::with_items(vec![full_item()]), "cau-moi").await;
    assert_eq!(card.text(), "Thời sự Thông xe cầu mới Cây cầu nối hai bờ sau ba năm xây dựng. 01/05/2026 05:30");
    let date = card.get_only("time");
    assert_eq!(date.attr("datetime"), "2026-04-30T22:30:00+00:00");
}

#[wasm_bindgen_test]
async fn a_card_is_one_link_to_its_article() {
    let card = mount_card(TestSite::with_items(vec![full_item()]), "cau-moi").await;
    assert_eq!(card.hrefs(), ["/bai/cau-moi/"]);
    assert_eq!(card.names("link"), ["Thông xe cầu mới"]);
}

#[wasm_bindgen_test]
async fn the_link_of_a_card_contains_the_base_path() {
    let card = mount_card(TestSite::with_items(vec![full_item()]).at_base("/news/"), "cau-moi").await;
    assert_eq!(card.hrefs(), ["/news/bai/cau-moi/"]);
}

#[wasm_bindgen_test]
async fn the_picture_of_a_card_has_a_size_and_an_empty_alternative_text() {
    let feed = feed(json!({
        "items": [full_item()],
        "_bantin": { "images": { "/images/cau.jpg": {
            "width": 1200, "height": 800, "srcset": "/images/cau-600.jpg 600w, /images/cau.jpg 1200w",
        } } },
    }));
    let card = mount_card(TestSite::new(feed), "cau-moi").await;
    let picture = card.get_only("presentation");
    assert_eq!(picture.attr("src"), local_url("/images/cau.jpg"));
    assert_eq!(picture.attr("width"), "1200");
    assert_eq!(picture.attr("height"), "800");
    let small = local_url("/images/cau-600.jpg 600w");
    assert!(picture.attr("srcset").contains(&small));
    assert!(!picture.attr("sizes").is_empty());
    assert!(!card.has_any("img"));
}

#[wasm_bindgen_test]
async fn a_card_with_only_a_headline_shows_nothing_else() {
    let site = TestSite::with_items(vec![item("1", json!({ "title": "Chỉ có tiêu đề" }))]);
    let card = mount_card(site, "1").await;
    assert_eq!(card.text(), "Chỉ có tiêu đề");
    assert_eq!(card.get_all("link").len(), 1);
    assert!(!card.has_any("presentation"));
    assert!(!card.has_any("time"));
}

#[wasm_bindgen_test]
async fn a_card_in_a_section_list_omits_the_section() {
    let page = TestSite::with_items(vec![full_item()])
        .mount(|store| {
            view! { <NewsCard article=find_article(store, "cau-moi")/> }
        })
        .await;
    assert!(!page.contains_text("Thời sự"));
}

#[wasm_bindgen_test]
async fn a_pinned_article_is_labelled() {
    let pinned = item("1", json!({ "_bantin": { "pinned": true } }));
    let card = mount_card(TestSite::with_items(vec![pinned]), "1").await;
    assert!(card.contains_text("Tin nổi bật"));
}

#[wasm_bindgen_test]
async fn markup_in_a_headline_or_lead_is_shown_as_text() {
    let markup = json!({ "title": "<i>Nóng</i> & <b>mới", "summary": "<script>1</script>" });
    let card = mount_card(TestSite::with_items(vec![item("1", markup)]), "1").await;
    assert_eq!(card.text(), "<i>Nóng</i> & <b>mới <script>1</script>");
}

#[wasm_bindgen_test]
async fn a_card_in_another_language_has_a_lang_attribute() {
    let english = item("1", json!({ "language": "en-GB" }));
    let page = mount_card(TestSite::with_items(vec![english]), "1").await;
    assert_eq!(page.get_only("listitem").attr("lang"), "en-GB");
    let page = mount_card(TestSite::with_items(vec![full_item()]), "cau-moi").await;
    assert_eq!(page.get_only("listitem").get_attribute("lang"), None);
}

fn picture(size: Option<(u32, u32)>) -> Picture {
    Picture { src: local_url("/images/a.jpg"), srcset: None, avif: None, size, alt: "Cây cầu".into(), caption: None }
}

async fn mount_picture(picture: Picture, first: bool) -> (Mounted, TestElement) {
    let page =
        TestSite::with_items(vec![]).mount(move |_| view! { <CardPicture picture=picture.into() eager=first/> }).await;
    let image = page.get_only("presentation");
    (page, image)
}

#[wasm_bindgen_test]
async fn a_picture_without_a_size_has_an_aspect_ratio_of_three_to_two() {
    let (_stage, image) = mount_picture(picture(None), false).await;
    let side = |name| image.attr(name).parse::<f64>();
    assert_eq!(side("width").and_then(|width| Ok(width / side("height")?)), Ok(1.5));
    assert_eq!(image.get_attribute("srcset"), None);
    assert_eq!(image.get_attribute("sizes"), None);
}

#[wasm_bindgen_test]
async fn a_picture_has_sizes_only_beside_candidates_with_widths() {
    for (srcset, has_sizes) in [
        ("/a-600.jpg 600w, /a.jpg 1200w", true),
        ("/a.jpg 1x, /a-2.jpg 2x", false),
        ("/a.jpg", false),
        ("/a-600.jpg 600w, /a.jpg", false),
    ] {
        let candidates = || Some(srcset.to_owned());
        let with_both = Picture { srcset: candidates(), avif: candidates(), ..picture(Some((3, 2))) };
        let (page, image) = mount_picture(with_both, false).await;
        for element in [image, page.get_only("source")] {
            assert_eq!(element.attr("srcset"), srcset);
            assert_eq!(element.get_attribute("sizes").is_some(), has_sizes, "{srcset}");
        }
    }
}

#[wasm_bindgen_test]
async fn only_the_picture_of_the_lead_story_is_loaded_eagerly() {
    let (_stage, image) = mount_picture(picture(Some((3, 2))), true).await;
    assert_eq!(image.attr("fetchpriority"), "high");
    assert_eq!(image.get_attribute("loading"), None);
    let (_stage, image) = mount_picture(picture(Some((3, 2))), false).await;
    assert_eq!(image.get_attribute("fetchpriority"), None);
    assert_eq!(image.attr("loading"), "lazy");
}

#[wasm_bindgen_test]
async fn a_card_has_the_accent_colour_of_its_section() {
    let sections: Vec<_> =
        (1..=9).map(|number| json!({ "slug": format!("s{number}"), "title": format!("S {number}") })).collect();
    for (section, colour) in [("s1", "accent-1"), ("s8", "accent-8"), ("s9", "accent-1")] {
        let feed = feed(json!({
            "items": [item("1", json!({ "_bantin": { "section": section } }))],
            "_bantin": { "sections": sections.clone() },
        }));
        let card = mount_card(TestSite::new(feed), "1").await;
        let classes = card.get_only("listitem").attr("class");
        assert!(classes.split(' ').any(|class| class == colour), "{classes}");
    }
    let card = mount_card(TestSite::with_items(vec![item("1", json!({}))]), "1").await;
    assert!(!card.get_only("listitem").attr("class").contains("accent"));
}

fn dated(id: &str, day: u32) -> Value {
    let date = format!("2026-05-{day:02}T08:00:00+07:00");
    item(id, json!({ "date_published": date }))
}

#[wasm_bindgen_test]
async fn a_list_of_headlines_has_a_heading_links_and_dates() {
    let page = TestSite::with_items(vec![dated("a", 2), item("b", json!({}))])
        .mount(|store| {
            view! { <HeadlineList id="headlines" title="Tin mới" articles=store.archive().articles().to_vec()/> }
        })
        .await;
    let list = page.get("region", "Tin mới");
    assert!(list.has("heading", "Tin mới"));
    let entries: Vec<_> = list.get_all("listitem").iter().map(TestElement::text).collect();
    assert_eq!(entries, ["Bài a 02/05/2026 08:00", "Bài b"]);
    assert_eq!(list.hrefs(), ["/bai/a/", "/bai/b/"]);
}

#[wasm_bindgen_test]
async fn a_list_of_headlines_without_articles_is_not_rendered() {
    let page = TestSite::with_items(vec![dated("a", 2)])
        .mount(|_| view! { <HeadlineList id="headlines" title="Tin mới" articles=Vec::new()/> })
        .await;
    assert_eq!(page.html(), "");
}

async fn mount_related(items: Vec<Value>, id: &'static str) -> Mounted {
    TestSite::with_items(items).mount(move |store| view! { <RelatedNews article=find_article(store, id)/> }).await
}

#[wasm_bindgen_test]
async fn related_news_is_a_list_of_links_with_a_heading() {
    let article = json!({ "_bantin": { "section": "thoi-su", "related": ["xa"] } });
    let same_section = json!({ "_bantin": { "section": "thoi-su" } });
    let items = vec![item("bai-nay", article), item("cung-muc", same_section), item("xa", json!({}))];
    let page = mount_related(items, "bai-nay").await;
    let region = page.get("complementary", "Tin liên quan");
    assert!(region.has("heading", "Tin liên quan"));
    assert_eq!(region.hrefs(), ["/bai/xa/", "/bai/cung-muc/"]);
}

#[wasm_bindgen_test]
async fn without_related_articles_there_is_no_related_news() {
    let page = mount_related(vec![dated("a", 1), dated("b", 2)], "a").await;
    assert_eq!(page.text(), "");
    assert!(!page.has_any("complementary"));
}

async fn mount_neighbours(id: &'static str) -> Mounted {
    TestSite::with_items(vec![dated("moi", 3), dated("giua", 2), dated("cu", 1)])
        .mount(move |store| view! { <Neighbours article=find_article(store, id)/> })
        .await
}

#[wasm_bindgen_test]
async fn an_article_links_to_the_next_newer_and_the_next_older_one() {
    let page = mount_neighbours("giua").await;
    let navigation = page.get("navigation", "Bài trước, bài sau");
    assert_eq!(navigation.get("link", "Tin mới hơn Bài moi").attr("href"), "/bai/moi/");
    assert_eq!(navigation.get("link", "Tin cũ hơn Bài cu").attr("href"), "/bai/cu/");
}

#[wasm_bindgen_test]
async fn the_newest_and_the_oldest_article_have_one_neighbour() {
    assert_eq!(mount_neighbours("moi").await.hrefs(), ["/bai/giua/"]);
    assert_eq!(mount_neighbours("cu").await.hrefs(), ["/bai/giua/"]);
}

#[wasm_bindgen_test]
async fn a_single_article_has_no_neighbours() {
    let page = TestSite::with_items(vec![dated("a", 1)])
        .mount(|store| view! { <Neighbours article=find_article(store, "a")/> })
        .await;
    assert!(!page.has_any("navigation"));
}
