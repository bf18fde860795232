//! `content_html` and `content_text` become blocks, and no markup of a feed becomes markup.

#[path = "../../../../tests/fixtures/content/mod.rs"]
mod cases;
#[path = "../../../../tests/fixtures/markup.rs"]
pub mod markup;
#[path = "../../../../tests/fixtures/promises/blocks.rs"]
pub mod promises;

use bantin_core::content::limits::*;
use bantin_core::content::{
    Block, Embed, Figure, Inline, TagExtent, from_html, from_text, measure_tag, resolve_http, resolve_link, to_html,
    to_text,
};
use bantin_core::util::platform::{compose, is_composed};
use cases::{BASE, notation::write};
use markup::piece;
use promises::{are_sound, depth, is_well_ordered, keep_promises};
use proptest::prelude::*;

fn read(html: &str) -> Vec<Block> {
    from_html(html, BASE)
}

fn outline(html: &str) -> String {
    write(&read(html))
}

#[test]
fn every_html_case_becomes_its_blocks() {
    let failures = cases::failures(&cases::html(), outline);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_plain_text_case_becomes_its_blocks() {
    let failures = cases::failures(&cases::text(), |text| write(&from_text(text)));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_case_has_its_own_name() {
    let names: Vec<_> = cases::html().iter().chain(&cases::text()).map(|case| case.name).collect();
    let distinct: std::collections::HashSet<_> = names.iter().collect();
    assert!(names.len() >= 208, "{}", names.len());
    assert_eq!(names.len(), distinct.len());
}

#[test]
fn the_blocks_of_every_case_survive_serializing_and_parsing() {
    for case in cases::html() {
        let blocks = read(case.input);
        assert_eq!(read(&to_html(&blocks)), blocks, "{}", case.name);
    }
}

#[test]
fn empty_markup_has_no_blocks() {
    assert_eq!(read(""), []);
    assert_eq!(from_text(""), []);
    assert_eq!(to_text(&[]), "");
}

#[test]
fn the_plain_text_has_a_line_for_each_block() {
    let html = "<h2>a</h2><p>b<br><b>c</b> <a href=x>d</a></p><ul><li>e<li>f</ul><hr>\
        <figure><img src=x alt=y><figcaption>g</figcaption></figure><pre>h\ni</pre>\
        <table><caption>j</caption><tr><td>k<td>l</table><blockquote>m</blockquote>";
    assert_eq!(to_text(&read(html)), "a\nb c d\ne\nf\ng\nh\ni\nj\nk\nl\nm");
}

#[test]
fn the_plain_text_contains_terms_and_titles_without_soft_hyphens() {
    let html = "<dl><dt>a<dd>b<dt>c<dd>d</dl><video src=x title=e></video>\
        <figure><audio src=y title=z></audio><figcaption>f</figcaption></figure>\
        <iframe src=https://v.example/ title=g></iframe><iframe src=https://w.example/></iframe>\
        <div lang=en>h <bdo dir=rtl>i</bdo></div><p id=k>j<a href=#k>&shy;l</a></p>";
    assert_eq!(to_text(&read(html)), "a\nb\nc\nd\ne\nf\ng\nh i\njl");
}

#[test]
fn an_embed_shows_its_host_without_common_prefixes() {
    for (href, host) in [
        ("https://www.youtube.com/watch?v=1", "youtube.com"),
        ("https://player.vimeo.com/video/1", "vimeo.com"),
        ("http://a:b@c.example:8080/?d", "c.example:8080"),
        ("https://e.example?f/g", "e.example"),
        ("https://www./", "www."),
    ] {
        let (href, title) = (href.to_owned(), None);
        assert_eq!(Embed { href, title }.host(), host);
    }
}

#[test]
fn plain_text_is_composed() {
    assert_eq!(write(&from_text("Vie\u{323}\u{302}t\u{a0} Nam")), "p \"Việt Nam\"\n");
}

#[test]
fn characters_that_count_as_composed_are_composed() {
    use unicode_normalization::{IsNormalized, UnicodeNormalization, is_nfc_quick};
    let all = ('\0'..=char::MAX).filter(|character| is_composed(*character));
    for character in all {
        assert!(is_nfc_quick([character].into_iter()) == IsNormalized::Yes, "{character:?}");
    }
    let vietnamese = "ẮẰẲẴẶ ắằẳẵặ ẤẦẨẪẬ ấầẩẫậ ẾỀỂỄỆ ếềểễệ ỐỒỔỖỘ ốồổỗộ ỚỜỞỠỢ ớờởỡợ ỨỪỬỮỰ ứừửữự Đđ – — “”‘’… ₫ €";
    assert!(vietnamese.chars().all(is_composed));
    let decomposed: String = vietnamese.nfd().collect();
    assert_eq!(compose(decomposed), vietnamese);
}

#[test]
fn many_anchors_and_pictures_are_read_in_linear_time() {
    let anchors: String = (0..50_000).map(|n| format!("<a name={n}></a>")).collect();
    let links: String = (0..50_000).map(|n| format!("<a href=#{n}>x</a>")).collect();
    assert_eq!(to_text(&read(&format!("{anchors}<p>{links}"))).len(), 50_000);
    let pictures: String = (0..20_000).map(|n| format!("<p><img src={n}>")).collect();
    let blocks = read(&format!("{pictures}<p align=center>a"));
    assert_eq!(blocks.len(), 1);
}

#[test]
fn links_are_http_https_mailto_or_tel() {
    assert_eq!(resolve_link("../hai/", BASE).as_deref(), Some("https://bao.example/bai/hai/"));
    assert_eq!(resolve_link("mailto:a@b.example", BASE).as_deref(), Some("mailto:a@b.example"));
    assert_eq!(resolve_link("tel:113", BASE).as_deref(), Some("tel:113"));
    for reference in ["javascript:alert(1)", "\u{1}java\tscr\nipt:x", "data:,x", "ftp://a.example/", "http://"] {
        assert_eq!(resolve_link(reference, BASE), None, "{reference:?}");
    }
}

#[test]
fn pictures_and_files_are_http_or_https() {
    assert_eq!(resolve_http("/x.jpg", BASE).as_deref(), Some("https://bao.example/x.jpg"));
    assert_eq!(resolve_http("mailto:a@b.example", BASE), None);
    assert_eq!(resolve_http("tel:113", BASE), None);
}

#[test]
fn control_characters_are_dropped() {
    let html = "<p>a\u{0}b\u{1}\u{7f}\u{9b}c</p><pre>\r\n\r\nd\re\u{8}\tf</pre>";
    assert_eq!(outline(html), "p \"abc\"\npre \"d\\ne\\tf\"\n");
}

#[test]
fn a_link_with_another_scheme_is_unwrapped_however_it_is_spelt() {
    let schemes = [
        "javascript:",
        "JAVASCRIPT:",
        " javascript:",
        "\u{1}javascript:",
        "\u{1f}\u{c}javascript:",
        "java\tscript:",
        "java\nscript:",
        "java\rscript:",
        "javascript\t:",
        "java&#x0A;script:",
        "&#106;avascript:",
        "&#x6a;avascript:",
        "javascript&colon;",
        "java&Tab;script:",
        "java&NewLine;script:",
        "vbscript:",
        "data:text/html,",
        "view-source:",
        "feed:javascript:",
        "jar:",
        "livescript:",
        "filesystem:",
    ];
    for scheme in schemes {
        let html =
            format!("<p><a href=\"{scheme}alert(1)\">a</a></p><a href=\"{scheme}x\"><img src=\"{scheme}y\"></a>");
        assert_eq!(outline(&html), "p \"a\"\n", "{scheme:?}");
    }
}

#[test]
fn a_hundred_thousand_nested_elements_are_read_without_overflow() {
    for tag in [
        "div",
        "blockquote",
        "ul><li",
        "table><tr><td",
        "dl><dd",
        "dl><dt",
        "figure",
        "p lang=en><div dir=rtl",
        "bdo dir=rtl",
        "q",
        "object",
        "b",
        "select><option",
    ] {
        let html = format!("{}x", format!("<{tag}>").repeat(100_000));
        let blocks = read(&html);
        assert!(depth(&blocks) <= 64, "{tag}");
        assert!(!to_text(&blocks).contains('<'), "{tag}");
    }
    let nested = format!("{}giữa{}cuối", "<div>".repeat(100_000), "</div>".repeat(100_000));
    assert_eq!(outline(&nested), "p \"giữa\"\np \"cuối\"\n");
}

#[test]
fn a_megabyte_of_text_is_one_paragraph() {
    let html = "chữ ".repeat(250_000);
    assert_eq!(read(&html), [Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())])]);
    assert_eq!(from_text(&html), [Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())])]);
}

