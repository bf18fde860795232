use leptos::prelude::*;

use crate::{
    browser::share::Action,
    state::{use_page_context, use_store},
};

/// Buttons that copy the address of the open page, print the page, or share it with another app of the device.
///
/// Their place is reserved until the app starts, which shows the buttons that the browser supports. On paper the row is the address.
#[component]
pub fn ShareButtons() -> impl IntoView {
    let context = use_page_context();
    let locale = use_store().locale_untracked();
    let address = context.page.with_untracked(|page| context.public_address(page));
    let button = |action: Action, label: &'static str| {
        let done = (action == Action::Copy).then_some(locale.copied);
        view! {
            <button
                class="button"
                type="button"
                data-action=action.name()
                data-done=done
                hidden=!action.is_available()
            >
                {label}
            </button>
        }
    };
    let copy = button(Action::Copy, locale.copy_link);
    view! {
        <div class="share" data-address=address>
            <span aria-live="polite">{copy}</span>
            {button(Action::Print, locale.print)}
            {button(Action::Share, locale.share)}
        </div>
    }
}
