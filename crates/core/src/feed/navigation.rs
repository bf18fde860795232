//! Menus and groups of links: `_bantin.menu`, `_bantin.footer_menu` and `_bantin.links`.

use serde::{Serialize, Serializer};
use serde_with::skip_serializing_none;

use super::{
    diagnostic::{Problem, Resolution},
    fields::{EntryReader, Object, Value},
    values::{address, name, slug},
};

/// Maximum number of entries of each menu and group of links, which occur on every page.
const MAX_MENU_ENTRIES: usize = 30;

/// The menus and links of every page.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Navigation {
    /// `None` for a menu of all sections.
    pub menu: Option<Vec<MenuEntry>>,
    /// Without children.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub footer_menu: Vec<MenuEntry>,
    /// Groups of links, mostly to other sites: entries with a title and children.
    #[serde(skip_serializing_if = "Vec::is_empty", serialize_with = "serialize_groups")]
    pub links: Vec<MenuEntry>,
}

/// An entry of a menu or of a group of links, with a target or children or both.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct MenuEntry {
    /// `None` for the title of the section or page.
    pub title: Option<String>,
    #[serde(flatten)]
    pub target: Option<MenuTarget>,
    /// The logo of a link in a group.
    pub image: Option<String>,
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

impl Navigation {
    /// Calls `change` with each entry of the menus and groups and with their children.
    pub(super) fn for_each_mut(&mut self, change: &mut dyn FnMut(&mut MenuEntry)) {
        let entries = self.menu.iter_mut().flatten().chain(&mut self.footer_menu).chain(&mut self.links);
        entries.for_each(|entry| {
            change(entry);
            entry.items.iter_mut().for_each(&mut *change);
        });
    }

    /// All entries of the menus and groups, each followed by its children.
    pub fn entries(&self) -> impl Iterator<Item = &MenuEntry> {
        let entries = self.menu.iter().flatten().chain(&self.footer_menu).chain(&self.links);
        entries.flat_map(|entry| [entry].into_iter().chain(&entry.items))
    }
}

/// The children of a group are its `links`.
fn serialize_groups<S: Serializer>(groups: &[MenuEntry], serializer: S) -> Result<S::Ok, S::Error> {
    #[derive(Serialize)]
    struct Group<'a> {
        title: &'a Option<String>,
        links: &'a [MenuEntry],
    }
    serializer.collect_seq(groups.iter().map(|group| Group { title: &group.title, links: &group.items }))
}

/// Reads the menus and links of the extension object.
pub fn navigation(extension: &Object) -> Navigation {
    Navigation {
        menu: list(extension, "menu", menu_entry),
        footer_menu: list(extension, "footer_menu", link).unwrap_or_default(),
        links: list(extension, "links", group).unwrap_or_default(),
    }
}

fn list(object: &Object, key: &str, read: EntryReader<MenuEntry>) -> Option<Vec<MenuEntry>> {
    Some(object.get(key)?.entries(MAX_MENU_ENTRIES)?.filter_map(|entry| read(&entry)).collect())
}

fn menu_entry(value: &Value) -> Option<MenuEntry> {
    let object = value.object()?;
    let items = list(&object, "items", link).unwrap_or_default();
    entry(&object, target(&object), "url", items)
}

fn link(value: &Value) -> Option<MenuEntry> {
    let object = value.object()?;
    entry(&object, target(&object), "url", Vec::new())
}

fn group(value: &Value) -> Option<MenuEntry> {
    let object = value.object()?;
    let links = list(&object, "links", link_with_logo).unwrap_or_default();
    entry(&object, None, "links", links)
}

fn link_with_logo(value: &Value) -> Option<MenuEntry> {
    let image = value.object()?.optional("image", address);
    Some(MenuEntry { image, ..link(value)? })
}

/// An entry with a target or children; `required` is the key that is missing without both. It needs a title, unless a section or a page has
/// one.
fn entry(object: &Object, target: Option<MenuTarget>, required: &str, items: Vec<MenuEntry>) -> Option<MenuEntry> {
    if target.is_none() && items.is_empty() {
        object.note(required, Problem::Missing, Resolution::ParentIgnored);
        return None;
    }
    let title = match target {
        None | Some(MenuTarget::Url(_)) => Some(object.required("title", name)?),
        _ => object.optional("title", name),
    };
    Some(MenuEntry { title, target, image: None, items })
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
