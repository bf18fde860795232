//! Where the reader is: what every component may ask for besides the store.

use leptos::prelude::*;

use crate::{
    browser::shell,
    routes::{Base, Page},
    showing::Showing,
};

#[derive(Clone, Copy)]
pub struct Here {
    pub page: Memo<Page>,
    pub showing: Memo<Showing>,
    base: StoredValue<Base>,
}

impl Here {
    pub fn new(page: Memo<Page>, showing: Memo<Showing>, base: Base) -> Self {
        Self {
            page,
            showing,
            base: StoredValue::new(base),
        }
    }

    /// The address of a page of this site, for a link.
    pub fn link(self, page: &Page) -> String {
        self.base.with_value(|base| base.link(page))
    }

    /// True when the router may open this absolute address: a page of this site. Files and other sites are the browser's.
    pub fn is_page(self, address: &str) -> bool {
        let path = address
            .strip_prefix(shell::origin().as_str())
            .filter(|path| path.starts_with('/'));
        path.is_some_and(|path| {
            let path = path.split(['?', '#']).next().unwrap_or(path);
            self.base
                .with_value(|base| Page::at(path, "", base) != Page::Unknown)
        })
    }
}
