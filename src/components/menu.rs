use bantin_core::{
    feed::{MenuEntry, MenuTarget},
    routes::Page,
};
use leptos::prelude::*;

use super::{SECTIONS, accent, dynamic, register_entry};
use crate::{
    browser::menu,
    state::{PageContext, PageState, use_page_context, use_store},
};

/// The menu: a link to the front page, and the entries of the feed's menu or else its sections and the register of documents.
#[component]
pub fn Menu() -> impl IntoView {
    let store = use_store();
    let context = use_page_context();
    let is_front = aria_current(context, Some(Page::Front));
    Effect::new(move || {
        context.state.track();
        // The menu's `aria-current` is updated by the next frame.
        request_animation_frame(menu::show_open_entry);
    });
    let entries = dynamic(move || {
        let site = store.site()?;
        let mut entries = site.menu();
        if site.navigation.menu.is_none() {
            entries.extend(register_entry(&site));
        }
        Some(menu_items(entries))
    });
    // On a narrow screen the menu scrolls, and not all sections are in view.
    let all = dynamic(move || {
        let has_sections = store.site().is_some_and(|site| !site.sections.is_empty());
        let href = context.fragment(SECTIONS);
        has_sections.then(|| {
            view! { <a class="all-sections" href=href rel="external">{store.locale_untracked().all}</a> }.into_any()
        })
    });
    view! {
        <nav class="menu" aria-label=store.text(|locale| locale.menu)>
            <ul>
                <li>
                    <a href=context.href(&Page::Front) aria-current=is_front>{store.text(|locale| locale.home)}</a>
                </li>
                {entries}
            </ul>
            {all}
        </nav>
    }
}

/// Entries as the items of a list: links, and submenus. A submenu is a `<details>`, which needs no script.
pub fn menu_items(entries: impl IntoIterator<Item = MenuEntry>) -> Vec<AnyView> {
    let item = |entry: MenuEntry| {
        let class = match &entry.target {
            Some(MenuTarget::Section(slug)) => accent(Some(slug)),
            _ => None,
        };
        let content = if entry.items.is_empty() { link(entry) } else { submenu(entry) };
        view! { <li class=class>{content}</li> }.into_any()
    };
    entries.into_iter().map(item).collect()
}

fn link(MenuEntry { title, target, image, .. }: MenuEntry) -> AnyView {
    let context = use_page_context();
    let Some(target) = target else { return ().into_any() };
    let page = page_of(context, &target);
    let rel = page.is_none().then_some("external noopener");
    let href = match (target, &page) {
        (MenuTarget::Url(url), _) => context.reference(&url),
        (_, page) => page.as_ref().map(|page| context.href(page)).unwrap_or_default(),
    };
    let logo = image
        .map(|src| view! { <img class="site-logo" src=src alt="" width="64" height="40" loading="lazy"/> }.into_any());
    let current = aria_current(context, page);
    view! { <a href=href rel=rel aria-current=current>{logo} {title}</a> }.into_any()
}

/// The first link of a submenu is that of the entry itself.
fn submenu(MenuEntry { title, target, mut items, .. }: MenuEntry) -> AnyView {
    let context = use_page_context();
    if target.is_some() {
        items.insert(0, MenuEntry { title: title.clone(), target, ..MenuEntry::default() });
    }
    let pages = items.iter().filter_map(|item| page_of(context, item.target.as_ref()?));
    let is_current: Vec<_> = pages.map(|page| aria_current(context, Some(page))).collect();
    let current = move || is_current.iter().any(|current| current().is_some()).then_some("true");
    view! {
        // Browsers open one of the elements with the same name at a time.
        <details name="menu">
            <summary aria-current=current>{title}</summary>
            <ul>{menu_items(items)}</ul>
        </details>
    }
    .into_any()
}

/// The page of this site that a menu entry links to.
fn page_of(context: PageContext, target: &MenuTarget) -> Option<Page> {
    match target {
        MenuTarget::Section(slug) => Some(Page::section(slug)),
        MenuTarget::Page(slug) => Some(Page::static_page(slug)),
        MenuTarget::Url(url) => context.page_at(url),
    }
}

/// `aria-current` of a link to a page: `page` if it is open; `true` for the list of the open numbered page or document, and for the
/// section of the open article.
fn aria_current(context: PageContext, page: Option<Page>) -> impl Fn() -> Option<&'static str> {
    move || {
        let page = page.as_ref()?;
        let open = context.page.get();
        if *page == Page::Front {
            return (open == Page::Front).then_some("page");
        }
        let is_section = |state: &PageState| match state {
            PageState::Article(article, _) => article.section.as_deref().map(Page::section).as_ref() == Some(page),
            _ => false,
        };
        match open.path().strip_prefix(&page.path()) {
            Some("") => Some("page"),
            Some(_) => Some("true"),
            None => context.state.with(is_section).then_some("true"),
        }
    }
}
