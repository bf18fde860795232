use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, SectionLink, Timestamp};
use crate::{here::Here, newsroom::Article, routes::Page, store::Store};

/// An article in a list: picture, section, headline, lead, date. `first`: the lead story, whose picture is wanted at once.
#[component]
pub fn NewsCard(article: Arc<Article>, first: bool, with_section: bool) -> impl IntoView {
    let store: Store = expect_context();
    let here: Here = expect_context();
    let locale = store.locale_now();
    let address = here.link(&Page::article(&article.slug));
    let language = article.language.clone();
    view! {
        <li class="card" class:pictured=article.picture.is_some() lang=language>
            {article.picture.clone().map(|picture| view! { <CardPicture picture first/> })}
            <div class="card-text">
                {with_section.then(|| view! { <SectionLink slug=article.section.clone()/> })}
                <h2><a class="card-link" href=address>{article.headline.clone()}</a></h2>
                {article.lead.clone().map(|lead| view! { <p class="card-lead">{lead}</p> })}
                <p class="card-meta">
                    {article.pinned.then(|| view! { <span class="pinned">{locale.pinned}</span> })}
                    {article.published.or(article.modified).map(|moment| view! { <Timestamp moment/> })}
                </p>
            </div>
        </li>
    }
}
