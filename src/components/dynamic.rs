use leptos::{children::ViewFn, prelude::*};

/// A view that is rendered again when a signal that `render` reads changes. All dynamic views have one type, so the app contains the code of
/// their updates once (decision 23).
pub fn dynamic(render: impl Into<ViewFn>) -> impl Fn() -> AnyView {
    runner(render.into())
}

/// Not generic, so that the closure has one type.
fn runner(render: ViewFn) -> impl Fn() -> AnyView {
    move || render.run()
}
