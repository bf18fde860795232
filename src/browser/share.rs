//! The buttons of [`ShareButtons`](crate::components::ShareButtons), in pages of the app and of the publisher.

use js_sys::{Reflect, futures::JsFuture};
use leptos::{ev, prelude::*, task::spawn_local};
use web_sys::{Element, Navigator, ShareData};

use super::{
    IN_BROWSER,
    dom::{closest, find_all, listen, set_attribute},
};

/// What a button does.
#[derive(Clone, Copy, PartialEq)]
pub enum Action {
    /// Copies the address of the page.
    Copy,
    Print,
    /// Opens the share sheet of the device.
    Share,
}

impl Action {
    /// The value of `data-action`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Copy => "copy",
            Self::Print => "print",
            Self::Share => "share",
        }
    }

    fn of(button: &Element) -> Option<Self> {
        let name = button.get_attribute("data-action")?;
        [Self::Copy, Self::Print, Self::Share].into_iter().find(|action| action.name() == name)
    }

    /// False in the publisher. Browsers offer copying and sharing only in secure contexts, and sharing only on some devices.
    pub fn is_available(self) -> bool {
        let has = |name: &str| IN_BROWSER && Reflect::has(&window().navigator(), &name.into()).unwrap_or(false);
        match self {
            Self::Copy => has("clipboard"),
            Self::Print => IN_BROWSER,
            Self::Share => has("share"),
        }
    }
}

/// Shows the available buttons of a published page and handles clicks on all buttons.
pub fn manage() {
    for button in find_all("[data-action]") {
        let is_available = Action::of(&button).is_some_and(Action::is_available);
        set_attribute(&button, "hidden", (!is_available).then_some(""));
    }
    listen(ev::click, |event| {
        if let Some(button) = closest(&event, "[data-action]")
            && let Some(action) = Action::of(&button)
        {
            run(action, button);
        }
    });
}

fn run(action: Action, button: Element) {
    let location = window().location();
    let address = [location.origin(), location.pathname()].map(Result::unwrap_or_default).concat();
    let navigator: Navigator = window().navigator();
    let promise = match action {
        Action::Copy => navigator.clipboard().write_text(&address),
        Action::Print => {
            // Fails only where dialogs are blocked.
            let _ = window().print();
            return;
        }
        Action::Share => {
            let data = ShareData::new();
            data.set_title(&document().title());
            data.set_url(&address);
            navigator.share_with_data(&data)
        }
    };
    spawn_local(async move {
        // A reader may refuse to copy, or close the share sheet.
        let is_done = JsFuture::from(promise).await.is_ok();
        if let Some(text) = button.get_attribute("data-done").filter(|_| is_done) {
            button.set_text_content(Some(&text));
        }
    });
}
