//! Paragraphs, headings, quotes and inlines.

use bantin_core::content::{Block, Heading, Inline, Style};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{block_html, inline_html, mount_content, paragraph, plain};

#[wasm_bindgen_test]
async fn a_paragraph_is_a_p_element() {
    assert_eq!(block_html(paragraph("Nước rút.")).await, "<p>Nước rút.</p>");
}

#[wasm_bindgen_test]
async fn a_heading_keeps_its_level_and_id() {
    for level in 2..=6 {
        let heading = Heading { level, id: Some("b-lu".into()), content: plain("Lũ") };
        assert_eq!(block_html(Block::Heading(heading)).await, format!("<h{level} id=\"b-lu\">Lũ</h{level}>"));
    }
    let without_id = Heading { level: 2, id: None, content: plain("Lũ") };
    assert_eq!(block_html(Block::Heading(without_id)).await, "<h2>Lũ</h2>");
}

#[wasm_bindgen_test]
async fn a_quote_contains_its_blocks() {
    let quote = Block::Quote(vec![paragraph("Một"), paragraph("Hai")]);
    assert_eq!(block_html(quote).await, "<blockquote><p>Một</p><p>Hai</p></blockquote>");
}

#[wasm_bindgen_test]
async fn preformatted_text_keeps_its_spaces_and_can_be_scrolled_by_keyboard() {
    let text = Block::Preformatted("a  b\n  c".into());
    assert_eq!(block_html(text).await, "<pre tabindex=\"0\">a  b\n  c</pre>");
}

#[wasm_bindgen_test]
async fn a_rule_is_an_hr_element() {
    assert_eq!(block_html(Block::Rule).await, "<hr>");
}

#[wasm_bindgen_test]
async fn each_inline_style_is_an_element() {
    for (style, tag) in [
        (Style::Strong, "strong"),
        (Style::Emphasis, "em"),
        (Style::Code, "code"),
        (Style::Superscript, "sup"),
        (Style::Subscript, "sub"),
        (Style::Deleted, "del"),
        (Style::Inserted, "ins"),
        (Style::Marked, "mark"),
    ] {
        assert_eq!(inline_html(Inline::Styled(style, plain("chữ"))).await, format!("<p><{tag}>chữ</{tag}></p>"));
    }
}

#[wasm_bindgen_test]
async fn styles_nest_and_contain_line_breaks() {
    let nested = Inline::Styled(
        Style::Strong,
        vec![Inline::Text("a".into()), Inline::Break, Inline::Styled(Style::Emphasis, plain("b"))],
    );
    assert_eq!(inline_html(nested).await, "<p><strong>a<br><em>b</em></strong></p>");
}

#[wasm_bindgen_test]
async fn text_never_becomes_markup() {
    let markup = "<b>đậm</b><img src=x onerror=alert(1)>&amp;";
    let page = mount_content(vec![
        paragraph(markup),
        Block::Preformatted(markup.into()),
        Block::Quote(vec![paragraph(markup)]),
    ])
    .await;
    assert_eq!(page.text(), [markup; 3].join(" "));
    assert!(!page.has_any("img"));
    assert!(!page.html().contains("<b>"));
}

#[wasm_bindgen_test]
async fn an_anchor_is_an_element_with_its_id() {
    let footnote = Block::Paragraph(vec![Inline::Anchor("b-fn1".into()), Inline::Text("Theo TTXVN.".into())]);
    assert_eq!(block_html(footnote).await, "<p><span id=\"b-fn1\"></span>Theo TTXVN.</p>");
}
