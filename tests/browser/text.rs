//! An article's text: each block and each part of a line becomes the one element that it stands for.

use bantin_app::components::ArticleBody;
use bantin_core::{
    content::{
        Block, Cell, Definition, Direction, Embed, Figure, Heading, Inline, LangSpan, Link, List, ListItem, ListStyle,
        Media, MediaKind, Numbers, Photo, Scope, Style, Table,
    },
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
    site.at(Page::article("lu")).show(|_| view! { <ArticleBody blocks/> }).await
}

/// The HTML of a text of one block.
async fn block(block: Block) -> String {
    let markup = text(vec![block]).await.markup();
    let inner = markup.strip_prefix("<div>");
    inner.and_then(|inner| inner.strip_suffix("</div>")).unwrap_or(&markup).to_owned()
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
    Block::Paragraph(vec![Inline::Link(Link { href: href.into(), content: word("liên kết") })])
}

fn photo(src: &str) -> Photo {
    Photo { src: own(src), srcset: None, avif: None, alt: "Cây cầu".into(), size: Some((900, 600)), href: None }
}

fn cell(text: &str) -> Cell {
    Cell { header: false, scope: None, columns: 1, rows: 1, content: vec![paragraph(text)] }
}

fn item(text: &str) -> ListItem {
    ListItem { value: None, content: vec![paragraph(text)] }
}

fn recording(kind: MediaKind) -> Media {
    Media { kind, src: own("/tap/lu%20ve.mp4"), poster: None, size: None, title: None, caption: vec![] }
}

fn passage(lang: Option<&str>, dir: Option<Direction>) -> LangSpan {
    LangSpan { lang: lang.map(str::to_owned), dir }
}

#[wasm_bindgen_test]
async fn a_paragraph_is_a_paragraph() {
    assert_eq!(block(paragraph("Nước rút.")).await, "<p>Nước rút.</p>");
}

#[wasm_bindgen_test]
async fn a_heading_keeps_its_level_and_its_name() {
    for level in 2..=6 {
        let heading = Heading { level, id: Some("b-lu".into()), content: word("Lũ") };
        assert_eq!(block(Block::Heading(heading)).await, format!("<h{level} id=\"b-lu\">Lũ</h{level}>"));
    }
    let nameless = Heading { level: 2, id: None, content: word("Lũ") };
    assert_eq!(block(Block::Heading(nameless)).await, "<h2>Lũ</h2>");
}

#[wasm_bindgen_test]
async fn a_list_is_unordered_or_counts_from_its_first_number() {
    let list = |numbers| {
        let items = vec![item("một"), item("hai")];
        Block::List(List { numbers, items })
    };
    let from = |start| Numbers { start, ..Numbers::default() };
    let entries = "<li><p>một</p></li><li><p>hai</p></li>";
    assert_eq!(block(list(None)).await, format!("<ul>{entries}</ul>"));
    assert_eq!(block(list(Some(from(None)))).await, format!("<ol>{entries}</ol>"));
    assert_eq!(block(list(Some(from(Some(5))))).await, format!("<ol start=\"5\">{entries}</ol>"));
}

#[wasm_bindgen_test]
async fn a_list_counts_in_its_own_numerals_backwards_and_with_gaps() {
    for (numerals, kind, style) in [
        (ListStyle::LowerLetters, "a", "lower-alpha"),
        (ListStyle::UpperLetters, "A", "upper-alpha"),
        (ListStyle::LowerRoman, "i", "lower-roman"),
        (ListStyle::UpperRoman, "I", "upper-roman"),
    ] {
        let numbers = Numbers { start: None, reversed: true, numerals };
        let seventh = ListItem { value: Some(7), ..item("bảy") };
        let stage = text(vec![Block::List(List { numbers: Some(numbers), items: vec![item("một"), seventh] })]).await;
        let list = stage.only("list");
        assert_eq!(list.value("type"), kind);
        assert_eq!(list.value("reversed"), "");
        assert_eq!(list.look("list-style-type"), style);
        let entries = list.all("listitem");
        assert_eq!(entries[0].attribute("value"), None);
        assert_eq!(entries[1].value("value"), "7");
    }
}

#[wasm_bindgen_test]
async fn terms_and_what_is_said_of_them_are_a_list_of_definitions() {
    let definitions =
        Block::Definitions(vec![Definition::Term(word("VND")), Definition::Details(vec![paragraph("đồng")])]);
    assert_eq!(block(definitions).await, "<dl><dt>VND</dt><dd><p>đồng</p></dd></dl>");
}

