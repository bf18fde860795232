use bantin_core::{feed::Publisher, routes::Page};
use leptos::prelude::*;

use super::{SiteLinks, dynamic, menu_items, register_entry};
use crate::state::{use_page_context, use_store};

/// Id of the list of all sections, the target of the link in the menu.
pub const SECTIONS: &str = "chuyen-muc";

/// All sections, links to other sites, the publisher's contact details, the footer menu and the links to the feeds.
#[component]
pub fn SiteFooter() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let imprint = dynamic(move || {
        let site = store.site()?;
        let locale = store.locale_untracked();
        let publisher =
            site.publisher.clone().unwrap_or_else(|| Publisher { name: site.title.clone(), ..Publisher::default() });
        let phone = publisher.phone.map(|phone| {
            let numbers = phone_numbers(&phone).into_iter().map(phone_number).collect_view();
            view! { <p>{locale.phone} ": " {numbers}</p> }
        });
        let email = publisher.email.map(|email| {
            let address = format!("mailto:{email}");
            view! { <p>{locale.email} ": " <a href=address>{email}</a></p> }
        });
        Some(view! {
            <div class="imprint">
                <div>
                    <p class="publisher">{publisher.name}</p>
                    {publisher.editor.map(|editor| view! { <p>{locale.editor} ": " {editor}</p> }.into_any())}
                    {publisher.licence.map(|licence| view! { <p>{licence}</p> }.into_any())}
                </div>
                <div>
                    {publisher.address.map(|address| view! { <p>{locale.address} ": " {address}</p> }.into_any())}
                    {phone}
                    {email}
                </div>
            </div>
            <ul class="footer-links">
                {menu_items(site.navigation.footer_menu.clone())}
                <li><a href=context.href(&Page::Calendar)>{locale.browse_by_date}</a></li>
                {store.rss().map(|rss| view! { <li><a href=rss rel="external">{locale.rss}</a></li> }.into_any())}
                <li><a href=site.address.clone() rel="external">{locale.feed}</a></li>
                <li><a href=context.fragment("") rel="external">{locale.back_to_top}</a></li>
            </ul>
        })
    });
    view! {
        <footer class="site-footer">
            <FooterSections/>
            <SiteLinks class="footer-sites"/>
            {imprint}
        </footer>
    }
}

#[component]
fn FooterSections() -> impl IntoView {
    let store = use_store();
    dynamic(move || {
        let site = store.site().filter(|site| !site.sections.is_empty())?;
        Some(view! {
            <nav class="footer-sections" id=SECTIONS aria-labelledby="all-sections">
                <h2 id="all-sections">{store.locale_untracked().all_sections}</h2>
                <ul>{menu_items(site.section_entries().into_iter().chain(register_entry(&site)))}</ul>
            </nav>
        })
    })
}

/// The phone numbers in `text`, each with the separator after it. The whole text if a part is too short: an extension, or
/// an area code.
fn phone_numbers(text: &str) -> Vec<&str> {
    /// The shortest number with an area code or of a hotline, such as 1900 6789.
    const MIN_DIGITS: usize = 8;
    let parts: Vec<_> = text.split_inclusive([',', ';', '/']).flat_map(|part| part.split_inclusive(" - ")).collect();
    let is_long = |part: &&str| part.bytes().filter(u8::is_ascii_digit).count() >= MIN_DIGITS;
    if parts.iter().all(is_long) { parts } else { vec![text] }
}

/// A phone number as a link. Text that is not a single number stays as it is.
fn phone_number(text: &str) -> AnyView {
    let number = text.trim_matches([' ', ',', ';', '/', '-']);
    match (dialled(number), text.split_once(number)) {
        (Some(digits), Some((before, after))) => view! {
            {before.to_owned()}
            <a href=format!("tel:{digits}")>{number.to_owned()}</a>
            {after.to_owned()}
        }
        .into_any(),
        _ => text.to_owned().into_any(),
    }
}

/// The characters of a phone number that are dialled. `None` for other texts, such as a number with an extension.
fn dialled(number: &str) -> Option<String> {
    let digits: String = number.chars().filter(|letter| letter.is_ascii_digit() || *letter == '+').collect();
    let is_number = number.chars().all(|letter| letter.is_ascii_digit() || "+-.() \u{a0}".contains(letter));
    // ITU-T E.164 has at most 15 digits; `00` may stand for the plus sign. Emergency numbers have three.
    (is_number && (3..=17).contains(&digits.len())).then_some(digits)
}
