//! An article's text becomes blocks, and no markup of it becomes markup.

#[path = "../fixtures/body/mod.rs"]
mod cases;
#[path = "../fixtures/body/markup.rs"]
mod markup;

use bantin::body::{Block, Inline, address, from_html, from_text, http_address, plain};
use cases::{BASE, notation::write};
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
    let names: Vec<_> = cases::html()
        .iter()
        .chain(&cases::text())
        .map(|case| case.name)
        .collect();
    let distinct: std::collections::HashSet<_> = names.iter().collect();
    assert!(names.len() >= 60);
    assert_eq!(names.len(), distinct.len());
}

#[test]
fn the_blocks_of_every_case_survive_being_written_and_read() {
    for case in cases::html() {
        let blocks = read(case.input);
        assert_eq!(read(&markup::write(&blocks)), blocks, "{}", case.name);
    }
}

#[test]
fn a_text_is_empty_when_its_markup_is() {
    assert_eq!(read(""), []);
    assert_eq!(from_text(""), []);
    assert_eq!(plain(&[]), "");
}

#[test]
fn plain_text_has_a_line_for_each_block() {
    let html = "<h2>a</h2><p>b<br><b>c</b> <a href=x>d</a></p><ul><li>e<li>f</ul><hr>\
        <figure><img src=x alt=y><figcaption>g</figcaption></figure><pre>h\ni</pre>\
        <table><caption>j</caption><tr><td>k<td>l</table><blockquote>m</blockquote>";
    assert_eq!(plain(&read(html)), "a\nb c d\ne\nf\ng\nh\ni\nj\nk\nl\nm");
}

#[test]
fn only_http_https_mail_and_telephone_are_addresses() {
    assert_eq!(
        address("../hai/", BASE).as_deref(),
        Some("https://bao.example/bai/hai/")
    );
    assert_eq!(
        address("mailto:a@b.example", BASE).as_deref(),
        Some("mailto:a@b.example")
    );
    assert_eq!(address("tel:113", BASE).as_deref(), Some("tel:113"));
    for reference in [
        "javascript:alert(1)",
        "\u{1}java\tscr\nipt:x",
        "data:,x",
        "ftp://a.example/",
        "http://",
    ] {
        assert_eq!(address(reference, BASE), None, "{reference:?}");
    }
}

#[test]
fn pictures_and_files_come_over_http_and_https_only() {
    assert_eq!(
        http_address("/x.jpg", BASE).as_deref(),
        Some("https://bao.example/x.jpg")
    );
    assert_eq!(http_address("mailto:a@b.example", BASE), None);
    assert_eq!(http_address("tel:113", BASE), None);
}

#[test]
fn control_characters_never_come_through() {
    let html = "<p>a\u{0}b\u{1}\u{7f}\u{9b}c</p><pre>\r\n\r\nd\re\u{8}\tf</pre>";
    assert_eq!(outline(html), "p \"abc\"\npre \"d\\ne\\tf\"\n");
}

#[test]
fn an_id_longer_than_200_bytes_is_none() {
    let html = format!(
        "<h2 id={}>a</h2><h2 id={}>b</h2>",
        "x".repeat(201),
        "y".repeat(200)
    );
    assert_eq!(
        outline(&html),
        format!("h2 \"a\"\nh2 #b-{} \"b\"\n", "y".repeat(200))
    );
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
        let html = format!(
            "<p><a href=\"{scheme}alert(1)\">a</a></p><a href=\"{scheme}x\"><img src=\"{scheme}y\"></a>"
        );
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
        "b",
        "select><option",
    ] {
        let html = format!("{}x", format!("<{tag}>").repeat(100_000));
        let blocks = read(&html);
        assert!(depth(&blocks) <= 64, "{tag}");
        assert!(!plain(&blocks).contains('<'), "{tag}");
    }
    let nested = format!(
        "{}giữa{}cuối",
        "<div>".repeat(100_000),
        "</div>".repeat(100_000)
    );
    assert_eq!(outline(&nested), "p \"giữa\"\np \"cuối\"\n");
}

