//! Menus and groups of links: `_bantin.menu`, `_bantin.footer_menu` and `_bantin.links`.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{
    diagnostic::{Problem, Resolution},
    fields::{EntryReader, Object, Value},
    values::{address, name, slug},
};

/// Entries of a menu, of a submenu, of the footer menu, and of a group of links. They occur on every page.
const MAX_ENTRIES: usize = 30;

/// The menus and links of every page.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Navigation {
    /// `None` for a menu of all sections.
    pub menu: Option<Vec<MenuEntry>>,
    /// Without children.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub footer_menu: Vec<MenuEntry>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub links: Vec<LinkGroup>,
}

/// An entry of a menu, with a target or children or both.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MenuEntry {
    /// `None` for the title of the section or page.
    pub title: Option<String>,
    #[serde(flatten)]
    pub target: Option<MenuTarget>,
    /// Without children of their own.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub items: Vec<MenuEntry>,
}

/// What a menu entry links to.
#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum MenuTarget {
    /// Slug of a section.
    Section(String),
    /// Slug of a static page.
    Page(String),
    Url(String),
}

/// Links to other sites under one heading.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct LinkGroup {
    pub title: String,
    /// Not empty.
    pub links: Vec<Link>,
}

/// A link to another site, with its logo.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Link {
    pub title: String,
    pub url: String,
    pub image: Option<String>,
}

impl Navigation {
    /// The titles of all entries, groups and links, as far as they have one.
    pub fn titles(&self) -> impl Iterator<Item = &String> {
        let entries = self.menu.iter().flatten().chain(&self.footer_menu);
        let entries = entries.flat_map(|entry| [entry].into_iter().chain(&entry.items));
        let links = self.links.iter();
        let links =
            links.flat_map(|group| [&group.title].into_iter().chain(group.links.iter().map(|link| &link.title)));
        entries.filter_map(|entry| entry.title.as_ref()).chain(links)
    }

    pub(super) fn titles_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let entries = self.menu.iter_mut().flatten().chain(&mut self.footer_menu);
        let entries = entries.flat_map(|entry| entry.title.iter_mut().chain(child_titles(&mut entry.items)));
        let groups = self.links.iter_mut();
        let links = groups
            .flat_map(|group| [&mut group.title].into_iter().chain(group.links.iter_mut().map(|link| &mut link.title)));
        entries.chain(links)
    }

    pub(super) fn addresses_mut(&mut self) -> impl Iterator<Item = &mut String> {
        let entries = self.menu.iter_mut().flatten().chain(&mut self.footer_menu);
        let targets = entries.flat_map(|entry| {
            let children = entry.items.iter_mut().filter_map(|child| child.target.as_mut());
            entry.target.iter_mut().chain(children)
        });
        let targets = targets.filter_map(|target| match target {
            MenuTarget::Url(url) => Some(url),
            _ => None,
        });
        let links = self.links.iter_mut().flat_map(|group| &mut group.links);
        targets.chain(links.flat_map(|link| [&mut link.url].into_iter().chain(&mut link.image)))
    }
}

fn child_titles(items: &mut [MenuEntry]) -> impl Iterator<Item = &mut String> {
    items.iter_mut().filter_map(|child| child.title.as_mut())
}

/// Reads the menus and links of the extension object.
pub fn navigation(extension: &Object) -> Navigation {
    Navigation {
        menu: list(extension, "menu", menu_entry),
        footer_menu: list(extension, "footer_menu", menu_link).unwrap_or_default(),
        links: list(extension, "links", link_group).unwrap_or_default(),
    }
}

fn list<T>(object: &Object, key: &str, read: EntryReader<T>) -> Option<Vec<T>> {
    Some(object.get(key)?.entries(MAX_ENTRIES)?.filter_map(|entry| read(&entry)).collect())
}

fn menu_entry(value: &Value) -> Option<MenuEntry> {
    let object = value.object()?;
    let items = list(&object, "items", menu_link).unwrap_or_default();
    entry(&object, items)
}

fn menu_link(value: &Value) -> Option<MenuEntry> {
    entry(&value.object()?, Vec::new())
}

/// An entry needs a title, unless a section or a page has one.
fn entry(object: &Object, items: Vec<MenuEntry>) -> Option<MenuEntry> {
    let target = target(object);
    if target.is_none() && items.is_empty() {
        object.note("url", Problem::Missing, Resolution::ParentIgnored);
        return None;
    }
    let title = match target {
        None | Some(MenuTarget::Url(_)) => Some(object.required("title", name)?),
        _ => object.optional("title", name),
    };
    Some(MenuEntry { title, target, items })
}

/// The first of several targets counts.
fn target(object: &Object) -> Option<MenuTarget> {
    let targets = [
        ("section", object.optional("section", slug).map(MenuTarget::Section)),
        ("page", object.optional("page", slug).map(MenuTarget::Page)),
        ("url", object.optional("url", address).map(MenuTarget::Url)),
    ];
    let mut targets = targets.into_iter().filter_map(|(key, target)| Some((key, target?)));
    let (first, target) = targets.next()?;
    targets.for_each(|(key, _)| object.note(key, Problem::SecondTarget { first }, Resolution::ValueIgnored));
    Some(target)
}

fn link_group(value: &Value) -> Option<LinkGroup> {
    let object = value.object()?;
    let title = object.required("title", name)?;
    let links = list(&object, "links", link).unwrap_or_default();
    if links.is_empty() {
        object.note("links", Problem::Missing, Resolution::ParentIgnored);
        return None;
    }
    Some(LinkGroup { title, links })
}

fn link(value: &Value) -> Option<Link> {
    let object = value.object()?;
    Some(Link {
        title: object.required("title", name)?,
        url: object.required("url", address)?,
        image: object.optional("image", address),
    })
}
