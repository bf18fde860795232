use leptos::prelude::*;

use super::{dynamic, menu_items};
use crate::state::use_store;

/// Groups of links to other sites. Renders nothing when there are none.
#[component]
pub fn SiteLinks(
    class: &'static str,
    /// Shows the logos of the sites.
    #[prop(optional)]
    with_logos: bool,
) -> impl IntoView {
    let store = use_store();
    dynamic(move || {
        let site = store.site().filter(|site| !site.navigation.links.is_empty())?;
        let groups = site.navigation.links.iter().cloned().map(|mut group| {
            if !with_logos {
                group.items.iter_mut().for_each(|link| link.image = None);
            }
            view! { <section><h2>{group.title}</h2><ul>{menu_items(group.items)}</ul></section> }
        });
        Some(view! { <div class=class>{groups.collect_view()}</div> }.into_any())
    })
}
