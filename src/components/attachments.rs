use std::borrow::Cow;

use bantin_core::{feed::Attachment, util::url_parts};
use leptos::prelude::*;
use percent_encoding::percent_decode_str;

use crate::state::use_store;

/// Recordings with a player, and documents to download.
#[component]
pub fn Attachments(files: Vec<Attachment>, #[prop(optional)] title: Option<&'static str>) -> impl IntoView {
    let title = title.unwrap_or(use_store().locale_untracked().attachments);
    (!files.is_empty()).then(|| {
        view! {
            <section class="attachments" aria-labelledby="attachments">
                <h2 id="attachments">{title}</h2>
                <FileList files/>
            </section>
        }
        .into_any()
    })
}

#[component]
pub fn FileList(files: Vec<Attachment>) -> impl IntoView {
    let items = files.into_iter().map(|file| view! { <li><File file/></li> }.into_any()).collect_view();
    view! { <ul class="files">{items}</ul> }
}

/// The first recording among the files, which is shown below the lead, and the others.
pub fn split_recording(mut files: Vec<Attachment>) -> (Option<Attachment>, Vec<Attachment>) {
    let recording = files.iter().position(|file| media_type(file) == "audio").map(|index| files.remove(index));
    (recording, files)
}

/// The recording of an article below its lead, with its title above the player.
#[component]
pub fn Recording(file: Attachment) -> impl IntoView {
    view! { <figure class="recording"><File file/></figure> }
}

/// A link with kind, duration and size of the file. A recording has a player below it.
#[component]
fn File(file: Attachment) -> impl IntoView {
    let locale = use_store().locale_untracked();
    let src = file.url.clone();
    // The name of a file without a title contains its extension.
    let kind = kind(&file).filter(|_| file.title.is_some());
    let player = media_type(&file);
    let name = file.title.unwrap_or_else(|| file_name(&file.url));
    let label = name.clone();
    let player = match player.as_str() {
        "audio" => view! { <audio controls preload="none" aria-label=label src=src></audio> }.into_any(),
        "video" => view! { <video controls preload="none" aria-label=label src=src></video> }.into_any(),
        _ => ().into_any(),
    };
    let facts = [kind, file.duration_in_seconds.map(locale.duration), file.size_in_bytes.map(locale.file_size)];
    let facts: Vec<_> = facts.into_iter().flatten().collect();
    view! {
        <a href=file.url rel="external noopener">{name}</a>
        {(!facts.is_empty()).then(|| format!(" ({})", facts.join(", ")))}
        {player}
    }
}

/// The part of the MIME type before the slash, in lower case.
fn media_type(file: &Attachment) -> String {
    let mime_type = file.mime_type.as_deref().unwrap_or_default();
    mime_type.split('/').next().unwrap_or_default().to_ascii_lowercase()
}

/// The kind of a file for readers, such as `PDF` or `DOCX`: the extension of its name, or else the subtype of its MIME type.
fn kind(file: &Attachment) -> Option<String> {
    /// Longer ones are not known to readers.
    const MAX_CHARS: usize = 4;
    let extension = url_parts::file_name(&file.url).rsplit_once('.').map(|(_, extension)| extension);
    let subtype = file.mime_type.as_deref().and_then(|mime_type| mime_type.split_once('/')).map(|(_, subtype)| subtype);
    let is_kind = |kind: &&str| {
        (2..=MAX_CHARS).contains(&kind.len()) && kind.bytes().all(|letter| letter.is_ascii_alphanumeric())
    };
    [extension, subtype].into_iter().flatten().find(is_kind).map(str::to_ascii_uppercase)
}

/// The last segment of an address's path, readable; of a folder the address.
pub(super) fn file_name(address: &str) -> String {
    let name = Some(url_parts::file_name(address)).filter(|name| !name.is_empty()).unwrap_or(address);
    percent_decode_str(name).decode_utf8().map_or_else(|_| name.to_owned(), Cow::into_owned)
}
