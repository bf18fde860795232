use bantin_core::feed::Publisher;
use leptos::prelude::*;

use crate::state::Store;

/// The publisher's contact details and the link to the feed.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let store: Store = expect_context();
    let imprint = move || {
        let site = store.site()?;
        let locale = store.locale_untracked();
        let publisher =
            site.publisher.clone().unwrap_or_else(|| Publisher { name: site.title.clone(), ..Publisher::default() });
        let phone = publisher.phone.map(|phone| {
            let number = match phone_number(&phone) {
                Some(number) => view! { <a href=format!("tel:{number}")>{phone}</a> }.into_any(),
                None => phone.into_any(),
            };
            view! { <p>{locale.phone} ": " {number}</p> }
        });
        let email = publisher.email.map(|email| {
            let address = format!("mailto:{email}");
            view! { <p>{locale.email} ": " <a href=address>{email}</a></p> }
        });
        Some(view! {
            <div class="imprint">
                <div>
                    <p class="publisher">{publisher.name}</p>
                    {publisher.editor.map(|editor| view! { <p>{locale.editor} ": " {editor}</p> })}
                    {publisher.licence.map(|licence| view! { <p>{licence}</p> })}
                </div>
                <div>
                    {publisher.address.map(|address| view! { <p>{locale.address} ": " {address}</p> })}
                    {phone}
                    {email}
                    <p><a href=site.address.clone() rel="external">{locale.feed}</a></p>
                </div>
            </div>
        })
    };
    view! { <footer class="site-footer">{imprint}</footer> }
}

/// The digits of a single phone number. `None` for several numbers, or a number with an extension.
fn phone_number(text: &str) -> Option<String> {
    let number: String = text.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    // ITU-T E.164 has at most 15 digits; `00` may stand for the plus sign.
    let is_number = text.chars().all(|letter| letter.is_ascii_digit() || "+-.() \u{a0}".contains(letter));
    (is_number && number.len() <= 17).then_some(number)
}
