use leptos::{children::ViewFn, prelude::*};

/// A view that is rendered again when a signal that `render` reads changes. All dynamic views have the same type, so the app contains the
/// code of their updates once (decision 13).
pub fn dynamic(render: impl Into<ViewFn>) -> impl Fn() -> AnyView {
    let render = render.into();
    move || render.run()
}
