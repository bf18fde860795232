use leptos::{children::ViewFn, prelude::*};

/// The items of a list, each with its key. An item with a known key keeps its elements. All lists have one type, so the app contains the code
/// of their updates once (decision 23).
pub fn keyed_list(items: impl Fn() -> Vec<(String, ViewFn)> + Send + 'static) -> impl IntoView {
    let items: Box<dyn Fn() -> Vec<(String, ViewFn)> + Send> = Box::new(items);
    view! { <For each=items key=|(key, _)| key.clone() children=|(_, item)| item.run()/> }
}
