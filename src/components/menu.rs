use bantin_core::{
    feed::{MenuEntry, MenuTarget},
    routes::Page,
};
use leptos::prelude::*;

use super::{RegisterLink, SECTIONS, accent};
use crate::{
    browser::menu,
    state::{PageContext, PageState, Store},
};

/// The menu: a link to the front page, and the entries of the feed's menu or else its sections and the register of documents.
#[component]
pub fn Menu() -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    let is_front = move || context.page.with(|page| *page == Page::Front).then_some("page");
    Effect::new(move || {
        context.state.track();
        // The menu's `aria-current` is updated by the next frame.
        request_animation_frame(menu::show_open_entry);
    });
    let entries = move || {
        let site = store.site()?;
        let register = site.navigation.menu.is_none().then(|| view! { <RegisterLink/> });
        Some(view! { {menu_items(site.menu())} {register} })
    };
    // On a narrow screen the menu scrolls, and not all sections are in view.
    let all = move || {
        let has_sections = store.site().is_some_and(|site| !site.sections.is_empty());
        let href = move || format!("{}#{SECTIONS}", context.path.get());
        has_sections
            .then(|| view! { <a class="all-sections" href=href rel="external">{store.locale_untracked().all}</a> })
    };
    view! {
        <nav class="menu" aria-label=move || store.locale().menu>
            <ul>
                <li>
                    <a href=context.href(&Page::Front) aria-current=is_front>{move || store.locale().home}</a>
                </li>
                {entries}
            </ul>
            {all}
        </nav>
    }
}

/// Entries as the items of a list: links, and submenus. A submenu is a `<details>`, which needs no script.
pub fn menu_items(entries: Vec<MenuEntry>) -> Vec<AnyView> {
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
    let context: PageContext = expect_context();
    let (href, rel) = match &target {
        Some(MenuTarget::Section(slug)) => (context.href(&Page::section(slug)), None),
        Some(MenuTarget::Page(slug)) => (context.href(&Page::static_page(slug)), None),
        Some(MenuTarget::Url(url)) => (url.clone(), context.rel(url)),
        None => return ().into_any(),
    };
    let logo = image.map(|src| view! { <img class="site-logo" src=src alt="" width="64" height="40" loading="lazy"/> });
    let current = move || context.state.with(|state| aria_current(state, target.as_ref()));
    view! { <a href=href rel=rel aria-current=current>{logo} {title}</a> }.into_any()
}

/// The first link of a submenu is that of the entry itself.
fn submenu(MenuEntry { title, target, mut items, .. }: MenuEntry) -> AnyView {
    let PageContext { state, .. } = expect_context();
    if target.is_some() {
        items.insert(0, MenuEntry { title: title.clone(), target, ..MenuEntry::default() });
    }
    let targets: Vec<_> = items.iter().map(|item| item.target.clone()).collect();
    let is_open = move |state: &PageState| targets.iter().any(|target| aria_current(state, target.as_ref()).is_some());
    let current = move || state.with(&is_open).then_some("true");
    view! {
        // Browsers open one of the elements with the same name at a time.
        <details name="menu">
            <summary aria-current=current>{title}</summary>
            <ul>{menu_items(items)}</ul>
        </details>
    }
    .into_any()
}

/// `aria-current` of a link: `page` for the open section or static page, `true` for the section of the open article or numbered page.
fn aria_current(state: &PageState, target: Option<&MenuTarget>) -> Option<&'static str> {
    let (is_open, value) = match (state, target?) {
        (PageState::List(list), MenuTarget::Section(slug)) => {
            let is_open = list.list.section_slug() == Some(slug);
            (is_open, if list.number().is_none() { "page" } else { "true" })
        }
        (PageState::Article(article, _), MenuTarget::Section(slug)) => (article.section.as_ref() == Some(slug), "true"),
        (PageState::Article(page, _), MenuTarget::Page(slug)) => (page.is_page && page.slug == *slug, "page"),
        _ => return None,
    };
    is_open.then_some(value)
}
