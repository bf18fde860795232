//! Reports menu entries whose section or static page does not exist.

use bantin_core::{
    feed::{Diagnostic, MenuEntry, MenuTarget, Navigation, Problem, Resolution, Section, Subject},
    model::Archive,
};

/// The entries that are left out or lose their target, all of the first document.
pub fn check(navigation: &Navigation, sections: &[Section], archive: &Archive) -> Vec<(usize, Diagnostic)> {
    let menu = entries("menu", navigation.menu.as_deref().unwrap_or_default(), "items");
    let footer_menu = entries("footer_menu", &navigation.footer_menu, "items");
    let entries = menu.chain(footer_menu).chain(entries("links", &navigation.links, "links"));
    let unknown_target = |entry: &MenuEntry| match entry.target.as_ref()? {
        MenuTarget::Section(slug) if sections.iter().all(|section| section.slug != *slug) => {
            Some(("section", Problem::UnknownSection { slug: slug.clone() }))
        }
        MenuTarget::Page(slug) if archive.find_page(slug).is_none_or(|page| page.slug != *slug) => {
            Some(("page", Problem::UnknownPage { slug: slug.clone() }))
        }
        _ => None,
    };
    let problems = entries.filter_map(|(path, entry)| {
        let (key, problem) = unknown_target(entry)?;
        let has_children = entry.items.iter().any(|child| unknown_target(child).is_none());
        let resolution = match entry.title {
            Some(_) if has_children => Resolution::ValueIgnored,
            _ => Resolution::ParentIgnored,
        };
        Some((0, Diagnostic { subject: Subject::Feed, key: format!("{path}.{key}"), problem, resolution }))
    });
    problems.collect()
}

/// The entries of the list `key` and their `children`, with their paths.
fn entries<'a>(key: &str, list: &'a [MenuEntry], children: &str) -> impl Iterator<Item = (String, &'a MenuEntry)> {
    list.iter().enumerate().flat_map(move |(index, entry)| {
        let path = format!("_bantin.{key}[{index}]");
        let items = entry.items.iter().enumerate();
        let children: Vec<_> = items.map(|(index, child)| (format!("{path}.{children}[{index}]"), child)).collect();
        [(path, entry)].into_iter().chain(children)
    })
}
