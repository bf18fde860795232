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
            let digits = |letter: &char| letter.is_ascii_digit() || *letter == '+';
            let address: String = "tel:".chars().chain(phone.chars().filter(digits)).collect();
            view! { <p>{locale.phone} ": " <a href=address>{phone}</a></p> }
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
