//! An article's text: each block and each part of a line becomes the one element that it stands for.

use bantin::{
    body::{Block, Cell, Figure, Heading, Inline, Link, List, Photo, Style, Table},
    components::ArticleBody,
    routes::Page,
};
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::{
    part::Followed,
    stage::{Site, Stage, own},
};

async fn text(blocks: Vec<Block>) -> Stage {
    on(Site::with_items(vec![]), blocks).await
}

async fn on(site: Site, blocks: Vec<Block>) -> Stage {
    site.at(Page::article("lu"))
        .show(|_| view! { <ArticleBody blocks/> })
        .await
}

/// The HTML of a text of one block.
async fn block(block: Block) -> String {
    let markup = text(vec![block]).await.markup();
    let inner = markup.strip_prefix("<div>");
    inner
        .and_then(|inner| inner.strip_suffix("</div>"))
        .unwrap_or(&markup)
        .to_owned()
}

/// The HTML of a paragraph that holds this.
async fn inline(inline: Inline) -> String {
    block(Block::Paragraph(vec![inline])).await
}

fn word(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(word(text))
}

fn link(href: &str) -> Block {
    Block::Paragraph(vec![Inline::Link(Link {
        href: href.into(),
        content: word("liên kết"),
    })])
}

fn photo(src: &str) -> Photo {
    Photo {
        src: own(src),
        srcset: None,
        alt: "Cây cầu".into(),
        size: Some((900, 600)),
        href: None,
    }
}

fn cell(text: &str) -> Cell {
    Cell {
        header: false,
        columns: 1,
        rows: 1,
        content: vec![paragraph(text)],
    }
}

#[wasm_bindgen_test]
async fn a_paragraph_is_a_paragraph() {
    assert_eq!(block(paragraph("Nước rút.")).await, "<p>Nước rút.</p>");
}

#[wasm_bindgen_test]
async fn a_heading_keeps_its_level_and_its_name() {
    for level in 2..=6 {
        let heading = Heading {
            level,
            id: Some("b-lu".into()),
            content: word("Lũ"),
        };
        assert_eq!(
            block(Block::Heading(heading)).await,
            format!("<h{level} id=\"b-lu\">Lũ</h{level}>")
        );
    }
    let nameless = Heading {
        level: 2,
        id: None,
        content: word("Lũ"),
    };
    assert_eq!(block(Block::Heading(nameless)).await, "<h2>Lũ</h2>");
}

#[wasm_bindgen_test]
async fn a_list_is_unordered_or_counts_from_its_first_number() {
    let list = |start| {
        let items = vec![vec![paragraph("một")], vec![paragraph("hai")]];
        Block::List(List { start, items })
    };
    let entries = "<li><p>một</p></li><li><p>hai</p></li>";
    assert_eq!(block(list(None)).await, format!("<ul>{entries}</ul>"));
    assert_eq!(block(list(Some(1))).await, format!("<ol>{entries}</ol>"));
    assert_eq!(
        block(list(Some(5))).await,
        format!("<ol start=\"5\">{entries}</ol>")
    );
}

#[wasm_bindgen_test]
async fn a_quote_holds_its_blocks() {
    let quote = Block::Quote(vec![paragraph("Một"), paragraph("Hai")]);
    assert_eq!(
        block(quote).await,
        "<blockquote><p>Một</p><p>Hai</p></blockquote>"
    );
}

#[wasm_bindgen_test]
async fn preformatted_text_keeps_its_spaces_and_can_be_scrolled_by_keyboard() {
    let text = Block::Preformatted("a  b\n  c".into());
    assert_eq!(block(text).await, "<pre tabindex=\"0\">a  b\n  c</pre>");
}

#[wasm_bindgen_test]
async fn a_rule_is_a_rule() {
    assert_eq!(block(Block::Rule).await, "<hr>");
}

#[wasm_bindgen_test]
async fn a_table_keeps_caption_headers_and_spans() {
    let header = Cell {
        header: true,
        columns: 2,
        ..cell("Năm")
    };
    let tall = Cell {
        rows: 3,
        ..cell("1")
    };
    let stage = text(vec![Block::Table(Table {
        caption: word("Sản lượng"),
        rows: vec![vec![header], vec![tall, cell("2")]],
    })])
    .await;
    assert_eq!(
        stage.one("region", "Bảng số liệu").markup(),
        "<table><caption>Sản lượng</caption><tbody>\
         <tr><th colspan=\"2\"><p>Năm</p></th></tr>\
         <tr><td rowspan=\"3\"><p>1</p></td><td><p>2</p></td></tr>\
         </tbody></table>"
    );
}

#[wasm_bindgen_test]
async fn a_table_wider_than_the_screen_can_be_scrolled_by_keyboard() {
    let rows = vec![vec![cell("1")]];
    let caption = vec![];
    let stage = text(vec![Block::Table(Table { caption, rows })]).await;
    assert_eq!(stage.only("region").value("tabindex"), "0");
}

#[wasm_bindgen_test]
async fn photos_and_their_caption_are_one_figure() {
    let stage = text(vec![Block::Figure(Figure {
        photos: vec![photo("/a.jpg"), photo("/b.jpg")],
        caption: word("Cầu mới. Ảnh: Lan"),
    })])
    .await;
    let figure = stage.only("figure");
    assert_eq!(figure.only("caption").text(), "Cầu mới. Ảnh: Lan");
    let photos = figure.all("img");
    assert_eq!(figure.names("img"), ["Cây cầu", "Cây cầu"]);
    assert_eq!(photos[0].value("src"), own("/a.jpg"));
    assert_eq!(photos[0].value("width"), "900");
    assert_eq!(photos[0].value("height"), "600");
}

