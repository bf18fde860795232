//! Renders one page to HTML with the components of the app.
//!
//! The input is the document that is embedded in the page, so the app shows the same when it returns to the page.

use anyhow::{Context, Result, anyhow};
use leptos::prelude::*;

use crate::{paths::RSS, site_address::SiteAddress};
use bantin_app::{
    layout::Layout,
    pages::{PageView, WithdrawnPage},
    state::{DocumentCache, PageContext, PageMeta, PageState, SiteAddresses, Store},
};
use bantin_core::{
    datetime::Date,
    feed,
    routes::{BasePath, FEED, Page, reference_on_origin},
    util::language_tag::is_vietnamese,
};

/// The metadata of the page, and the content of its `#app`. `document` is its document as JSON, `day` the day of the anniversaries on the
/// front page, `frames` the origins whose frames are shown, separated by spaces. Fails if the document cannot be read or does not contain
/// the page. Both are bugs of the publisher.
pub fn prerender(
    site: &SiteAddress,
    frames: &str,
    page: &Page,
    document: &[u8],
    day: Option<Date>,
) -> Result<(PageMeta, String)> {
    render_in_layout(site, frames, page, document, |store, context| {
        context.today.set(day);
        let info = store.site();
        let meta = context.state.with(|state| match state {
            PageState::Loading | PageState::Failed(_) => None,
            state => state.meta(info.as_deref(), store.locale()),
        })?;
        Some((meta, view! { <PageView/> }.into_any()))
    })
}

/// As [`prerender`], for the address of a removed article, legal document or static page.
pub fn prerender_withdrawn(
    site: &SiteAddress,
    frames: &str,
    page: &Page,
    document: &[u8],
) -> Result<(PageMeta, String)> {
    render_in_layout(site, frames, page, document, |store, _| {
        let meta = PageMeta::withdrawn(page, store.site()?.as_ref(), store.locale());
        Some((meta, view! { <WithdrawnPage/> }.into_any()))
    })
}

/// Renders the layout with `content`, which also returns the metadata of the page.
fn render_in_layout(
    site: &SiteAddress,
    frames: &str,
    page: &Page,
    document: &[u8],
    content: impl FnOnce(Store, PageContext) -> Option<(PageMeta, AnyView)>,
) -> Result<(PageMeta, String)> {
    let path = page.document_path();
    let reading = feed::read(document).with_context(|| format!("cannot read the document {path}"))?;
    let vietnamese = is_vietnamese(reading.feed.language.as_deref());
    let origin = site.origin().to_owned();
    let rss = site.is_known().then(|| site.join(RSS));
    let frames = frames.to_owned();
    let mut cache = DocumentCache::new(SiteAddresses { feed: site.join(FEED), rss, origin, frames, published: None });
    cache.insert(&site.join(&path), reading.feed);
    let base = BasePath::new(site.path());
    let owner = Owner::new();
    let rendered = owner.with(|| {
        let store = Store::from_cache(cache, vietnamese);
        let path = Signal::stored(base.href(page));
        let page = page.clone();
        let page = Memo::new(move |_| page.clone());
        let context = PageContext::new(store, page, path, base, site.origin().to_owned());
        provide_context(store);
        provide_context(context);
        let (meta, content) = content(store, context)?;
        let html = view! { <Layout announcement=Signal::stored(String::new())>{content}</Layout> }.to_html();
        Some((meta, static_html(&html, site.origin())))
    });
    owner.unset_with_forced_cleanup();
    rendered.ok_or_else(|| anyhow!("the document {path} does not contain its page"))
}

/// Removes the markers for hydration, which a published page does not need, and writes addresses of the site as paths,
/// so that the page works on every host.
///
/// Leptos escapes `<` and `>` everywhere and `"` in attribute values, so each `<` begins a tag or a marker, and quotes
/// in a tag delimit values.
fn static_html(html: &str, origin: &str) -> String {
    let mut output = String::with_capacity(html.len());
    let mut parts = html.split('<');
    output.push_str(parts.next().unwrap_or_default());
    for part in parts {
        if let Some(text) = part.strip_prefix("!>") {
            output.push_str(text);
            continue;
        }
        output.push('<');
        let (tag, text) = part.split_at(part.find('>').unwrap_or(part.len()));
        if tag.contains(origin) {
            push_tag(&mut output, tag, origin);
        } else {
            output.push_str(tag);
        }
        output.push_str(text);
    }
    output
}

fn push_tag(output: &mut String, tag: &str, origin: &str) {
    let mut name = "";
    for (index, part) in tag.split('"').enumerate() {
        if index > 0 {
            output.push('"');
        }
        if index % 2 == 0 {
            name = part.rsplit(char::is_whitespace).next().unwrap_or_default();
            output.push_str(part);
            continue;
        }
        match name {
            "href=" | "src=" | "poster=" => output.push_str(&reference_on_origin(origin, part)),
            "srcset=" => {
                let candidates: Vec<_> =
                    part.split(", ").map(|candidate| reference_on_origin(origin, candidate)).collect();
                output.push_str(&candidates.join(", "));
            }
            _ => output.push_str(part),
        }
    }
}