#[wasm_bindgen_test]
async fn a_quote_holds_its_blocks() {
    let quote = Block::Quote(vec![paragraph("Một"), paragraph("Hai")]);
    assert_eq!(block(quote).await, "<blockquote><p>Một</p><p>Hai</p></blockquote>");
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
    let header = Cell { header: true, scope: Some(Scope::Column), columns: 2, ..cell("Năm") };
    let tall = Cell { rows: 3, ..cell("1") };
    let stage = text(vec![Block::Table(Table {
        caption: word("Sản lượng"),
        head: 1,
        rows: vec![vec![header], vec![tall, cell("2")]],
    })])
    .await;
    assert_eq!(
        stage.only("table").markup(),
        "<caption>Sản lượng</caption>\
         <thead><tr><th scope=\"col\" colspan=\"2\"><p>Năm</p></th></tr></thead>\
         <tbody><tr><td rowspan=\"3\"><p>1</p></td><td><p>2</p></td></tr>\
         </tbody>"
    );
}

#[wasm_bindgen_test]
async fn a_table_wider_than_the_screen_can_be_scrolled_by_keyboard() {
    let stage = text(vec![wide_table(word("Sản lượng"))]).await;
    assert_eq!(stage.one("region", "Sản lượng").value("tabindex"), "0");
}

#[wasm_bindgen_test]
async fn a_table_that_fits_the_screen_is_no_region() {
    let rows = vec![vec![cell("1"), cell("2")]];
    let stage = text(vec![Block::Table(Table { caption: vec![], head: 0, rows })]).await;
    assert!(!stage.has_any("region"));
}

#[wasm_bindgen_test]
async fn tables_without_a_caption_are_named_by_the_heading_before_them() {
    let heading = |title| Block::Heading(Heading { level: 2, id: None, content: word(title) });
    let blocks = vec![wide_table(vec![]), heading("Lúa"), wide_table(vec![]), heading("Ngô"), wide_table(vec![])];
    let stage = text(blocks).await;
    assert_eq!(stage.names("region"), ["Bảng số liệu", "Lúa", "Ngô"]);
}

/// A table of seven columns.
fn wide_table(caption: Vec<Inline>) -> Block {
    let rows = vec![["Huyện", "2020", "2021", "2022", "2023", "2024", "2025"].map(cell).to_vec()];
    Block::Table(Table { caption, head: 0, rows })
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
    let loading: Vec<_> = (stage.all("img").iter()).map(|photo| photo.attribute("loading")).collect();
    assert_eq!(loading, [None, Some("lazy".into())]);
}

#[wasm_bindgen_test]
async fn a_photo_of_unknown_size_gets_a_box_of_three_to_two() {
    let unknown = Photo { size: None, ..photo("/a.jpg") };
    let (photos, caption) = (vec![unknown], vec![]);
    let stage = text(vec![Block::Figure(Figure { photos, caption })]).await;
    let image = stage.only("img");
    let side = |name| image.value(name).parse::<f64>().expect("a number");
    assert_eq!(side("width") / side("height"), 1.5);
}

#[wasm_bindgen_test]
async fn a_photo_that_is_a_link_has_a_name_even_without_words_of_its_own() {
    let silent = Photo { alt: String::new(), href: Some("https://anh.example/".into()), ..photo("/a.jpg") };
    let spoken = Photo { href: Some("https://anh.example/".into()), ..photo("/b.jpg") };
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
        assert_eq!(inline(Inline::Styled(style, word("chữ"))).await, format!("<p><{tag}>chữ</{tag}></p>"));
    }
}

#[wasm_bindgen_test]
async fn styles_nest_and_lines_break() {
    let nested = Inline::Styled(
        Style::Strong,
        vec![Inline::Text("a".into()), Inline::Break, Inline::Styled(Style::Emphasis, word("b"))],
    );
    assert_eq!(inline(nested).await, "<p><strong>a<br><em>b</em></strong></p>");
}

#[wasm_bindgen_test]
async fn no_text_ever_becomes_markup() {
    let evil = "<b>đậm</b><img src=x onerror=alert(1)>&amp;";
    let stage =
        text(vec![paragraph(evil), Block::Preformatted(evil.into()), Block::Quote(vec![paragraph(evil)])]).await;
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
    for path in ["/", "/bai/khac/", "/bai/khac/?a=1#b", "/chuyen-muc/thoi-su/"] {
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
        assert_eq!(stage.only("link").attribute("rel").as_deref(), rel, "{path}");
    }
}

#[wasm_bindgen_test]
async fn a_recording_plays_in_the_browsers_own_player_and_loads_nothing_before() {
    for (kind, role, name) in [(MediaKind::Audio, "audio", "Bản ghi âm"), (MediaKind::Video, "video", "Video")] {
        let stage = text(vec![Block::Media(Box::new(recording(kind)))]).await;
        let player = stage.one(role, name);
        assert_eq!(player.value("controls"), "");
        assert_eq!(player.value("preload"), "none");
        assert_eq!(player.value("src"), own("/tap/lu%20ve.mp4"));
        let file = player.only("link");
        assert_eq!(file.value("href"), own("/tap/lu%20ve.mp4"));
        assert!(!stage.has_any("caption"));
    }
}

