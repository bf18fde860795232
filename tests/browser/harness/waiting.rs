//! Waits for what the app renders.

use leptos::prelude::window;
use web_sys::js_sys::{Promise, futures::JsFuture};

use crate::element::TestElement;

/// Frames after which [`wait_for`] fails.
const MAX_FRAMES: u32 = 60;

/// Waits until changes are rendered.
pub async fn rendered() {
    run_effects().await;
    let frame = Promise::new(&mut |resolve, _| {
        window().request_animation_frame(&resolve).expect("a frame");
    });
    JsFuture::from(frame).await.expect("a frame");
    run_effects().await;
}

/// Runs pending effects, and effects of effects.
pub async fn run_effects() {
    for _ in 0..3 {
        leptos::task::tick().await;
    }
}

/// Waits for `condition` and panics with `description` if it is not met.
pub async fn wait_for(description: &str, condition: impl Fn() -> bool) {
    for _ in 0..MAX_FRAMES {
        rendered().await;
        if condition() {
            return;
        }
    }
    panic!("timeout: {description}. On the page: {}", TestElement::root().text());
}
