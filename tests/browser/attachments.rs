//! Recordings and documents of an article.

use bantin_app::components::Attachments;
use bantin_core::feed::Attachment;
use leptos::prelude::*;
use wasm_bindgen_test::wasm_bindgen_test;

use crate::harness::{Mounted, TestSite, local_url};

fn attachment(path: &str, kind: &str) -> Attachment {
    Attachment {
        url: local_url(path),
        mime_type: Some(kind.into()),
        title: None,
        size_in_bytes: None,
        duration_in_seconds: None,
    }
}

async fn mount_attachments(files: Vec<Attachment>) -> Mounted {
    TestSite::with_items(vec![]).mount(|_| view! { <Attachments files/> }).await
}

#[wasm_bindgen_test]
async fn a_recording_has_a_player_and_a_download_link() {
    let recording =
        Attachment { title: Some("Nghe bài viết".into()), ..attachment("/am-thanh/bai.mp3", "audio/mpeg") };
    let page = mount_attachments(vec![recording]).await;
    let files = page.get("region", "Tệp đính kèm");
    let player = files.get_only("audio");
    assert_eq!(player.attr("src"), local_url("/am-thanh/bai.mp3"));
    assert!(player.get_attribute("controls").is_some());
    assert_eq!(player.attr("preload"), "none");
    assert_eq!(files.get("link", "Nghe bài viết").attr("href"), local_url("/am-thanh/bai.mp3"));
}

#[wasm_bindgen_test]
async fn a_recording_shows_its_kind_duration_and_size() {
    let recording = Attachment {
        title: Some("Nghe bài viết".into()),
        duration_in_seconds: Some(95),
        size_in_bytes: Some(250_000),
        ..attachment("/am-thanh/bai.mp3", "audio/mpeg")
    };
    let page = mount_attachments(vec![recording]).await;
    assert!(page.get_only("listitem").contains_text("Nghe bài viết (MP3, 1 phút 35 giây, 250 KB)"));
}

#[wasm_bindgen_test]
async fn a_video_has_a_player() {
    let page = mount_attachments(vec![attachment("/phim.mp4", "video/mp4")]).await;
    assert_eq!(page.get_only("video").attr("src"), local_url("/phim.mp4"));
}

#[wasm_bindgen_test]
async fn the_name_of_a_player_is_its_title_or_file_name() {
    for (kind, role) in [("audio/mpeg", "audio"), ("video/mp4", "video")] {
        let untitled = attachment("/tap/l%C5%A9%20v%E1%BB%81.mp4", kind);
        let titled = Attachment { title: Some("Lũ về".into()), ..untitled.clone() };
        let page = mount_attachments(vec![titled, untitled]).await;
        let labels: Vec<_> = page.get_all(role).iter().map(|player| player.attr("aria-label")).collect();
        assert_eq!(labels, ["Lũ về", "lũ về.mp4"]);
    }
}

#[wasm_bindgen_test]
async fn a_document_is_a_link_with_its_kind_and_size() {
    let document = Attachment {
        title: Some("Quyết định 12".into()),
        size_in_bytes: Some(1_250_000),
        ..attachment("/qd-12.pdf", "application/pdf")
    };
    let page = mount_attachments(vec![document]).await;
    assert_eq!(page.get_only("listitem").text(), "Quyết định 12 (PDF, 1,3 MB)");
    let link = page.get("link", "Quyết định 12");
    assert_eq!(link.attr("href"), local_url("/qd-12.pdf"));
    assert!(link.attr("rel").contains("external"));
    assert!(!page.has_any("audio"));
}

#[wasm_bindgen_test]
async fn the_kind_of_a_file_without_extension_is_that_of_its_mime_type() {
    for (path, mime_type, text) in [
        ("/tai-ve?id=7", "application/pdf", "Quyết định 12 (PDF)"),
        ("/tai-ve", "application/vnd.openxmlformats-officedocument.wordprocessingml.document", "Quyết định 12"),
    ] {
        let page = mount_attachments(vec![Attachment {
            title: Some("Quyết định 12".into()),
            ..attachment(path, mime_type)
        }])
        .await;
        assert_eq!(page.get_only("listitem").text(), text);
    }
}

#[wasm_bindgen_test]
async fn a_file_without_a_title_has_its_file_name() {
    let page = mount_attachments(vec![attachment("/a/bang-gia.xlsx?v=2#x", "application/x")]).await;
    assert_eq!(page.get_only("link").name(), "bang-gia.xlsx");
}

#[wasm_bindgen_test]
async fn a_file_name_is_decoded_if_it_is_utf_8() {
    for (path, name) in [
        ("/b%C3%A1o%20c%C3%A1o.pdf", "báo cáo.pdf"),
        ("/b%E1o.pdf", "b%E1o.pdf"),
        ("/100%.pdf", "100%.pdf"),
        ("/tep/a%2Fb%3Cb%3E.pdf?v=1", "a/b<b>.pdf"),
    ] {
        let page = mount_attachments(vec![attachment(path, "application/pdf")]).await;
        assert_eq!(page.get_only("link").name(), name);
        assert_eq!(page.get_only("link").attr("href"), local_url(path));
    }
}

#[wasm_bindgen_test]
async fn without_files_there_is_no_attachment_section() {
    assert_eq!(mount_attachments(vec![]).await.html(), "");
}
