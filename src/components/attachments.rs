use leptos::prelude::*;

use crate::{newsroom::Attachment, store::Store};

/// Recordings to play and documents to take along.
#[component]
pub fn Attachments(files: Vec<Attachment>) -> impl IntoView {
    let store: Store = expect_context();
    let title = store.locale_now().attachments;
    (!files.is_empty()).then(|| {
        view! {
            <section class="attachments" aria-label=title>
                <h2>{title}</h2>
                <ul>{files.into_iter().map(|file| view! { <AttachedFile file/> }).collect_view()}</ul>
            </section>
        }
    })
}

#[component]
fn AttachedFile(file: Attachment) -> impl IntoView {
    let store: Store = expect_context();
    let kind = file.mime_type.as_deref().unwrap_or_default();
    let player = match kind.split('/').next() {
        Some("audio") => {
            Some(view! { <audio controls preload="none" src=file.url.clone()></audio> }.into_any())
        }
        Some("video") => {
            Some(view! { <video controls preload="none" src=file.url.clone()></video> }.into_any())
        }
        _ => None,
    };
    let name = file.title.unwrap_or_else(|| file_name(&file.url));
    let size = file
        .size_in_bytes
        .map(|bytes| format!(" ({})", (store.locale_now().file_size)(bytes)));
    view! {
        <li>
            {player}
            <a href=file.url rel="external noopener">{name}</a>
            {size}
        </li>
    }
}

/// The last part of an address's path.
fn file_name(address: &str) -> String {
    let path = address.split(['?', '#']).next().unwrap_or(address);
    path.rsplit('/').next().unwrap_or(path).to_owned()
}
