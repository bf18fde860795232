//! Elements of a published page.

use std::cell::RefCell;

use lol_html::{RewriteStrSettings, element, rewrite_str, text};
use serde_json::Value;

use crate::common::parse_json;

/// The texts of the elements that match a selector, with single spaces, each with the value of its `href`.
#[track_caller]
fn elements(html: &str, selector: &str) -> Vec<(String, Option<String>)> {
    let found: RefCell<Vec<(String, Option<String>)>> = RefCell::default();
    let settings = RewriteStrSettings::new()
        .append_element_content_handler(element!(selector, |element| {
            found.borrow_mut().push((String::new(), element.get_attribute("href")));
            Ok(())
        }))
        .append_element_content_handler(text!(selector, |text| {
            if let Some((last, _)) = found.borrow_mut().last_mut() {
                last.push_str(text.as_str());
            }
            Ok(())
        }));
    if let Err(error) = rewrite_str(html, settings) {
        panic!("{selector}: {error}");
    }
    let found = found.into_inner().into_iter();
    found.map(|(text, href)| (text.split_whitespace().collect::<Vec<_>>().join(" "), href)).collect()
}

#[track_caller]
pub fn texts(html: &str, selector: &str) -> Vec<String> {
    elements(html, selector).into_iter().map(|(text, _)| text).collect()
}

/// The addresses of the links with this text.
#[track_caller]
pub fn links(html: &str, text: &str) -> Vec<String> {
    elements(html, "a[href]").into_iter().filter(|(found, _)| found == text).filter_map(|(_, href)| href).collect()
}

/// The structured data of the page.
#[track_caller]
pub fn structured_data(html: &str) -> Vec<Value> {
    texts(html, "script[type='application/ld+json']").iter().map(|json| parse_json(json)).collect()
}
