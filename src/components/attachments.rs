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
    let locale = store.locale_now();
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
    let link = el("a").attr("href", file.url).attr("rel", "external noopener");
    let facts = [
        (file.duration_in_seconds).map(|seconds| (locale.duration)(seconds)),
        (file.size_in_bytes).map(|bytes| (locale.file_size)(bytes)),
    ];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    let facts = (!facts.is_empty()).then(|| format!(" ({})", facts.join(", ")));
    el("li").child(player).child(link.child(name)).child(facts)
}

/// The last part of an address's path.
pub(super) fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