#[wasm_bindgen_test]
async fn a_recordings_title_is_its_name_and_stands_below_it() {
    let titled = Media {
        title: Some("Lũ về".into()),
        poster: Some(own("/lu.jpg")),
        size: Some((640, 360)),
        ..recording(MediaKind::Video)
    };
    let stage = text(vec![Block::Media(Box::new(titled))]).await;
    let player = stage.one("video", "Lũ về");
    assert_eq!(player.value("poster"), own("/lu.jpg"));
    assert_eq!(player.value("width"), "640");
    assert_eq!(player.value("height"), "360");
    assert_eq!(stage.only("caption").text(), "Lũ về");
}

#[wasm_bindgen_test]
async fn a_recordings_caption_comes_before_its_title() {
    let captioned =
        Media { title: Some("Lũ về".into()), caption: word("Ghi tại Huế"), ..recording(MediaKind::Audio) };
    let stage = text(vec![Block::Media(Box::new(captioned))]).await;
    assert!(stage.has("audio", "Lũ về"));
    assert_eq!(stage.only("caption").text(), "Ghi tại Huế");
}

#[wasm_bindgen_test]
async fn what_another_site_shows_is_a_card_that_leads_there() {
    for (href, title, words) in [
        ("https://www.youtube.com/watch?v=1", None, "Xem video youtube.com"),
        ("https://player.vimeo.com/video/1", Some("Lũ về"), "Lũ về vimeo.com"),
        ("https://bieu-do.example:8443/1?a=b", None, "Xem nội dung ở trang gốc bieu-do.example:8443"),
    ] {
        let stage = text(vec![Block::Embed(Embed { href: href.into(), title: title.map(str::to_owned) })]).await;
        let card = stage.only("link");
        assert_eq!(card.text(), words);
        assert_eq!(card.value("href"), href);
        assert_eq!(card.value("rel"), "external noopener");
        assert_eq!(card.press(), Followed::ByTheBrowser);
    }
}

#[wasm_bindgen_test]
async fn nothing_is_asked_of_another_site_before_a_click() {
    let stage = text(vec![Block::Embed(Embed { href: "https://www.youtube.com/watch?v=1".into(), title: None })]).await;
    let markup = stage.markup();
    for tag in ["<iframe", "<img", "<object", "<embed", " src="] {
        assert!(!markup.contains(tag), "{tag}");
    }
}

#[wasm_bindgen_test]
async fn a_part_in_another_language_or_direction_says_so() {
    let (left, right) = (Direction::LeftToRight, Direction::RightToLeft);
    for (passage, expected) in [
        (passage(Some("en"), None), "<span lang=\"en\">chữ</span>"),
        (passage(Some("he"), Some(right)), "<span lang=\"he\" dir=\"rtl\">chữ</span>"),
        (passage(None, Some(left)), "<span dir=\"ltr\">chữ</span>"),
        (passage(None, Some(Direction::Isolated)), "<bdi>chữ</bdi>"),
        (passage(None, Some(Direction::ForcedRightToLeft)), "<bdo dir=\"rtl\">chữ</bdo>"),
        (passage(None, Some(Direction::ForcedLeftToRight)), "<bdo dir=\"ltr\">chữ</bdo>"),
    ] {
        assert_eq!(inline(Inline::LangSpan(passage, word("chữ"))).await, format!("<p>{expected}</p>"));
    }
}

#[wasm_bindgen_test]
async fn blocks_in_another_language_or_direction_say_so_once() {
    let blocks = vec![paragraph("שלום"), paragraph("עולם")];
    let stage = text(vec![Block::LangSpan(passage(Some("he"), Some(Direction::RightToLeft)), blocks)]).await;
    assert_eq!(stage.markup(), "<div><div lang=\"he\" dir=\"rtl\"><p>שלום</p><p>עולם</p></div></div>");
}

#[wasm_bindgen_test]
async fn each_paragraph_begins_at_the_side_where_its_script_does() {
    let stage = text(vec![paragraph("Xin chào"), paragraph("שלום")]).await;
    for one in stage.all("paragraph") {
        assert_eq!(one.look("unicode-bidi"), "plaintext");
        assert_eq!(one.look("text-align"), "start");
    }
}

#[wasm_bindgen_test]
async fn the_first_photo_of_a_passage_at_the_top_is_wanted_at_once() {
    let (photos, caption) = (vec![photo("/a.jpg")], vec![]);
    let figure = Block::Figure(Figure { photos, caption });
    let stage = text(vec![Block::LangSpan(passage(Some("en"), None), vec![figure])]).await;
    assert_eq!(stage.only("img").attribute("loading"), None);
}

#[wasm_bindgen_test]
async fn a_place_that_a_link_leads_to_is_there() {
    let footnote = Block::Paragraph(vec![Inline::Anchor("b-fn1".into()), Inline::Text("Theo TTXVN.".into())]);
    assert_eq!(block(footnote).await, "<p><span id=\"b-fn1\"></span>Theo TTXVN.</p>");
}
