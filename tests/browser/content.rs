//! Article content: every block and inline becomes its HTML element.

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
    element::Handler,
    harness::{Mounted, TestSite, local_url},
};

async fn mount_content(blocks: Vec<Block>) -> Mounted {
    mount_content_of(TestSite::with_items(vec![]), blocks).await
}

async fn mount_content_of(site: TestSite, blocks: Vec<Block>) -> Mounted {
    site.at_page(Page::article("lu")).mount(|_| view! { <ArticleBody lead=None hero=None blocks/> }).await
}

/// The HTML of a block.
async fn block_html(block: Block) -> String {
    let markup = mount_content(vec![block]).await.html();
    let inner = markup.strip_prefix("<section>");
    inner.and_then(|inner| inner.strip_suffix("</section>")).unwrap_or(&markup).to_owned()
}

/// The HTML of a paragraph with an inline.
async fn inline_html(inline: Inline) -> String {
    block_html(Block::Paragraph(vec![inline])).await
}

fn plain(text: &str) -> Vec<Inline> {
    vec![Inline::Text(text.into())]
}

fn paragraph(text: &str) -> Block {
    Block::Paragraph(plain(text))
}

fn link(href: &str) -> Block {
    Block::Paragraph(vec![Inline::Link(Link { href: href.into(), content: plain("liên kết") })])
}

fn photo(src: &str) -> Photo {
    Photo {
        src: local_url(src), srcset: None, avif: None, alt: "Cây cầu".into(), size: Some((900, 600)), href: None
    }
}

fn cell(text: &str) -> Cell {
    Cell { header: false, scope: None, columns: 1, rows: 1, content: vec![paragraph(text)] }
}

fn item(text: &str) -> ListItem {
    ListItem { value: None, content: vec![paragraph(text)] }
}

fn recording(kind: MediaKind) -> Media {
    Media { kind, src: local_url("/tap/lu%20ve.mp4"), poster: None, size: None, title: None, caption: vec![] }
}

fn lang_span(lang: Option<&str>, dir: Option<Direction>) -> LangSpan {
    LangSpan { lang: lang.map(str::to_owned), dir }
}

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
async fn a_table_wider_than_the_screen_can_be_scrolled_by_keyboard() {
    let page = mount_content(vec![wide_table(plain("Sản lượng"))]).await;
    assert_eq!(page.get("region", "Sản lượng").attr("tabindex"), "0");
}

