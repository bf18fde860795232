//! Photos and their captions.

use bantin_core::content::{Block, Figure, Photo};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{mount_content, paragraph, photo, plain};
use crate::harness::local_url;

#[wasm_bindgen_test]
async fn photos_with_a_caption_are_a_figure() {
    let page = mount_content(vec![Block::Figure(Figure {
        photos: vec![photo("/a.jpg"), photo("/b.jpg")],
        caption: plain("Cầu mới. Ảnh: Lan"),
    })])
    .await;
    let figure = page.get_only("figure");
    assert_eq!(figure.get_only("caption").text(), "Cầu mới. Ảnh: Lan");
    let photos = figure.get_all("img");
    assert_eq!(figure.names("img"), ["Cây cầu", "Cây cầu"]);
    assert_eq!(photos[0].attr("src"), local_url("/a.jpg"));
    assert_eq!(photos[0].attr("width"), "900");
    assert_eq!(photos[0].attr("height"), "600");
}

#[wasm_bindgen_test]
async fn a_photo_without_a_caption_has_no_figcaption() {
    let (photos, caption) = (vec![photo("/a.jpg")], vec![]);
    let page = mount_content(vec![Block::Figure(Figure { photos, caption })]).await;
    assert!(page.has("img", "Cây cầu"));
    assert!(!page.has_any("caption"));
}

#[wasm_bindgen_test]
async fn only_the_first_photo_is_loaded_eagerly() {
    let figure = |src| {
        let (photos, caption) = (vec![photo(src)], vec![]);
        Block::Figure(Figure { photos, caption })
    };
    let page = mount_content(vec![paragraph("Mở"), figure("/a.jpg"), figure("/b.jpg")]).await;
    let loading: Vec<_> = (page.get_all("img").iter()).map(|photo| photo.get_attribute("loading")).collect();
    assert_eq!(loading, [None, Some("lazy".into())]);
}

#[wasm_bindgen_test]
async fn a_photo_without_a_size_has_an_aspect_ratio_of_three_to_two() {
    let without_size = Photo { size: None, ..photo("/a.jpg") };
    let (photos, caption) = (vec![without_size], vec![]);
    let page = mount_content(vec![Block::Figure(Figure { photos, caption })]).await;
    let image = page.get_only("img");
    let side = |name| image.attr(name).parse::<f64>();
    assert_eq!(side("width").and_then(|width| Ok(width / side("height")?)), Ok(1.5));
}

#[wasm_bindgen_test]
async fn a_linked_photo_without_alternative_text_has_a_default_name() {
    let without_alt = Photo { alt: String::new(), href: Some("https://anh.example/".into()), ..photo("/a.jpg") };
    let with_alt = Photo { href: Some("https://anh.example/".into()), ..photo("/b.jpg") };
    let (photos, caption) = (vec![without_alt, with_alt], vec![]);
    let page = mount_content(vec![Block::Figure(Figure { photos, caption })]).await;
    assert_eq!(page.names("link"), ["Ảnh", "Cây cầu"]);
    assert_eq!(page.hrefs(), ["https://anh.example/"; 2]);
}
