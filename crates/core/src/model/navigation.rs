//! Menus and links of a site, completed with titles and absolute addresses.

use crate::{
    content::{resolve_http, resolve_link},
    feed::{Link, LinkGroup, MenuEntry, MenuTarget, Navigation, Section},
};

/// The title of the static page with this slug; the second argument is the entry's own title. `None` leaves the entry out.
pub type PageTitle<'a> = &'a dyn Fn(&str, Option<String>) -> Option<String>;

impl Navigation {
    /// The navigation in which every entry has a title, and every address is absolute. Links that lead nowhere are left out: to an unknown
    /// section or page, or to an address that is not a link (see [`resolve_link`]).
    pub fn resolve(&self, sections: &[Section], base: &str, page_title: PageTitle) -> Self {
        let resolve = |entries: &[MenuEntry]| -> Vec<MenuEntry> {
            entries.iter().filter_map(|entry| resolve_entry(entry, sections, base, page_title)).collect()
        };
        let group = |group: &LinkGroup| {
            let links: Vec<_> = group.links.iter().filter_map(|link| resolve_group_link(link, base)).collect();
            (!links.is_empty()).then(|| LinkGroup { title: group.title.clone(), links })
        };
        Self {
            menu: self.menu.as_deref().map(resolve),
            footer_menu: resolve(&self.footer_menu),
            links: self.links.iter().filter_map(group).collect(),
        }
    }
}

fn resolve_entry(entry: &MenuEntry, sections: &[Section], base: &str, page_title: PageTitle) -> Option<MenuEntry> {
    let own = || entry.title.clone();
    let resolved = entry.target.as_ref().and_then(|target| match target {
        MenuTarget::Section(slug) => {
            let section = sections.iter().find(|section| section.slug == *slug)?;
            Some((own().unwrap_or_else(|| section.title.clone()), target.clone()))
        }
        MenuTarget::Page(slug) => Some((page_title(slug, own())?, target.clone())),
        MenuTarget::Url(url) => Some((own()?, MenuTarget::Url(resolve_link(url, base)?))),
    });
    let children = entry.items.iter();
    let items: Vec<_> = children.filter_map(|child| resolve_entry(child, sections, base, page_title)).collect();
    match resolved {
        Some((title, target)) => Some(MenuEntry { title: Some(title), target: Some(target), items }),
        None if items.is_empty() => None,
        None => Some(MenuEntry { title: Some(own()?), target: None, items }),
    }
}

fn resolve_group_link(Link { title, url, image }: &Link, base: &str) -> Option<Link> {
    let image = image.as_deref().and_then(|image| resolve_http(image, base));
    Some(Link { title: title.clone(), url: resolve_link(url, base)?, image })
}
