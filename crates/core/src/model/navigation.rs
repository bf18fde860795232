//! Menus and links of a site, completed with titles and absolute addresses.

use crate::{
    content::{resolve_http, resolve_link},
    feed::{MenuEntry, MenuTarget, Navigation, Section},
};

/// The title of the static page with this slug; the second argument is the entry's own title. `None` leaves the entry out.
pub type PageTitle<'a> = &'a dyn Fn(&str, Option<String>) -> Option<String>;

impl Navigation {
    /// The navigation with titles and absolute addresses. Entries with an unknown section or page, or with an address that is not a link
    /// (see [`resolve_link`]), are removed.
    pub fn resolve(&self, sections: &[Section], base: &str, page_title: PageTitle) -> Self {
        let resolve = |entries: &[MenuEntry]| resolve_all(entries, sections, base, page_title);
        Self {
            menu: self.menu.as_deref().map(resolve),
            footer_menu: resolve(&self.footer_menu),
            links: resolve(&self.links),
        }
    }
}

fn resolve_all(entries: &[MenuEntry], sections: &[Section], base: &str, page_title: PageTitle) -> Vec<MenuEntry> {
    let resolve = |entry: &MenuEntry| {
        let own = entry.title.clone();
        let target = entry.target.as_ref().and_then(|target| match target {
            MenuTarget::Section(slug) => {
                let section = sections.iter().find(|section| section.slug == *slug)?;
                Some((own.clone().unwrap_or_else(|| section.title.clone()), target.clone()))
            }
            MenuTarget::Page(slug) => Some((page_title(slug, own.clone())?, target.clone())),
            MenuTarget::Url(url) => Some((own.clone()?, MenuTarget::Url(resolve_link(url, base)?))),
        });
        let items = resolve_all(&entry.items, sections, base, page_title);
        let (title, target) = match target {
            Some((title, target)) => (title, Some(target)),
            None if items.is_empty() => return None,
            None => (own?, None),
        };
        let image = entry.image.as_deref().and_then(|image| resolve_http(image, base));
        Some(MenuEntry { title: Some(title), target, image, items })
    };
    entries.iter().filter_map(resolve).collect()
}