#[test]
fn below_64_levels_containers_are_unwrapped_and_the_text_stays() {
    let blocks = read(&format!("{}sâu", "<blockquote>".repeat(70)));
    assert_eq!(depth(&blocks), 64);
    assert_eq!(plain(&blocks), "sâu");
}

#[test]
fn closing_very_deep_elements_leads_back_to_where_they_began() {
    let html = format!(
        "<ul><li>{}a{}</li><li>b</li></ul>",
        "<div>".repeat(2_000),
        "</div>".repeat(2_000)
    );
    assert_eq!(outline(&html), "ul\n  li\n    p \"a\"\n  li\n    p \"b\"\n");
}

#[test]
fn a_megabyte_of_text_is_one_paragraph() {
    let html = "chữ ".repeat(250_000);
    assert_eq!(
        read(&html),
        [Block::Paragraph(vec![Inline::Text(
            html.trim_end().to_owned()
        )])]
    );
    assert_eq!(
        from_text(&html),
        [Block::Paragraph(vec![Inline::Text(
            html.trim_end().to_owned()
        )])]
    );
}

#[test]
fn a_megabyte_of_brackets_and_signs_costs_no_more_than_its_length() {
    for piece in [")", "(", "@", ".", "a@", "http://", "\n", "\u{a0}"] {
        from_text(&format!(
            "https://a.example/{}",
            piece.repeat(1_000_000 / piece.len())
        ));
    }
}

#[test]
fn formats_left_open_do_not_multiply_without_end() {
    let formats: String = (0..400).map(|n| format!("<b id={n}>")).collect();
    let html = format!("<p>{formats}{}", "</p><p>x".repeat(20_000));
    assert_eq!(plain(&read(&html)).matches('x').count(), 20_000);
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
    ] {
        read(&format!("<table>{}", piece.repeat(5_000)));
        read(&piece.repeat(5_000));
    }
}

/// How many containers stand in each other at the deepest place.
fn depth(blocks: &[Block]) -> usize {
    let below = |block: &Block| match block {
        Block::Quote(blocks) => 1 + depth(blocks),
        Block::List(list) => 2 + list.items.iter().map(|item| depth(item)).max().unwrap_or(0),
        Block::Table(table) => {
            3 + table
                .rows
                .iter()
                .flatten()
                .map(|cell| depth(&cell.content))
                .max()
                .unwrap_or(0)
        }
        Block::Heading(_) | Block::Figure(_) | Block::Preformatted(_) => 1,
        Block::Paragraph(_) | Block::Rule => 0,
    };
    blocks.iter().map(below).max().unwrap_or(0)
}

/// Whether a line keeps what its type promises: no empty text, no control character, no link to where none may lead.
fn is_sound(content: &[Inline]) -> bool {
    let adjacent_texts = content
        .windows(2)
        .any(|pair| matches!(pair, [Inline::Text(_), Inline::Text(_)]));
    !content.is_empty()
        && !adjacent_texts
        && content.iter().all(|inline| match inline {
            Inline::Text(text) => !text.is_empty() && !text.chars().any(char::is_control),
            Inline::Break => true,
            Inline::Styled(_, content) => is_sound(content),
            Inline::Link(link) => is_allowed(&link.href) && is_sound(&link.content),
        })
}

fn is_allowed(href: &str) -> bool {
    ["http://", "https://", "mailto:", "tel:", "#b-"]
        .iter()
        .any(|start| href.starts_with(start))
        && !href.contains(|c: char| c.is_control() || c == ' ')
}

