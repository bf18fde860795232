//! A published page in which the app starts: its feed document, and the slots of its islands.

use bantin_core::routes::{BasePath, Page};
use leptos::{
    mount::{UnmountHandle, mount_to},
    prelude::{IntoView, document},
};
use web_sys::{Element, HtmlElement};

use super::{dom, shell};

/// Id of the element with the page's feed document.
pub const PAGE_DATA: &str = "page-data";

/// The feed document that a published page was rendered from.
pub struct PageData {
    /// The rendered page, which differs from that of the address bar when a host rewrites addresses.
    pub page: Page,
    /// Absolute address of the document.
    pub address: String,
    pub document: Vec<u8>,
}

impl PageData {
    /// `None` in the empty shell.
    pub fn find() -> Option<Self> {
        let element = element()?;
        Some(Self {
            page: Page::parse(&element.get_attribute("data-page")?, "", &BasePath::default()),
            address: shell::absolute(&element.get_attribute("data-document")?)?,
            document: element.text_content()?.into_bytes(),
        })
    }
}

pub fn is_published() -> bool {
    element().is_some()
}

/// Mounts an island in place of the content of the first element that matches `selector`, until the returned handle is dropped.
pub fn mount_island<V: IntoView>(
    selector: &str,
    view: impl FnOnce() -> V + 'static,
) -> Option<UnmountHandle<V::State>> {
    let slot: HtmlElement = dom::find(selector)?;
    slot.set_text_content(None);
    Some(mount_to(slot, view))
}

fn element() -> Option<Element> {
    document().get_element_by_id(PAGE_DATA)
}
