//! Recordings, and what stands on other sites: neither is asked for before a click. A video's still picture is, like all pictures of a text.

use leptos::prelude::*;

use super::{inlines::inlines, locale};
use crate::{
    body::{Embed, Media, MediaKind},
    components::attachments::file_name,
    here::Here,
    markup::{Element, Piece, el},
};

/// The browser's own player; where there is none, a link to the file.
pub fn media(media: Media) -> Element {
    let locale = locale();
    let (tag, what) = match media.kind {
        MediaKind::Audio => ("audio", locale.audio),
        MediaKind::Video => ("video", locale.video),
    };
    let caption = match (media.caption.is_empty(), &media.title) {
        (false, _) => Some(inlines(media.caption)),
        (true, title) => title.clone().map(Piece::from),
    };
    let (width, height) = media.size.unzip();
    let file = el("a").attr("href", media.src.clone()).attr("rel", "external noopener").child(file_name(&media.src));
    let player = el(tag)
        .attr("controls", true)
        .attr("preload", "none")
        .attr("aria-label", media.title.unwrap_or_else(|| what.to_owned()))
        .attr("width", width)
        .attr("height", height)
        .attr("poster", media.poster)
        .attr("src", media.src)
        .child(file);
    el("figure").class("figure media").child(player).child(caption.map(|caption| el("figcaption").child(caption)))
}

/// A card that leads to what the text would show in a frame. Its host is named when it is not the site's own: that says nothing, and the
/// publisher may not know it.
pub fn embed(embed: Embed) -> Element {
    let locale = locale();
    let video = embed.is_video();
    let what = if video { locale.embedded_video } else { locale.embedded_page };
    let host = (!expect_context::<Here>().is_own(&embed.href))
        .then(|| el("span").class("embed-host").child(embed.host().to_owned()));
    let title = embed.title.unwrap_or_else(|| what.to_owned());
    let words =
        el("span").child(el("span").class("embed-title").child(title)).child(host.is_some().then_some(" ")).child(host);
    el("a")
        .class("embed")
        .class_if("embed-video", video)
        .attr("href", embed.href)
        .attr("rel", "external noopener")
        .child(words)
}
