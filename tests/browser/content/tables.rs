//! Tables.

use bantin_core::content::{Block, Cell, Scope, Table};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{mount_content, paragraph, plain};

fn cell(text: &str) -> Cell {
    Cell { header: false, scope: None, columns: 1, rows: 1, content: vec![paragraph(text)] }
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
