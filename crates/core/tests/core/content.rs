//! An article's text becomes blocks, and no markup of it becomes markup.

#[path = "../../../../tests/fixtures/content/mod.rs"]
mod cases;
#[path = "../../../../tests/fixtures/markup.rs"]
pub mod markup;
#[path = "../../../../tests/fixtures/promises/blocks.rs"]
pub mod promises;

use bantin_core::content::{Block, Embed, Inline, from_html, from_text, resolve_http, resolve_link, to_text};
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
fn every_case_of_html_gives_its_blocks() {
    let failures = cases::failures(&cases::html(), outline);
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn every_case_of_plain_text_gives_its_blocks() {
    let failures = cases::failures(&cases::text(), |text| write(&from_text(text)));
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}

#[test]
fn the_cases_are_all_there() {
    let names: Vec<_> = cases::html().iter().chain(&cases::text()).map(|case| case.name).collect();
    let distinct: std::collections::HashSet<_> = names.iter().collect();
    assert!(names.len() >= 208, "{}", names.len());
    assert_eq!(names.len(), distinct.len());
}

#[test]
fn the_blocks_of_every_case_survive_being_written_and_read() {
    for case in cases::html() {
        let blocks = read(case.input);
        assert_eq!(read(&bantin_core::content::to_html(&blocks)), blocks, "{}", case.name);
    }
}

#[test]
fn a_text_is_empty_when_its_markup_is() {
    assert_eq!(read(""), []);
    assert_eq!(from_text(""), []);
    assert_eq!(to_text(&[]), "");
}

#[test]
fn plain_text_has_a_line_for_each_block() {
    let html = "<h2>a</h2><p>b<br><b>c</b> <a href=x>d</a></p><ul><li>e<li>f</ul><hr>\
        <figure><img src=x alt=y><figcaption>g</figcaption></figure><pre>h\ni</pre>\
        <table><caption>j</caption><tr><td>k<td>l</table><blockquote>m</blockquote>";
    assert_eq!(to_text(&read(html)), "a\nb c d\ne\nf\ng\nh\ni\nj\nk\nl\nm");
}

#[test]
fn plain_text_holds_terms_titles_and_no_soft_hyphens() {
    let html = "<dl><dt>a<dd>b<dt>c<dd>d</dl><video src=x title=e></video>\
        <figure><audio src=y title=z></audio><figcaption>f</figcaption></figure>\
        <iframe src=https://v.example/ title=g></iframe><iframe src=https://w.example/></iframe>\
        <div lang=en>h <bdo dir=rtl>i</bdo></div><p id=k>j<a href=#k>&shy;l</a></p>";
    assert_eq!(to_text(&read(html)), "a\nb\nc\nd\ne\nf\ng\nh i\njl");
}

#[test]
fn a_card_names_the_host_without_what_says_nothing() {
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
fn plain_text_is_composed_too() {
    assert_eq!(write(&from_text("Vie\u{323}\u{302}t\u{a0} Nam")), "p \"Việt Nam\"\n");
}

#[test]
fn what_is_taken_for_composed_is() {
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
fn passages_in_passages_end_somewhere_and_their_text_stays() {
    let html = format!("<p>{}sâu", "<span lang=en>a<span lang=fr>b".repeat(1000));
    let blocks = read(&html);
    assert!(to_text(&blocks).ends_with("sâu"));
    assert!(write(&blocks).matches("passage").count() <= 8);
    let html = format!("{}sâu", "<div lang=en><div lang=fr>".repeat(1000));
    let blocks = read(&html);
    assert!(depth(&blocks) <= 64);
    assert_eq!(to_text(&blocks), "sâu");
}

#[test]
fn many_places_and_pictures_cost_no_more_than_their_length() {
    let places: String = (0..50_000).map(|n| format!("<a name={n}></a>")).collect();
    let links: String = (0..50_000).map(|n| format!("<a href=#{n}>x</a>")).collect();
    assert_eq!(to_text(&read(&format!("{places}<p>{links}"))).len(), 50_000);
    let pictures: String = (0..20_000).map(|n| format!("<p><img src={n}>")).collect();
    let blocks = read(&format!("{pictures}<p align=center>a"));
    assert_eq!(blocks.len(), 1);
}

#[test]
fn only_http_https_mail_and_telephone_are_addresses() {
    assert_eq!(resolve_link("../hai/", BASE).as_deref(), Some("https://bao.example/bai/hai/"));
    assert_eq!(resolve_link("mailto:a@b.example", BASE).as_deref(), Some("mailto:a@b.example"));
    assert_eq!(resolve_link("tel:113", BASE).as_deref(), Some("tel:113"));
    for reference in ["javascript:alert(1)", "\u{1}java\tscr\nipt:x", "data:,x", "ftp://a.example/", "http://"] {
        assert_eq!(resolve_link(reference, BASE), None, "{reference:?}");
    }
}

#[test]
fn pictures_and_files_come_over_http_and_https_only() {
    assert_eq!(resolve_http("/x.jpg", BASE).as_deref(), Some("https://bao.example/x.jpg"));
    assert_eq!(resolve_http("mailto:a@b.example", BASE), None);
    assert_eq!(resolve_http("tel:113", BASE), None);
}

#[test]
fn control_characters_never_come_through() {
    let html = "<p>a\u{0}b\u{1}\u{7f}\u{9b}c</p><pre>\r\n\r\nd\re\u{8}\tf</pre>";
    assert_eq!(outline(html), "p \"abc\"\npre \"d\\ne\\tf\"\n");
}

#[test]
fn an_id_longer_than_200_bytes_is_none() {
    let html = format!("<h2 id={}>a</h2><h2 id={}>b</h2>", "x".repeat(201), "y".repeat(200));
    assert_eq!(outline(&html), format!("h2 \"a\"\nh2 #b-{} \"b\"\n", "y".repeat(200)));
}

#[test]
fn a_link_that_is_no_link_keeps_its_text_however_it_is_spelt() {
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
fn a_hundred_thousand_nested_elements_end_well() {
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
fn below_64_levels_containers_are_unwrapped_and_the_text_stays() {
    let blocks = read(&format!("{}sâu", "<blockquote>".repeat(70)));
    assert_eq!(depth(&blocks), 64);
    assert_eq!(to_text(&blocks), "sâu");
}

#[test]
fn closing_very_deep_elements_leads_back_to_where_they_began() {
    let html = format!("<ul><li>{}a{}</li><li>b</li></ul>", "<div>".repeat(2_000), "</div>".repeat(2_000));
    assert_eq!(outline(&html), "ul\n  li\n    p \"a\"\n  li\n    p \"b\"\n");
}

#[test]
fn a_megabyte_of_text_is_one_paragraph() {
    let html = "chữ ".repeat(250_000);
    assert_eq!(read(&html), [Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())])]);
    assert_eq!(from_text(&html), [Block::Paragraph(vec![Inline::Text(html.trim_end().to_owned())])]);
}

#[test]
fn a_megabyte_of_brackets_and_signs_costs_no_more_than_its_length() {
    for piece in [")", "(", "@", ".", "a@", "http://", "\n", "\u{a0}"] {
        from_text(&format!("https://a.example/{}", piece.repeat(1_000_000 / piece.len())));
    }
}

#[test]
fn formats_left_open_do_not_multiply_without_end() {
    let formats: String = (0..400).map(|n| format!("<b id={n}>")).collect();
    let html = format!("<p>{formats}{}", "</p><p>x".repeat(20_000));
    assert_eq!(to_text(&read(&html)).matches('x').count(), 20_000);
}

#[test]
fn tags_left_open_cost_no_more_than_their_length() {
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

/// So long is a text with everything that it names.
fn size(blocks: &[Block]) -> usize {
    bantin_core::content::to_html(blocks).len()
}

#[test]
fn a_link_left_open_costs_no_more_than_the_text_allows() {
    let far = format!("https://bao.example/{}", "a".repeat(50_000));
    let html = format!("<p><a href='{far}'>x{}", "<p>x".repeat(20_000));
    let blocks = read(&html);
    assert!(size(&blocks) < 100 * html.len() + (2 << 20));
    assert_eq!(to_text(&blocks).matches('x').count(), 20_001);
    // What an article may hold is far from there.
    let html = format!("<p><a href='{}'>x{}", &far[..1_000], "<p>x".repeat(100));
    assert_eq!(format!("{:?}", read(&html)).matches("Link {").count(), 101);
}

#[test]
fn pictures_seen_from_an_endless_address_cost_no_more_than_the_text_allows() {
    let base = format!("https://bao.example/{}/", "a".repeat(100_000));
    for html in ["<img src=1.jpg alt=x>".repeat(20_000), format!("<img alt=x srcset='{}'>", "1.jpg 1x,".repeat(20_000))]
    {
        let blocks = from_html(&html, &base);
        assert!(size(&blocks) < 100 * html.len() + (2 << 20), "{}", size(&blocks));
    }
}

#[test]
fn tags_of_very_many_attributes_cost_no_more_than_their_length() {
    let attributes = |count: usize| {
        let names = (0..count).map(|number| format!(" a{number}"));
        names.collect::<String>()
    };
    let slashes = attributes(10_000).replace(' ', "/");
    let quoted = attributes(10_000).replace(' ', "=''a");
    for html in [
        format!("<p{}>x</p>{}", attributes(300_000), "<p>x".repeat(10_000)),
        format!("<p><b{}>x{}", attributes(10_000), "<p>x".repeat(10_000)),
        format!("<p><b{slashes}>x{}", "<p>x".repeat(10_000)),
        format!("<p><b a{quoted}=''>x{}", "<p>x".repeat(10_000)),
    ] {
        assert_eq!(to_text(&read(&html)).matches('x').count(), 10_001);
    }
}

#[test]
fn no_tag_of_very_many_attributes_is_hidden_from_the_limit() {
    let attributes: String = (0..5_000).map(|number| format!(" a{number}")).collect();
    for html in [
        format!("<!-- <p title=\" --><p{attributes}>x"),
        format!("<script>'<p title=\"'</script><p{attributes}>x"),
        format!("<p =\"{attributes}>x"),
        format!("<p a= b\"{attributes}>x"),
        format!("<p>x</p{attributes}>"),
        format!("<p{attributes}"),
    ] {
        assert!(to_text(&read(&html)).contains("a0 a1"), "{}", &html[..20]);
    }
}

#[test]
fn tags_inside_tags_are_measured_in_linear_time() {
    assert!(to_text(&read(&"<a ".repeat(300_000))).contains("<a <a"));
    assert_eq!(outline(&"<p title='<b>'>x</p>".repeat(2)), "p \"x\"\n".repeat(2));
}

#[test]
fn what_articles_hold_keeps_its_attributes() {
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
fn letters_with_more_marks_than_anyone_reads_stay_as_they_are() {
    let marks = "\u{301}\u{316}".repeat(1_000);
    for (written, composed) in [
        (format!("a{marks}"), format!("a{marks}")),
        ("e\u{302}\u{301} ".repeat(2_000), "ế ".repeat(2_000)),
        (format!("a{}", &marks[..400]), format!("á{}{}", "\u{316}".repeat(100), "\u{301}".repeat(99))),
    ] {
        assert_eq!(compose(written), composed);
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_markup_breaks_the_promises_of_the_types(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        prop_assert!(are_sound(&blocks), "{}", write(&blocks));
        prop_assert!(depth(&blocks) <= 64);
        prop_assert!(is_well_ordered(&blocks), "{}", write(&blocks));
    }

    #[test]
    fn blocks_survive_being_written_as_html_and_read_again(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        let written = bantin_core::content::to_html(&blocks);
        prop_assert_eq!(write(&read(&written)), write(&blocks), "{}", written);
    }

    #[test]
    fn no_plain_text_breaks_the_promises_of_the_types(text in "(?s)(http://|a@b\\.vn|[ \\n\\r\\t().,/:@]|\\PC|\\pC){0,60}") {
        keep_promises(&text, BASE);
    }
}
