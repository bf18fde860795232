//! The document that a published page carries: the page was drawn from it.

use leptos::prelude::document;
use web_sys::Element;

use super::shell;
use bantin_core::{
    datetime::Date,
    routes::{Base, Page},
};

/// Id of the element that holds it.
const PAGE_DATA: &str = "page-data";

pub struct PageData {
    /// The page that was drawn, which need not be the one at the address that the browser shows.
    pub page: Page,
    /// The document's absolute address.
    pub address: String,
    /// The day that the page was drawn for, if it depends on one.
    pub day: Option<Date>,
    pub document: Vec<u8>,
}

impl PageData {
    /// True in a document that was published as a page.
    pub fn stands() -> bool {
        element().is_some()
    }

    /// What stands in this document. None where no published page is.
    pub fn find() -> Option<Self> {
        let element = element()?;
        let said = |name| element.get_attribute(name);
        Some(Self {
            page: Page::at(&said("data-page")?, "", &Base::default()),
            address: shell::absolute(&said("data-document")?)?,
            day: said("data-day").and_then(|day| Date::parse(&day)),
            document: element.text_content()?.into_bytes(),
        })
    }
}

fn element() -> Option<Element> {
    document().get_element_by_id(PAGE_DATA)
}
