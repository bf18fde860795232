//! Tables and the regions in which wide ones scroll.

use bantin_core::content::{Block, Cell, Heading, Inline, Scope, Table};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{mount_content, paragraph, plain};

fn cell(text: &str) -> Cell {
    Cell { header: false, scope: None, columns: 1, rows: 1, content: vec![paragraph(text)] }
}

/// A table of seven columns.
fn wide_table(caption: Vec<Inline>) -> Block {
    let rows = vec![["Huyện", "2020", "2021", "2022", "2023", "2024", "2025"].map(cell).to_vec()];
    Block::Table(Table { caption, head: 0, rows })
}

#[wasm_bindgen_test]
async fn a_table_keeps_caption_headers_and_spans() {
    let header = Cell { header: true, scope: Some(Scope::Column), columns: 2, ..cell("Năm") };
    let tall = Cell { rows: 3, ..cell("1") };
    let page = mount_content(vec![Block::Table(Table {
        caption: plain("Sản lượng"),
        head: 1,
        rows: vec![vec![header], vec![tall, cell("2")]],
    })])
    .await;
    assert_eq!(
        page.get_only("table").html(),
        "<caption>Sản lượng</caption>\
         <thead><tr><th scope=\"col\" colspan=\"2\"><p>Năm</p></th></tr></thead>\
         <tbody><tr><td rowspan=\"3\"><p>1</p></td><td><p>2</p></td></tr>\
         </tbody>"
    );
}

#[wasm_bindgen_test]
async fn a_table_that_is_likely_to_be_wider_than_a_phone_can_be_scrolled_by_keyboard() {
    let page = mount_content(vec![wide_table(plain("Sản lượng"))]).await;
    assert_eq!(page.get("region", "Sản lượng").attr("tabindex"), "0");
}

#[wasm_bindgen_test]
async fn a_table_that_is_likely_to_fit_a_phone_is_not_a_region() {
    let rows = vec![vec![cell("1"), cell("2")]];
    let page = mount_content(vec![Block::Table(Table { caption: vec![], head: 0, rows })]).await;
    assert!(!page.has_any("region"));
}

#[wasm_bindgen_test]
async fn tables_without_a_caption_are_named_by_the_heading_before_them() {
    let heading = |title| Block::Heading(Heading { level: 2, id: None, content: plain(title) });
    let blocks = vec![wide_table(vec![]), heading("Lúa"), wide_table(vec![]), heading("Ngô"), wide_table(vec![])];
    let page = mount_content(blocks).await;
    assert_eq!(page.names("region"), ["Bảng số liệu", "Lúa", "Ngô"]);
}
