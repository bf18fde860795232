//! What a published page says of itself in its `<head>`.

use super::{html::escape, site::Site};
use crate::{head::Head, routes::Page};

/// What is said of a page.
pub struct Facts<'a> {
    pub site: &'a Site,
    pub page: &'a Page,
    /// Below the site.
    pub path: &'a str,
    pub head: &'a Head,
}

/// As HTML.
pub fn print(facts: &Facts) -> String {
    let Facts {
        site, path, head, ..
    } = facts;
    let mut html = format!("<title>{}</title>", escape(&head.title));
    if let Some(description) = &head.description {
        html.push_str(&format!(
            "\n<meta name=\"description\" content=\"{}\">",
            escape(description)
        ));
    }
    let own = site.address.is_known().then(|| site.address.of(path));
    if let Some(canonical) = head.canonical.clone().or(own) {
        html.push_str(&format!(
            "\n<link rel=\"canonical\" href=\"{}\">",
            escape(&canonical)
        ));
    }
    html
}
