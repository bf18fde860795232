use std::sync::Arc;

use bantin_core::{model::Article, routes::Page};
use leptos::prelude::*;

use super::{CardPicture, FormattedTime, with_accent};
use crate::state::{use_page_context, use_store};

/// Characters of the lead on a card.
const MAX_LEAD_CHARS: usize = 240;

/// An article in a list: picture, section, headline, lead, date.
#[component]
pub fn NewsCard(
    article: Arc<Article>,
    /// The lead story, which is larger.
    #[prop(optional)]
    lead: bool,
    /// Loads the picture at once, as that of the lead story.
    #[prop(optional)]
    eager: bool,
    #[prop(optional)] with_section: bool,
    /// Below the heading of a block, without the lead.
    #[prop(optional)]
    in_block: bool,
) -> impl IntoView {
    let context = use_page_context();
    let store = use_store();
    let locale = store.locale_untracked();
    // Text, since a link in a card that is a link is easily hit by mistake.
    let section = with_section.then(|| {
        let title = store.site_untracked()?.section(article.section.as_deref()?)?.title.clone();
        Some(view! { <p class="section-link">{title}</p> }.into_any())
    });
    let summary = article.short_lead(MAX_LEAD_CHARS).filter(|_| !in_block && !article.untitled);
    let headline = view! {
        <a class="card-link" href=context.href(&Page::article(&article.slug))>
            {article.headline.clone()}
        </a>
    };
    let headline = match in_block {
        true => view! { <h3>{headline}</h3> }.into_any(),
        false => view! { <h2>{headline}</h2> }.into_any(),
    };
    view! {
        <li
            class=with_accent("card", article.section.as_deref())
            class:pictured=article.picture.is_some()
            class:lead-story=lead
            lang=article.language.clone()
        >
            {article.picture.clone().map(|picture| view! { <CardPicture picture lead eager=lead || eager/> })}
            <div class="card-text">
                {section}
                {headline}
                {summary.map(|text| view! { <p class="card-lead">{text}</p> }.into_any())}
                <p class="card-meta">
                    {article.pinned.then(|| view! { <span class="pinned">{locale.pinned}</span> }.into_any())}
                    {article.timestamp().map(|timestamp| view! { <FormattedTime timestamp/> })}
                </p>
            </div>
        </li>
    }
}
