//! Lists and description lists.

use bantin_core::content::{Block, Definition, List, ListItem, ListStyle, Numbers};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{block_html, mount_content, paragraph, plain};

fn item(text: &str) -> ListItem {
    ListItem { value: None, content: vec![paragraph(text)] }
}

#[wasm_bindgen_test]
async fn a_list_is_unordered_or_has_a_start_number() {
    let list = |numbers| {
        let items = vec![item("một"), item("hai")];
        Block::List(List { numbers, items })
    };
    let from = |start| Numbers { start, ..Numbers::default() };
    let entries = "<li><p>một</p></li><li><p>hai</p></li>";
    assert_eq!(block_html(list(None)).await, format!("<ul>{entries}</ul>"));
    assert_eq!(block_html(list(Some(from(None)))).await, format!("<ol>{entries}</ol>"));
    assert_eq!(block_html(list(Some(from(Some(5))))).await, format!("<ol start=\"5\">{entries}</ol>"));
}

#[wasm_bindgen_test]
async fn a_list_keeps_its_numerals_order_and_item_numbers() {
    for (numerals, kind, style) in [
        (ListStyle::LowerLetters, "a", "lower-alpha"),
        (ListStyle::UpperLetters, "A", "upper-alpha"),
        (ListStyle::LowerRoman, "i", "lower-roman"),
        (ListStyle::UpperRoman, "I", "upper-roman"),
    ] {
        let numbers = Numbers { start: None, reversed: true, numerals };
        let seventh = ListItem { value: Some(7), ..item("bảy") };
        let page =
            mount_content(vec![Block::List(List { numbers: Some(numbers), items: vec![item("một"), seventh] })]).await;
        let list = page.get_only("list");
        assert_eq!(list.attr("type"), kind);
        assert_eq!(list.attr("reversed"), "");
        assert_eq!(list.computed_style("list-style-type"), style);
        let entries = list.get_all("listitem");
        assert_eq!(entries[0].get_attribute("value"), None);
        assert_eq!(entries[1].attr("value"), "7");
    }
}

#[wasm_bindgen_test]
async fn terms_and_details_are_a_description_list() {
    let definitions =
        Block::Definitions(vec![Definition::Term(plain("VND")), Definition::Details(vec![paragraph("đồng")])]);
    assert_eq!(block_html(definitions).await, "<dl><dt>VND</dt><dd><p>đồng</p></dd></dl>");
}