#[test]
fn a_megabyte_of_punctuation_is_read_in_linear_time() {
    for piece in [")", "(", "@", ".", "a@", "http://", "\n", "\u{a0}"] {
        from_text(&format!("https://a.example/{}", piece.repeat(1_000_000 / piece.len())));
    }
}

#[test]
fn unclosed_tags_are_read_in_linear_time() {
    for piece in [
        "<p>",
        "<li>a",
        "<br>",
        "<b>a",
        "<td>",
        "<a href=x>",
        "<h1>",
        "</p>",
        "<tr><td>a",
        "<img src=x>",
        "<p><b>",
        "<dl><dt>a<dd>",
        "<dt>a",
        "<p lang=en>a<p lang=fr>",
        "<span dir=rtl>a",
        "<a name=x>",
        "<p id=x>a",
        "<q>",
        "<img src=x><p align=center>a",
        "a&nbsp;<b>&nbsp;</b>",
        "<iframe src=x></iframe>",
        "<video><source src=x>",
        "<figure><img src=x>",
        "<tr><td><img src=x><td>a",
    ] {
        read(&format!("<table>{}", piece.repeat(5_000)));
        read(&piece.repeat(5_000));
    }
}

#[test]
fn letters_with_too_many_marks_are_not_composed() {
    let marks = "\u{301}\u{316}".repeat(1_000);
    for (text, composed) in [
        (format!("a{marks}"), format!("a{marks}")),
        ("e\u{302}\u{301} ".repeat(2_000), "ế ".repeat(2_000)),
        (format!("a{}", &marks[..400]), format!("á{}{}", "\u{316}".repeat(100), "\u{301}".repeat(99))),
    ] {
        assert_eq!(compose(text), composed);
    }
}

// The limits, in the order of `content::limits`.

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

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_markup_becomes_valid_blocks(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        prop_assert!(are_sound(&blocks), "{}", write(&blocks));
        prop_assert!(depth(&blocks) <= 64);
        prop_assert!(is_well_ordered(&blocks), "{}", write(&blocks));
    }

    #[test]
    fn blocks_survive_serializing_and_parsing(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        let serialized = to_html(&blocks);
        prop_assert_eq!(write(&read(&serialized)), write(&blocks), "{}", serialized);
    }

    #[test]
    fn every_plain_text_becomes_valid_blocks(text in "(?s)(http://|a@b\\.vn|[ \\n\\r\\t().,/:@]|\\PC|\\pC){0,60}") {
        keep_promises(&text, BASE);
    }
}