#[wasm_bindgen_test]
async fn a_table_that_fits_the_screen_is_not_a_region() {
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

/// A table of seven columns.
fn wide_table(caption: Vec<Inline>) -> Block {
    let rows = vec![["Huyện", "2020", "2021", "2022", "2023", "2024", "2025"].map(cell).to_vec()];
    Block::Table(Table { caption, head: 0, rows })
}

#[wasm_bindgen_test]
async fn photos_with_a_caption_are_a_figure() {
    let page = mount_content(vec![Block::Figure(Figure {
        photos: vec![photo("/a.jpg"), photo("/b.jpg")],
        caption: plain("Cầu mới. Ảnh: Lan"),
    })])
    .await;
    let figure = page.get_only("figure");
    assert_eq!(figure.get_only("caption").text(), "Cầu mới. Ảnh: Lan");
    let photos = figure.get_all("img");
    assert_eq!(figure.names("img"), ["Cây cầu", "Cây cầu"]);
    assert_eq!(photos[0].attr("src"), local_url("/a.jpg"));
    assert_eq!(photos[0].attr("width"), "900");
    assert_eq!(photos[0].attr("height"), "600");
}

#[wasm_bindgen_test]
async fn a_photo_without_a_caption_has_no_figcaption() {
    let (photos, caption) = (vec![photo("/a.jpg")], vec![]);
    let page = mount_content(vec![Block::Figure(Figure { photos, caption })]).await;
    assert!(page.has("img", "Cây cầu"));
    assert!(!page.has_any("caption"));
}

#[wasm_bindgen_test]
async fn only_the_first_photo_is_loaded_eagerly() {
    let figure = |src| {
        let (photos, caption) = (vec![photo(src)], vec![]);
        Block::Figure(Figure { photos, caption })
    };
    let page = mount_content(vec![paragraph("Mở"), figure("/a.jpg"), figure("/b.jpg")]).await;
    let loading: Vec<_> = (page.get_all("img").iter()).map(|photo| photo.get_attribute("loading")).collect();
    assert_eq!(loading, [None, Some("lazy".into())]);
}

#[wasm_bindgen_test]
async fn a_photo_without_a_size_has_an_aspect_ratio_of_three_to_two() {
    let without_size = Photo { size: None, ..photo("/a.jpg") };
    let (photos, caption) = (vec![without_size], vec![]);
    let page = mount_content(vec![Block::Figure(Figure { photos, caption })]).await;
    let image = page.get_only("img");
    let side = |name| image.attr(name).parse::<f64>();
    assert_eq!(side("width").and_then(|width| Ok(width / side("height")?)), Ok(1.5));
}

#[wasm_bindgen_test]
async fn a_linked_photo_without_alternative_text_has_a_default_name() {
    let without_alt = Photo { alt: String::new(), href: Some("https://anh.example/".into()), ..photo("/a.jpg") };
    let with_alt = Photo { href: Some("https://anh.example/".into()), ..photo("/b.jpg") };
    let (photos, caption) = (vec![without_alt, with_alt], vec![]);
    let page = mount_content(vec![Block::Figure(Figure { photos, caption })]).await;
    assert_eq!(page.names("link"), ["Ảnh", "Cây cầu"]);
    assert_eq!(page.hrefs(), ["https://anh.example/"; 2]);
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
async fn a_fragment_link_keeps_the_path_and_is_handled_by_the_browser() {
    let page = mount_content(vec![link("#b-chu")]).await;
    let link = page.get_only("link");
    assert_eq!(link.attr("href"), "/bai/lu/#b-chu");
    assert_eq!(link.attr("rel"), "external");
}

#[wasm_bindgen_test]
async fn a_fragment_link_contains_the_base_path() {
    let site = TestSite::with_items(vec![]).at_base("/news/");
    let page = mount_content_of(site, vec![link("#b-chu")]).await;
    assert_eq!(page.hrefs(), ["/news/bai/lu/#b-chu"]);
}

#[wasm_bindgen_test]
async fn a_link_to_a_page_of_the_site_is_handled_by_the_app() {
    for path in ["/", "/bai/khac/", "/bai/khac/?a=1#b", "/chuyen-muc/thoi-su/"] {
        let page = mount_content(vec![link(&local_url(path))]).await;
        assert_eq!(page.get_only("link").get_attribute("rel"), None, "{path}");
    }
}

#[wasm_bindgen_test]
async fn links_to_files_other_sites_and_mail_addresses_are_handled_by_the_browser() {
    for address in [
        local_url("/feed/feed.json"),
        local_url("/tai-lieu/quyet-dinh.pdf"),
        "https://khac.example/bai/khac/".into(),
        local_url("").replace("://", "://khac.") + "/bai/khac/",
        local_url("0/bai/khac/"),
        "mailto:toa-soan@bao.example".into(),
        "tel:+84123".into(),
    ] {
        let page = mount_content(vec![link(&address)]).await;
        let link = page.get_only("link");
        assert_eq!(link.attr("href"), address);
        let rel = link.attr("rel");
        assert!(rel.split(' ').any(|word| word == "external"), "{address}");
        assert_eq!(link.click(), Handler::Browser);
    }
}

#[wasm_bindgen_test]
async fn a_link_outside_of_the_base_path_is_external() {
    for (path, rel) in [
        ("/news/bai/khac/", None),
        ("/bai/khac/", Some("external noopener")),
        ("/newspaper/bai/khac/", Some("external noopener")),
    ] {
        let site = TestSite::with_items(vec![]).at_base("/news/");
        let page = mount_content_of(site, vec![link(&local_url(path))]).await;
        assert_eq!(page.get_only("link").get_attribute("rel").as_deref(), rel, "{path}");
    }
}

#[wasm_bindgen_test]
async fn a_recording_uses_the_browsers_player_and_is_not_preloaded() {
    for (kind, role, name) in [(MediaKind::Audio, "audio", "Bản ghi âm"), (MediaKind::Video, "video", "Video")] {
        let page = mount_content(vec![Block::Media(Box::new(recording(kind)))]).await;
        let player = page.get(role, name);
        assert_eq!(player.attr("controls"), "");
        assert_eq!(player.attr("preload"), "none");
        assert_eq!(player.attr("src"), local_url("/tap/lu%20ve.mp4"));
        let file = player.get_only("link");
        assert_eq!(file.attr("href"), local_url("/tap/lu%20ve.mp4"));
        assert!(!page.has_any("caption"));
    }
}

#[wasm_bindgen_test]
async fn the_title_of_a_recording_is_its_name_and_caption() {
    let titled = Media {
        title: Some("Lũ về".into()),
        poster: Some(local_url("/lu.jpg")),
        size: Some((640, 360)),
        ..recording(MediaKind::Video)
    };
    let page = mount_content(vec![Block::Media(Box::new(titled))]).await;
    let player = page.get("video", "Lũ về");
    assert_eq!(player.attr("poster"), local_url("/lu.jpg"));
    assert_eq!(player.attr("width"), "640");
    assert_eq!(player.attr("height"), "360");
    assert_eq!(page.get_only("caption").text(), "Lũ về");
}

#[wasm_bindgen_test]
async fn the_caption_of_a_recording_replaces_its_title() {
    let captioned =
        Media { title: Some("Lũ về".into()), caption: plain("Ghi tại Huế"), ..recording(MediaKind::Audio) };
    let page = mount_content(vec![Block::Media(Box::new(captioned))]).await;
    assert!(page.has("audio", "Lũ về"));
    assert_eq!(page.get_only("caption").text(), "Ghi tại Huế");
}

#[wasm_bindgen_test]
async fn an_embed_is_a_card_that_links_to_the_other_site() {
    for (href, title, text) in [
        ("https://www.youtube.com/watch?v=1", None, "Xem video youtube.com"),
        ("https://player.vimeo.com/video/1", Some("Lũ về"), "Lũ về vimeo.com"),
        ("https://bieu-do.example:8443/1?a=b", None, "Xem nội dung ở trang gốc bieu-do.example:8443"),
    ] {
        let page =
            mount_content(vec![Block::Embed(Embed { href: href.into(), title: title.map(str::to_owned) })]).await;
        let card = page.get_only("link");
        assert_eq!(card.text(), text);
        assert_eq!(card.attr("href"), href);
        assert_eq!(card.attr("rel"), "external noopener");
        assert_eq!(card.click(), Handler::Browser);
    }
}

#[wasm_bindgen_test]
async fn an_embed_loads_nothing_from_the_other_site() {
    let page =
        mount_content(vec![Block::Embed(Embed { href: "https://www.youtube.com/watch?v=1".into(), title: None })])
            .await;
    let html = page.html();
    for tag in ["<iframe", "<img", "<object", "<embed", " src="] {
        assert!(!html.contains(tag), "{tag}");
    }
}

#[wasm_bindgen_test]
async fn an_inline_in_another_language_or_direction_has_attributes() {
    let (left, right) = (Direction::LeftToRight, Direction::RightToLeft);
    for (span, expected) in [
        (lang_span(Some("en"), None), "<span lang=\"en\">chữ</span>"),
        (lang_span(Some("he"), Some(right)), "<span lang=\"he\" dir=\"rtl\">chữ</span>"),
        (lang_span(None, Some(left)), "<span dir=\"ltr\">chữ</span>"),
        (lang_span(None, Some(Direction::Isolated)), "<bdi>chữ</bdi>"),
        (lang_span(None, Some(Direction::ForcedRightToLeft)), "<bdo dir=\"rtl\">chữ</bdo>"),
        (lang_span(None, Some(Direction::ForcedLeftToRight)), "<bdo dir=\"ltr\">chữ</bdo>"),
    ] {
        assert_eq!(inline_html(Inline::LangSpan(span, plain("chữ"))).await, format!("<p>{expected}</p>"));
    }
}

#[wasm_bindgen_test]
async fn blocks_in_another_language_or_direction_share_one_wrapper() {
    let blocks = vec![paragraph("שלום"), paragraph("עולם")];
    let page = mount_content(vec![Block::LangSpan(lang_span(Some("he"), Some(Direction::RightToLeft)), blocks)]).await;
    assert_eq!(page.html(), "<section><div lang=\"he\" dir=\"rtl\"><p>שלום</p><p>עולם</p></div></section>");
}

#[wasm_bindgen_test]
async fn each_paragraph_is_aligned_by_the_direction_of_its_text() {
    let page = mount_content(vec![paragraph("Xin chào"), paragraph("שלום")]).await;
    for paragraph in page.get_all("paragraph") {
        assert_eq!(paragraph.computed_style("unicode-bidi"), "plaintext");
        assert_eq!(paragraph.computed_style("text-align"), "start");
    }
}

#[wasm_bindgen_test]
async fn the_first_photo_inside_a_language_span_is_loaded_eagerly() {
    let (photos, caption) = (vec![photo("/a.jpg")], vec![]);
    let figure = Block::Figure(Figure { photos, caption });
    let page = mount_content(vec![Block::LangSpan(lang_span(Some("en"), None), vec![figure])]).await;
    assert_eq!(page.get_only("img").get_attribute("loading"), None);
}

#[wasm_bindgen_test]
async fn an_anchor_is_an_element_with_its_id() {
    let footnote = Block::Paragraph(vec![Inline::Anchor("b-fn1".into()), Inline::Text("Theo TTXVN.".into())]);
    assert_eq!(block_html(footnote).await, "<p><span id=\"b-fn1\"></span>Theo TTXVN.</p>");
}
