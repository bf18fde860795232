//! Audio, video, and links to embedded pages. Nothing is loaded before a click, except the poster of a video.

use bantin_core::content::{Embed, Media, MediaKind};
use leptos::prelude::*;

use super::{inlines::inlines, locale};
use crate::{
    components::attachments::file_name,
    state::{use_page_context, use_store},
};

/// The browser's player, with a link to the file as its fallback.
pub fn media(media: Media) -> AnyView {
    let locale = locale();
    let caption = if media.caption.is_empty() {
        media.title.clone().map(IntoAny::into_any)
    } else {
        Some(inlines(media.caption))
    };
    let (width, height) = media.size.unzip();
    let src = media.src.clone();
    let file = view! {
        <a href=media.src.clone() rel="external noopener">{file_name(&media.src)}</a>
    };
    let label = |kind: &str| media.title.unwrap_or_else(|| kind.to_owned());
    let player = match media.kind {
        MediaKind::Audio => view! {
            <audio controls preload="none" aria-label=label(locale.audio) src=src>{file}</audio>
        }
        .into_any(),
        MediaKind::Video => view! {
            <video
                controls
                preload="none"
                aria-label=label(locale.video)
                width=width
                height=height
                poster=media.poster
                src=src
            >
                {file}
            </video>
        }
        .into_any(),
    };
    view! {
        <figure class="figure media">
            {player}
            {caption.map(|caption| view! { <figcaption>{caption}</figcaption> }.into_any())}
        </figure>
    }
    .into_any()
}

/// A link in place of an embedded frame. It names the host unless it is the site's own. A frame from an allowed host is above its link.
pub fn embed(embed: Embed) -> AnyView {
    let locale = locale();
    let video = embed.is_video();
    let kind = if video { locale.embedded_video } else { locale.embedded_page };
    let host = (!use_page_context().is_own(&embed.href)).then(|| embed.host().to_owned());
    let title = embed.title.unwrap_or_else(|| kind.to_owned());
    // The page of a video is no player.
    let is_frame = !video && use_store().allows_frame(&embed.href);
    let frame = is_frame.then(|| {
        view! {
            <iframe
                class="frame"
                src=embed.href.clone()
                title=title.clone()
                sandbox="allow-forms allow-popups allow-same-origin allow-scripts"
            ></iframe>
        }
        .attr("loading", "lazy")
    });
    view! {
        {frame}
        <a class="embed" class:embed-video=video href=embed.href rel="external noopener">
            <span>
                <span class="embed-title">{title}</span>
                {host.map(|host| view! { " " <span class="embed-host">{host}</span> }.into_any())}
            </span>
        </a>
    }
    .into_any()
}
