use bantin_core::{
    feed::{MenuEntry, MenuTarget},
    routes::Page,
};
use leptos::prelude::*;

use super::{SECTIONS, accent};
use crate::{
    browser::menu,
    state::{PageContext, PageState, Store},
};

/// The menu: a link to the front page, and the entries of the feed's menu or else its sections. The children of an entry are in a
/// `<details>`, which needs no script.
#[component]
pub fn Menu() -> impl IntoView {
    let store: Store = expect_context();
    let context: PageContext = expect_context();
    let is_front = move || context.page.with(|page| matches!(page, Page::Front { .. })).then_some("page");
    Effect::new(move || {
        context.state.track();
        // The menu's `aria-current` is updated by the next frame.
        request_animation_frame(menu::show_open_entry);
    });
    let entries = move || {
        let entries = store.site()?.menu().into_iter();
        Some(entries.map(|entry| view! { <Entry entry/> }).collect_view())
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
                    <a href=context.href(&Page::front()) aria-current=is_front>{move || store.locale().home}</a>
                </li>
                {entries}
            </ul>
            {all}
        </nav>
    }
}

/// A link, or a submenu whose first link is that of the entry itself.
#[component]
fn Entry(entry: MenuEntry) -> impl IntoView {
    let PageContext { state, .. } = expect_context();
    let MenuEntry { title, target, items } = entry;
    let class = match &target {
        Some(MenuTarget::Section(slug)) => accent(Some(slug)),
        _ => None,
    };
    let mut links: Vec<_> = target.map(|target| (title.clone(), target)).into_iter().collect();
    if items.is_empty() {
        let links = links.into_iter().map(|(title, target)| view! { <MenuLink title target/> });
        return view! { <li class=class>{links.collect_view()}</li> }.into_any();
    }
    links.extend(items.into_iter().filter_map(|item| Some((item.title, item.target?))));
    let targets: Vec<_> = links.iter().map(|(_, target)| target.clone()).collect();
    let is_current = move || {
        state.with(|state| targets.iter().any(|target| aria_current(state, target).is_some())).then_some("true")
    };
    let links = links.into_iter().map(|(title, target)| view! { <li><MenuLink title target/></li> });
    view! {
        <li class=class>
            // Browsers open one of the elements with the same name at a time.
            <details name="menu">
                <summary aria-current=is_current>{title}</summary>
                <ul>{links.collect_view()}</ul>
            </details>
        </li>
    }
    .into_any()
}

/// The link of a menu entry.
#[component]
pub fn MenuLink(title: Option<String>, target: MenuTarget) -> impl IntoView {
    let context: PageContext = expect_context();
    let (href, rel) = match &target {
        MenuTarget::Section(slug) => (context.href(&Page::section(slug)), None),
        MenuTarget::Page(slug) => (context.href(&Page::static_page(slug)), None),
        MenuTarget::Url(url) => (url.clone(), context.rel(url)),
    };
    let is_current = move || context.state.with(|state| aria_current(state, &target));
    view! { <a href=href rel=rel aria-current=is_current>{title}</a> }
}

/// `aria-current` of a link: `page` for the open section or static page, `true` for the section of the open article or numbered page.
fn aria_current(state: &PageState, target: &MenuTarget) -> Option<&'static str> {
    let (is_open, value) = match (state, target) {
        (PageState::List(list), MenuTarget::Section(slug)) => {
            let is_open = list.section.as_ref().is_some_and(|section| section.slug == *slug);
            (is_open, if list.number().is_none() { "page" } else { "true" })
        }
        (PageState::Article(article, _), MenuTarget::Section(slug)) => (article.section.as_ref() == Some(slug), "true"),
        (PageState::Article(page, _), MenuTarget::Page(slug)) => (page.is_page && page.slug == *slug, "page"),
        _ => return None,
    };
    is_open.then_some(value)
}
