//! The limits, in the order of `content::limits`.

use bantin_core::content::limits::*;
use bantin_core::content::{Block, Figure, TagExtent, from_html, measure_tag, to_html, to_text};

use super::{cases::notation::write, outline, promises::depth, read};

#[test]
fn containers_beyond_the_depth_limit_are_unwrapped() {
    let blocks = read(&format!("{}sâu", "<blockquote>".repeat(MAX_BLOCK_DEPTH + 6)));
    assert_eq!(depth(&blocks), MAX_BLOCK_DEPTH);
    assert_eq!(to_text(&blocks), "sâu");
    let blocks = read(&format!("{}sâu", "<div lang=en><div lang=fr>".repeat(1000)));
    assert!(depth(&blocks) <= MAX_BLOCK_DEPTH);
    assert_eq!(to_text(&blocks), "sâu");
}

#[test]
fn language_spans_beyond_the_depth_limit_are_unwrapped() {
    let blocks = read(&format!("<p>{}sâu", "<span lang=en>a<span lang=fr>b".repeat(1000)));
    assert!(to_text(&blocks).ends_with("sâu"));
    assert_eq!(write(&blocks).matches("lang-span").count(), MAX_LANG_SPAN_DEPTH);
}

#[test]
fn a_row_has_a_limited_number_of_columns() {
    let blocks = read("<table><tr><td colspan=9999>a<td colspan=2>b<td rowspan=9999>c</table>");
    let [Block::Table(table)] = &blocks[..] else { panic!("{blocks:?}") };
    let spans: Vec<_> = table.rows[0].iter().map(|cell| (cell.columns, cell.rows)).collect();
    assert_eq!(spans, [(MAX_COLUMNS, 1), (1, 1), (1, MAX_COLUMNS)]);
}

#[test]
fn a_longer_paragraph_is_no_caption() {
    let figures = |length: usize| {
        let blocks = read(&format!("<img src=x><p align=center>{}", "á".repeat(length)));
        matches!(&blocks[..], [Block::Figure(Figure { caption, .. })] if !caption.is_empty())
    };
    assert!(figures(MAX_CAPTION_CHARS));
    assert!(!figures(MAX_CAPTION_CHARS + 1));
}

#[test]
fn a_larger_size_of_a_picture_is_ignored() {
    let size = |side: u32| outline(&format!("<img src=x width={side} height=5>"));
    assert!(size(MAX_IMAGE_SIDE).ends_with("20000x5\n"));
    assert!(!size(MAX_IMAGE_SIDE + 1).contains("x5"));
}

#[test]
fn a_longer_id_is_ignored() {
    let (long, longest) = ("x".repeat(MAX_ANCHOR_BYTES + 1), "y".repeat(MAX_ANCHOR_BYTES));
    let html = format!("<h2 id={long}>a</h2><h2 id={longest}>b</h2>");
    assert_eq!(outline(&html), format!("h2 \"a\"\nh2 #b-{longest} \"b\"\n"));
}

#[test]
fn a_long_link_that_is_not_closed_is_copied_only_while_the_text_stays_small() {
    let html = format!("<a href='https://a.example/{}'>{}", "x".repeat(500_000), "<p>y<img src=z>".repeat(10_000));
    let blocks = read(&html);
    assert_eq!(blocks.len(), 20_000);
    assert!(to_html(&blocks).len() < 110 * html.len());
}

#[test]
fn elements_beyond_the_depth_of_the_tree_are_dropped_with_their_end_tags() {
    let deep = MAX_TREE_DEPTH * 4;
    let html = format!("<ul><li>{}a{}</li><li>b</li></ul>", "<div>".repeat(deep), "</div>".repeat(deep));
    assert_eq!(outline(&html), "ul\n  li\n    p \"a\"\n  li\n    p \"b\"\n");
}

#[test]
fn beyond_the_number_of_nodes_the_text_stays() {
    let formats: String = (0..400).map(|n| format!("<b id={n}>")).collect();
    const { assert!(400 * 20_000 > MAX_TREE_NODES) };
    let html = format!("<p>{formats}{}", "</p><p>x".repeat(20_000));
    assert_eq!(to_text(&read(&html)).matches('x').count(), 20_000);
}

