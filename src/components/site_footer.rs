use leptos::prelude::*;

use crate::{feed::Publisher, store::Store};

/// Who publishes the site, and its feed.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let store: Store = expect_context();
    let imprint = move || {
        let edition = store.edition()?;
        let publisher = edition.publisher.clone().unwrap_or_else(|| Publisher {
            name: edition.title.clone(),
            ..Publisher::default()
        });
        Some(view! { <Imprint publisher feed=edition.address.clone()/> })
    };
    view! { <footer class="site-footer">{imprint}</footer> }
}

#[component]
fn Imprint(publisher: Publisher, feed: String) -> impl IntoView {
    let store: Store = expect_context();
    let locale = store.locale_now();
    let line = |label: &'static str, value: Option<String>| {
        value.map(|value| view! { <p>{label}": "{value}</p> })
    };
    let phone = publisher.phone.map(|phone| {
        let address = format!(
            "tel:{}",
            phone.replace(|letter: char| !letter.is_ascii_digit() && letter != '+', "")
        );
        view! { <p>{locale.phone}": "<a href=address>{phone}</a></p> }
    });
    let email = publisher.email.map(|email| {
        view! { <p>{locale.email}": "<a href=format!("mailto:{email}")>{email.clone()}</a></p> }
    });
    view! {
        <p class="publisher">{publisher.name}</p>
        {line(locale.editor, publisher.editor)}
        {line(locale.address, publisher.address)}
        {phone}
        {email}
        {publisher.licence.map(|licence| view! { <p>{licence}</p> })}
        <p><a href=feed rel="external">{locale.feed}</a></p>
    }
}
