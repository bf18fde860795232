//! Replaces the addresses of a feed, for a mirror of the site or for a site whose origin is unknown.

use super::{Author, Feed, Item, MenuTarget};
use crate::util::html_escape::push_escaped;

/// Attributes of published content with addresses.
const ADDRESS_ATTRIBUTES: [&str; 5] = ["href=", "src=", "srcset=", "poster=", "cite="];

/// Returns the new address, or `None` to keep the old one. A candidate of a `srcset` ends with its descriptor.
type Map<'a> = &'a dyn Fn(&str) -> Option<String>;

impl Feed {
    /// Replaces the base `from` by `to` in all addresses. Both end with a slash.
    pub fn rebase(&mut self, from: &str, to: &str) {
        if from == to {
            return;
        }
        self.map_addresses(&|address| address.strip_prefix(from).map(|path| format!("{to}{path}")));
    }

    /// Replaces addresses in all fields and in published content, which has attribute values in double quotes and no other double quotes.
    /// Texts stay as they are.
    pub fn map_addresses(&mut self, map: Map) {
        let Self { icon, favicon, home_page_url, feed_url, next_url, authors, items, extension, .. } = self;
        let pagination = extension.pagination.iter_mut().map(|pagination| &mut pagination.url);
        let sections = extension.sections.iter_mut().flatten().map(|section| &mut section.feed_url);
        let anniversaries = extension.anniversaries.iter_mut().flat_map(|one| [&mut one.url, &mut one.image]);
        let notice = extension.notice.iter_mut().map(|notice| &mut notice.url);
        let register = extension.register.iter_mut().flat_map(|register| [&mut register.feed_url, &mut register.url]);
        let archive = extension.archive.iter_mut().map(|archive| &mut archive.url);
        let images = extension.images.iter_mut();
        let images = images.flat_map(|(address, image)| {
            *address = map_list(address, map);
            [&mut image.srcset, &mut image.avif]
        });
        [icon, favicon, home_page_url, feed_url, next_url, &mut extension.article_url, &mut extension.page_url]
            .into_iter()
            .chain(pagination)
            .chain(sections)
            .chain(anniversaries)
            .chain(notice)
            .chain(images)
            .chain(register)
            .chain(archive)
            .flatten()
            .for_each(|address| *address = map_list(address, map));
        extension.navigation.for_each_mut(&mut |entry| {
            let url = match &mut entry.target {
                Some(MenuTarget::Url(url)) => Some(url),
                _ => None,
            };
            url.into_iter().chain(&mut entry.image).for_each(|address| *address = map_list(address, map));
        });
        map_authors(authors, map);
        items.iter_mut().for_each(|item| map_item(item, map));
    }
}

fn map_item(item: &mut Item, map: Map) {
    let Item { url, external_url, image, banner_image, authors, attachments, content_html, extension, .. } = item;
    let files = attachments.iter_mut().map(|attachment| &mut attachment.url);
    let origins = [&mut extension.original, &mut extension.source];
    let addresses = [url, external_url, image, banner_image].into_iter().chain(origins).flatten().chain(files);
    addresses.for_each(|address| *address = map_list(address, map));
    map_authors(authors, map);
    content_html.iter_mut().for_each(|html| map_html(html, map));
}

fn map_authors(authors: &mut [Author], map: Map) {
    let addresses = authors.iter_mut().flat_map(|author| [&mut author.url, &mut author.avatar]).flatten();
    addresses.for_each(|address| *address = map_list(address, map));
}

/// Maps an address, or the candidates of a `srcset`.
fn map_list(list: &str, map: Map) -> String {
    let candidates: Vec<_> = list.split(", ").map(|one| map(one).unwrap_or_else(|| one.to_owned())).collect();
    candidates.join(", ")
}

fn map_html(html: &mut String, map: Map) {
    let mut mapped = String::with_capacity(html.len());
    for (index, part) in html.split('"').enumerate() {
        // Every second part is an attribute value.
        let is_address = index % 2 == 1 && ADDRESS_ATTRIBUTES.iter().any(|name| mapped.ends_with(name));
        if index > 0 {
            mapped.push('"');
        }
        let address = if is_address { part.replace("&amp;", "&") } else { String::new() };
        match map_list(&address, map) {
            new if new != address => push_escaped(&mut mapped, &new),
            _ => mapped.push_str(part),
        }
    }
    *html = mapped;
}
