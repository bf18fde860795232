use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, FormattedTime, SectionLink, with_hue};
use crate::state::{PageContext, Store};
use bantin_core::{model::Article, routes::Page};

/// Characters of the lead on a card.
const MAX_LEAD: usize = 240;

/// An article in a list: picture, section, headline, lead, date. `first`: the lead story, whose picture is wanted at once.
/// `illustrated`: a list in which an article without a picture stands among others that have one.
#[component]
pub fn NewsCard(
    article: Arc<Article>,
    first: bool,
    with_section: bool,
    #[prop(optional)] illustrated: bool,
) -> impl IntoView {
    let here: PageContext = expect_context();
    let locale = expect_context::<Store>().locale_now();
    let pictured = illustrated || article.picture.is_some();
    let timestamp = article.published.or(article.modified);
    view! {
        <li
            class=with_hue("card", article.section.as_deref())
            class:pictured=pictured
            lang=article.language.clone()
        >
            {pictured.then(|| view! { <CardPicture picture=article.picture.clone() first/> })}
            <div class="card-text">
                {with_section.then(|| view! { <SectionLink slug=article.section.clone()/> })}
                <h2>
                    <a class="card-link" href=here.link(&Page::article(&article.slug))>
                        {article.headline.clone()}
                    </a>
                </h2>
                {article.short_lead(MAX_LEAD).map(|lead| view! { <p class="card-lead">{lead}</p> })}
                <p class="card-meta">
                    {article.pinned.then(|| view! { <span class="pinned">{locale.pinned}</span> })}
                    {timestamp.map(|timestamp| view! { <FormattedTime timestamp/> })}
                </p>
            </div>
        </li>
    }
}