#[test]
fn markup_with_too_many_attributes_is_shown_as_source() {
    let attributes = |count: usize| (0..count).map(|number| format!(" a{number}")).collect::<String>();
    let many = attributes(5_000);
    assert!(many.matches(' ').count().pow(2) > MAX_ATTRIBUTE_COPIES);
    for html in [
        format!("<p{}>x</p>{}", attributes(300_000), "<p>x".repeat(10_000)),
        format!("<p><b{many}>x"),
        format!("<p><b{}>x{}", attributes(2_500), "<p>x".repeat(10_000)),
        format!("<p><b{}>x", many.replace(' ', "/")),
        format!("<p><b a{}=''>x", many.replace(' ', "=''a")),
        format!("<!-- <p title=\" --><p{many}>x"),
        format!("<script>'<p title=\"'</script><p{many}>x"),
        format!("<p =\"{many}>x"),
        format!("<p a= b\"{many}>x"),
        format!("<p>x</p{many}>"),
        format!("<p{many}"),
    ] {
        let text = to_text(&read(&html));
        let is_source = html.rsplit_once('<').is_some_and(|(_, last_tag)| text.contains(last_tag));
        assert!(is_source, "{}", &html[..20]);
    }
}

#[test]
fn overlapping_tags_are_shown_as_source() {
    assert!(to_text(&read(&"<a ".repeat(300_000))).contains("<a <a"));
    assert_eq!(outline(&"<p title='<b>'>x</p>".repeat(2)), "p \"x\"\n".repeat(2));
}

#[test]
fn tags_are_measured_as_parsers_read_them() {
    let extent = |len, attributes, is_closed| TagExtent { len, attributes, is_closed };
    for (html, expected) in [
        ("<p>x", extent(3, 0, true)),
        ("</p >x", extent(5, 0, true)),
        ("<p a=1 b='>' c=\"'>\"d/e>x", extent(23, 5, true)),
        ("<p a = 1/b =c>", extent(14, 2, true)),
        ("<p a=>", extent(6, 1, true)),
        ("<p a='>", extent(7, 1, false)),
    ] {
        assert_eq!(measure_tag(html), expected, "{html}");
    }
}

#[test]
fn the_attributes_of_a_long_article_are_read() {
    let data = "iVBO/Rw0/KGgo/".repeat(100_000);
    let words = "một đoạn lời dài ".repeat(10_000);
    for picture in [
        format!("<img src='data:image/png;base64,{data}'>"),
        format!("<img src=data:image/png;base64,{data}>"),
        format!("<img src=data: alt=\"{words}\">"),
        format!("<!-- <p>{words} -->"),
    ] {
        let html = format!("{picture}<p>{}", "<a href='/tin'>x</a> ".repeat(2_000));
        assert_eq!(format!("{:?}", read(&html)).matches("Link {").count(), 2_000);
    }
}

#[test]
fn a_link_left_open_and_a_long_base_stay_within_the_attribute_budget() {
    let far = format!("https://bao.example/{}/", "a".repeat(50_000));
    let is_within = |blocks: &[Block], html: &str| {
        to_html(blocks).len() < MAX_ATTRIBUTE_RATIO * html.len() + 2 * MIN_ATTRIBUTE_BYTES
    };
    let html = format!("<p><a href='{far}'>x{}", "<p>x".repeat(20_000));
    let blocks = read(&html);
    assert!(is_within(&blocks, &html));
    assert_eq!(to_text(&blocks).matches('x').count(), 20_001);
    for html in ["<img src=1.jpg alt=x>".repeat(20_000), format!("<img alt=x srcset='{}'>", "1.jpg 1x,".repeat(20_000))]
    {
        assert!(is_within(&from_html(&html, &far), &html));
    }
    let html = format!("<p><a href='{}'>x{}", &far[..1_000], "<p>x".repeat(100));
    assert_eq!(format!("{:?}", read(&html)).matches("Link {").count(), 101);
}
