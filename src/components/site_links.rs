use bantin_core::feed::{Link, LinkGroup};
use leptos::prelude::*;

use crate::state::{PageContext, Store};

/// Groups of links to other sites. Renders nothing when there are none.
#[component]
pub fn SiteLinks(
    class: &'static str,
    /// Shows the logos of the sites.
    #[prop(optional)]
    with_logos: bool,
) -> impl IntoView {
    let store: Store = expect_context();
    move || {
        let site = store.site().filter(|site| !site.navigation.links.is_empty())?;
        let groups = site.navigation.links.iter().map(|LinkGroup { title, links }| {
            let links = links.iter().map(|link| view! { <SiteLink link=link.clone() with_logo=with_logos/> });
            view! {
                <section>
                    <h2>{title.clone()}</h2>
                    <ul>{links.collect_view()}</ul>
                </section>
            }
        });
        Some(view! { <div class=class>{groups.collect_view()}</div> })
    }
}

#[component]
fn SiteLink(link: Link, with_logo: bool) -> impl IntoView {
    let context: PageContext = expect_context();
    let Link { title, url, image } = link;
    let logo = image.filter(|_| with_logo).map(|src| {
        view! { <img class="site-logo" src=src alt="" width="64" height="40" loading="lazy"/> }
    });
    let rel = context.rel(&url);
    view! { <li><a href=url rel=rel>{logo} {title}</a></li> }
}
