use std::sync::Arc;

use bantin_core::{model::Article, routes::Page};
use leptos::prelude::*;

use super::{CardPicture, FormattedTime, with_accent};
use crate::state::{PageContext, Store};

/// Characters of the lead on a card.
const MAX_LEAD_CHARS: usize = 240;

/// An article in a list: picture, section, headline, lead, date.
#[component]
pub fn NewsCard(
    article: Arc<Article>,
    /// The lead story, whose picture is loaded at once.
    first: bool,
    with_section: bool,
    /// The list has columns of cards with pictures, so an article without a picture gets a placeholder.
    #[prop(optional)]
    illustrated: bool,
) -> impl IntoView {
    let context: PageContext = expect_context();
    let store: Store = expect_context();
    let locale = store.locale_untracked();
    let pictured = article.picture.is_some();
    // Text, since a link in a card that is a link is easily hit by mistake.
    let section = with_section.then(|| {
        let title = store.site_untracked()?.section(article.section.as_deref()?)?.title.clone();
        Some(view! { <p class="section-link">{title}</p> })
    });
    view! {
        <li class=with_accent("card", article.section.as_deref()) class:pictured=pictured lang=article.language.clone()>
            {(pictured || illustrated).then(|| view! { <CardPicture picture=article.picture.clone() first/> })}
            <div class="card-text">
                {section}
                <h2>
                    <a class="card-link" href=context.href(&Page::article(&article.slug))>
                        {article.headline.clone()}
                    </a>
                </h2>
                {article.short_lead(MAX_LEAD_CHARS).filter(|_| !article.untitled).map(|lead| view! { <p class="card-lead">{lead}</p> })}
                <p class="card-meta">
                    {article.pinned.then(|| view! { <span class="pinned">{locale.pinned}</span> })}
                    {article.timestamp().map(|timestamp| view! { <FormattedTime timestamp/> })}
                </p>
            </div>
        </li>
    }
}
