use leptos::prelude::*;

use crate::{
    markup::{Element, Piece, el},
    newsroom::Attachment,
    store::Store,
};

/// Recordings to play and documents to take along.
#[component]
pub fn Attachments(files: Vec<Attachment>) -> Piece {
    let store: Store = expect_context();
    let title = store.locale_now().attachments;
    (!files.is_empty())
        .then(|| {
            el("section")
                .class("attachments")
                .attr("aria-label", title)
                .child(el("h2").child(title))
                .child(el("ul").children(files.into_iter().map(entry)))
        })
        .into()
}

fn entry(file: Attachment) -> Element {
    let store: Store = expect_context();
    let kind = file.mime_type.as_deref().unwrap_or_default();
    let player = match kind.split('/').next() {
        Some("audio") => Some("audio"),
        Some("video") => Some("video"),
        _ => None,
    };
    let player = player.map(|tag| {
        let player = el(tag).attr("controls", true).attr("preload", "none");
        player.attr("src", file.url.clone())
    });
    let name = file.title.unwrap_or_else(|| file_name(&file.url));
    let link = el("a")
        .attr("href", file.url)
        .attr("rel", "external noopener");
    let size =
        (file.size_in_bytes).map(|bytes| format!(" ({})", (store.locale_now().file_size)(bytes)));
    el("li").child(player).child(link.child(name)).child(size)
}

/// The last part of an address's path.
fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