#[wasm_bindgen_test]
async fn a_photo_without_a_caption_has_none() {
    let (photos, caption) = (vec![photo("/a.jpg")], vec![]);
    let stage = text(vec![Block::Figure(Figure { photos, caption })]).await;
    assert!(stage.has("img", "Cây cầu"));
    assert!(!stage.has_any("caption"));
}

#[wasm_bindgen_test]
async fn only_the_first_photo_of_a_text_is_wanted_at_once() {
    let figure = |src| {
        let (photos, caption) = (vec![photo(src)], vec![]);
        Block::Figure(Figure { photos, caption })
    };
    let stage = text(vec![paragraph("Mở"), figure("/a.jpg"), figure("/b.jpg")]).await;
    let loading: Vec<_> = (stage.all("img").iter())
        .map(|photo| photo.attribute("loading"))
        .collect();
    assert_eq!(loading, [None, Some("lazy".into())]);
}

#[wasm_bindgen_test]
async fn a_photo_of_unknown_size_gets_a_box_of_three_to_two() {
    let unknown = Photo {
        size: None,
        ..photo("/a.jpg")
    };
    let (photos, caption) = (vec![unknown], vec![]);
    let stage = text(vec![Block::Figure(Figure { photos, caption })]).await;
    let image = stage.only("img");
    let side = |name| image.value(name).parse::<f64>().expect("a number");
    assert_eq!(side("width") / side("height"), 1.5);
}

#[wasm_bindgen_test]
async fn a_photo_that_is_a_link_has_a_name_even_without_words_of_its_own() {
    let silent = Photo {
        alt: String::new(),
        href: Some("https://anh.example/".into()),
        ..photo("/a.jpg")
    };
    let spoken = Photo {
        href: Some("https://anh.example/".into()),
        ..photo("/b.jpg")
    };
    let (photos, caption) = (vec![silent, spoken], vec![]);
    let stage = text(vec![Block::Figure(Figure { photos, caption })]).await;
    assert_eq!(stage.names("link"), ["Ảnh", "Cây cầu"]);
    assert_eq!(stage.addresses(), ["https://anh.example/"; 2]);
}

#[wasm_bindgen_test]
async fn each_style_of_a_line_is_its_element() {
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
        assert_eq!(
            inline(Inline::Styled(style, word("chữ"))).await,
            format!("<p><{tag}>chữ</{tag}></p>")
        );
    }
}

#[wasm_bindgen_test]
async fn styles_nest_and_lines_break() {
    let nested = Inline::Styled(
        Style::Strong,
        vec![
            Inline::Text("a".into()),
            Inline::Break,
            Inline::Styled(Style::Emphasis, word("b")),
        ],
    );
    assert_eq!(
        inline(nested).await,
        "<p><strong>a<br><em>b</em></strong></p>"
    );
}

#[wasm_bindgen_test]
async fn no_text_ever_becomes_markup() {
    let evil = "<b>đậm</b><img src=x onerror=alert(1)>&amp;";
    let stage = text(vec![
        paragraph(evil),
        Block::Preformatted(evil.into()),
        Block::Quote(vec![paragraph(evil)]),
    ])
    .await;
    assert_eq!(stage.text(), [evil; 3].join(" "));
    assert!(!stage.has_any("img"));
    assert!(!stage.markup().contains("<b>"));
}

#[wasm_bindgen_test]
async fn a_link_to_a_place_in_the_text_stays_on_the_page_and_is_the_browsers() {
    let stage = text(vec![link("#b-chu")]).await;
    let place = stage.only("link");
    assert_eq!(place.value("href"), "/bai/lu/#b-chu");
    assert_eq!(place.value("rel"), "external");
}

#[wasm_bindgen_test]
async fn a_link_to_a_place_in_the_text_stays_on_the_page_below_a_path() {
    let site = Site::with_items(vec![]).below("/news/");
    let stage = on(site, vec![link("#b-chu")]).await;
    assert_eq!(stage.addresses(), ["/news/bai/lu/#b-chu"]);
}

#[wasm_bindgen_test]
async fn a_link_to_a_page_of_this_site_is_left_to_the_router() {
    for path in [
        "/",
        "/bai/khac/",
        "/bai/khac/?a=1#b",
        "/chuyen-muc/thoi-su/",
    ] {
        let stage = text(vec![link(&own(path))]).await;
        assert_eq!(stage.only("link").attribute("rel"), None, "{path}");
    }
}

#[wasm_bindgen_test]
async fn a_link_to_a_file_another_site_or_a_mailbox_is_the_browsers() {
    for address in [
        own("/feed/feed.json"),
        own("/tai-lieu/quyet-dinh.pdf"),
        "https://khac.example/bai/khac/".into(),
        own("").replace("://", "://khac.") + "/bai/khac/",
        own("0/bai/khac/"),
        "mailto:toa-soan@bao.example".into(),
        "tel:+84123".into(),
    ] {
        let stage = text(vec![link(&address)]).await;
        let link = stage.only("link");
        assert_eq!(link.value("href"), address);
        let rel = link.value("rel");
        assert!(rel.split(' ').any(|word| word == "external"), "{address}");
        assert_eq!(link.press(), Followed::ByTheBrowser);
    }
}

#[wasm_bindgen_test]
async fn below_a_path_the_pages_beside_it_are_other_sites() {
    for (path, rel) in [
        ("/news/bai/khac/", None),
        ("/bai/khac/", Some("external noopener")),
        ("/newspaper/bai/khac/", Some("external noopener")),
    ] {
        let site = Site::with_items(vec![]).below("/news/");
        let stage = on(site, vec![link(&own(path))]).await;
        assert_eq!(
            stage.only("link").attribute("rel").as_deref(),
            rel,
            "{path}"
        );
    }
}