fn are_sound(blocks: &[Block]) -> bool {
    blocks.iter().all(|block| match block {
        Block::Paragraph(content) => is_sound(content),
        Block::Heading(heading) => (2..=6).contains(&heading.level) && is_sound(&heading.content),
        Block::Figure(figure) => {
            let is_photo = |src: &str| src.starts_with("https://") || src.starts_with("http://");
            !figure.photos.is_empty()
                && figure.photos.iter().all(|photo| {
                    is_photo(&photo.src) && photo.href.iter().all(|href| is_allowed(href))
                })
                && (figure.caption.is_empty() || is_sound(&figure.caption))
        }
        Block::List(list) => {
            !list.items.is_empty()
                && list
                    .items
                    .iter()
                    .all(|item| !item.is_empty() && are_sound(item))
        }
        Block::Quote(blocks) => !blocks.is_empty() && are_sound(blocks),
        Block::Table(table) => {
            let spans = 1..=1000;
            let mut cells = table.rows.iter().flatten();
            cells.clone().any(|cell| !cell.content.is_empty())
                && cells.all(|cell| {
                    spans.contains(&cell.columns)
                        && spans.contains(&cell.rows)
                        && are_sound(&cell.content)
                })
        }
        Block::Preformatted(text) => {
            !text.is_empty()
                && !text.starts_with('\n')
                && !text.contains(|c: char| c.is_control() && c != '\t' && c != '\n')
        }
        Block::Rule => true,
    })
}

const TAGS: [&str; 46] = [
    "p",
    "div",
    "h1",
    "h2",
    "h4",
    "blockquote",
    "ul",
    "ol",
    "li",
    "table",
    "tbody",
    "tr",
    "td",
    "th",
    "caption",
    "pre",
    "figure",
    "figcaption",
    "a",
    "b",
    "strong",
    "i",
    "code",
    "sup",
    "ins",
    "span",
    "font",
    "u",
    "noscript",
    "section",
    "dl",
    "dt",
    "form",
    "select",
    "option",
    "button",
    "svg",
    "math",
    "foreignObject",
    "script",
    "style",
    "template",
    "video",
    "iframe",
    "xmp",
    "details",
];

fn piece() -> impl Strategy<Value = String> {
    let attributes = prop_oneof![
        6 => Just(""),
        1 => Just(" id=x"),
        1 => Just(" href=y"),
        1 => Just(" href='#x y'"),
        1 => Just(" href=#x%C4%91"),
        1 => Just(" href=javascript:z"),
        1 => Just(" rowspan=2 colspan=3"),
        1 => Just(" start=4"),
        1 => Just(" hidden"),
    ];
    prop_oneof![
        5 => (proptest::sample::select(&TAGS[..]), attributes).prop_map(|(tag, attributes)| format!("<{tag}{attributes}>")),
        4 => proptest::sample::select(&TAGS[..]).prop_map(|tag| format!("</{tag}>")),
        4 => proptest::sample::select(&["chữ", "a", " ", "\n", "&nbsp;", " b ", "\t", "&#1;", "\u{0}", "&#13;", "<!-- c -->", "&lt;b>"][..]).prop_map(str::to_owned),
        2 => proptest::sample::select(&["<br>", "<hr>", "<img src=1.jpg>", "<img src=2.jpg alt='a&quot;' width=3 height=4 srcset='3.jpg 2x'>", "<input>", "<wbr>"][..]).prop_map(str::to_owned),
        1 => any::<String>(),
    ]
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1500, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_markup_breaks_the_promises_of_the_types(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        prop_assert!(are_sound(&blocks), "{}", write(&blocks));
        prop_assert!(depth(&blocks) <= 64);
    }

    #[test]
    fn blocks_survive_being_written_as_html_and_read_again(pieces in prop::collection::vec(piece(), 0..40)) {
        let blocks = read(&pieces.concat());
        let written = markup::write(&blocks);
        prop_assert_eq!(write(&read(&written)), write(&blocks), "{}", written);
    }

    #[test]
    fn no_plain_text_breaks_the_promises_of_the_types(text in "(?s)(http://|a@b\\.vn|[ \\n\\r\\t().,/:@]|\\PC|\\pC){0,60}") {
        let blocks = from_text(&text);
        prop_assert!(are_sound(&blocks), "{}", write(&blocks));
    }
}
