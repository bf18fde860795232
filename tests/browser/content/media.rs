//! Recordings and embedded pages.

use bantin_core::content::{Block, Embed, Media, MediaKind};
use wasm_bindgen_test::wasm_bindgen_test;

use super::{mount_content, plain};
use crate::{element::Handler, harness::local_url};

fn recording(kind: MediaKind) -> Media {
    Media { kind, src: local_url("/tap/lu%20ve.mp4"), poster: None, size: None, title: None, caption: vec![] }
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
async fn a_frame_of_an_allowed_host_is_shown_above_its_link() {
    let embed = |href: &str| Block::Embed(Embed { href: href.into(), title: Some("Bản đồ".into()) });
    let page = mount_content(vec![embed("https://ban-do.example/nhung?x=1")]).await;
    let frame = page.get_only("iframe");
    assert_eq!(frame.attr("title"), "Bản đồ");
    assert_eq!(frame.attr("src"), "https://ban-do.example/nhung?x=1");
    assert_eq!(frame.attr("loading"), "lazy");
    assert!(!frame.attr("sandbox").contains("top-navigation"));
    assert_eq!(page.get_only("link").attr("href"), "https://ban-do.example/nhung?x=1");
    for other in
        ["https://ban-do.example.org/", "http://ban-do.example/", "https://khac.example/https://ban-do.example/"]
    {
        assert!(!mount_content(vec![embed(other)]).await.html().contains("<iframe"), "{other}");
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
