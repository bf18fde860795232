use std::sync::Arc;

use bantin_core::{content::Block, feed::Attachment, model::Picture};
use leptos::prelude::*;

use super::{Hero, Recording, content};

/// The lead, the recording, the picture at the top and the content of an article. The first picture of the content is loaded at once,
/// since it is near the top.
///
/// They have one parent, because a reader view shows one element of the page. The parent is a `<section>`, because reader views drop a
/// `<div>` with many pictures and few paragraphs.
#[component]
pub fn ArticleBody(
    lead: Option<String>,
    #[prop(optional_no_strip)] recording: Option<Attachment>,
    hero: Option<Arc<Picture>>,
    blocks: Vec<Block>,
) -> impl IntoView {
    view! {
        <section class="text">
            {lead.map(|lead| view! { <p class="lead">{lead}</p> }.into_any())}
            {recording.map(|file| view! { <Recording file/> })}
            {hero.map(|picture| view! { <Hero picture/> })}
            {content::blocks(blocks, true)}
        </section>
    }
}
