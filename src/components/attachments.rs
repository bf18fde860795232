use std::borrow::Cow;

use bantin_core::{feed::Attachment, util::url_parts};
use leptos::prelude::*;
use percent_encoding::percent_decode_str;

use crate::state::Store;

/// Recordings with a player, and documents to download.
#[component]
pub fn Attachments(files: Vec<Attachment>) -> impl IntoView {
    let title = expect_context::<Store>().locale_untracked().attachments;
    (!files.is_empty()).then(|| {
        view! {
            <section class="attachments" aria-labelledby="attachments">
                <h2 id="attachments">{title}</h2>
                <ul>{files.into_iter().map(|file| view! { <File file/> }).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn File(file: Attachment) -> impl IntoView {
    let locale = expect_context::<Store>().locale_untracked();
    let src = file.url.clone();
    let name = file.title.unwrap_or_else(|| file_name(&file.url));
    let label = name.clone();
    let mime_type = file.mime_type.unwrap_or_default().to_ascii_lowercase();
    let player = match mime_type.split('/').next() {
        Some("audio") => view! { <audio controls preload="none" aria-label=label src=src></audio> }.into_any(),
        Some("video") => view! { <video controls preload="none" aria-label=label src=src></video> }.into_any(),
        _ => ().into_any(),
    };
    let facts = [file.duration_in_seconds.map(locale.duration), file.size_in_bytes.map(locale.file_size)];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    view! {
        <li>
            {player}
            <a href=file.url rel="external noopener">{name}</a>
            {(!facts.is_empty()).then(|| format!(" ({})", facts.join(", ")))}
        </li>
    }
}

/// The last segment of an address's path, readable; of a folder the address.
pub(super) fn file_name(address: &str) -> String {
    let name = Some(url_parts::file_name(address)).filter(|name| !name.is_empty()).unwrap_or(address);
    percent_decode_str(name).decode_utf8().map_or_else(|_| name.to_owned(), Cow::into_owned)
}
