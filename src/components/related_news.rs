use std::sync::Arc;

use leptos::prelude::*;

use super::{CardPicture, FormattedTime, HEADLINE_BESIDE, hue};
use crate::state::{PageContext, Store};
use bantin_core::{model::Article, routes::Page};

/// "Tin liên quan" of an article, from all articles that are here.
#[component]
pub fn RelatedNews(article: Arc<Article>) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    // Drawn once it is settled: nothing moves when a chosen article arrives from another document.
    move || {
        let related = store.related(&article).unwrap_or_default();
        let illustrated = related.iter().any(|article| article.picture.is_some());
        (!related.is_empty()).then(|| {
            view! {
                <aside class="related" aria-label=locale.related>
                    <h2>{locale.related}</h2>
                    <ul>
                        {related
                            .into_iter()
                            .map(|article| view! { <Related article illustrated/> })
                            .collect_view()}
                    </ul>
                </aside>
            }
        })
    }
}

#[component]
fn Related(article: Arc<Article>, illustrated: bool) -> impl IntoView {
    let here: PageContext = expect_context();
    view! {
        <li
            class=hue(article.section.as_deref())
            class:pictured=illustrated
            lang=article.language.clone()
        >
            {illustrated.then(|| view! { <CardPicture picture=article.picture.clone() first=false/> })}
            <div>
                <a class="card-link" href=here.link(&Page::article(&article.slug))>
                    {article.short_headline(HEADLINE_BESIDE)}
                </a>
                {article.published.map(|timestamp| view! { <FormattedTime timestamp/> })}
            </div>
        </li>
    }
}
