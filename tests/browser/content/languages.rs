//! Text in another language or direction.

use bantin_core::content::{Block, Direction, Figure, Inline, LangSpan};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{inline_html, mount_content, paragraph, photo, plain};

fn lang_span(lang: Option<&str>, dir: Option<Direction>) -> LangSpan {
    LangSpan { lang: lang.map(str::to_owned), dir }
}

#[wasm_bindgen_test]
async fn an_inline_in_another_language_or_direction_has_attributes() {
    let (left, right) = (Direction::LeftToRight, Direction::RightToLeft);
    for (span, expected) in [
        (lang_span(Some("en"), None), "<span lang=\"en\">chữ</span>"),
        (lang_span(Some("he"), Some(right)), "<span lang=\"he\" dir=\"rtl\">chữ</span>"),
        (lang_span(None, Some(left)), "<span dir=\"ltr\">chữ</span>"),
        (lang_span(None, Some(Direction::Isolated)), "<bdi>chữ</bdi>"),
        (lang_span(None, Some(Direction::ForcedRightToLeft)), "<bdo dir=\"rtl\">chữ</bdo>"),
        (lang_span(None, Some(Direction::ForcedLeftToRight)), "<bdo dir=\"ltr\">chữ</bdo>"),
    ] {
        assert_eq!(inline_html(Inline::LangSpan(span, plain("chữ"))).await, format!("<p>{expected}</p>"));
    }
}

#[wasm_bindgen_test]
async fn blocks_in_another_language_or_direction_share_one_wrapper() {
    let blocks = vec![paragraph("שלום"), paragraph("עולם")];
    let page = mount_content(vec![Block::LangSpan(lang_span(Some("he"), Some(Direction::RightToLeft)), blocks)]).await;
    assert_eq!(page.html(), "<section><div lang=\"he\" dir=\"rtl\"><p>שלום</p><p>עולם</p></div></section>");
}

#[wasm_bindgen_test]
async fn each_paragraph_is_aligned_by_the_direction_of_its_text() {
    let page = mount_content(vec![paragraph("Xin chào"), paragraph("שלום")]).await;
    for paragraph in page.get_all("paragraph") {
        assert_eq!(paragraph.computed_style("unicode-bidi"), "plaintext");
        assert_eq!(paragraph.computed_style("text-align"), "start");
    }
}

#[wasm_bindgen_test]
async fn the_first_photo_inside_a_language_span_is_loaded_eagerly() {
    let (photos, caption) = (vec![photo("/a.jpg")], vec![]);
    let figure = Block::Figure(Figure { photos, caption });
    let page = mount_content(vec![Block::LangSpan(lang_span(Some("en"), None), vec![figure])]).await;
    assert_eq!(page.get_only("img").get_attribute("loading"), None);
}
