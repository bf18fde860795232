//! Moves a published feed to another base URL, as a preview or a mirror of the site needs it.

use super::{Author, Feed, Item};

/// Attributes of published content that hold addresses.
const ADDRESS_ATTRIBUTES: [&str; 5] = ["href=", "src=", "srcset=", "poster=", "cite="];

impl Feed {
    /// Replaces the base URL `from` by `to` in all addresses; texts stay as they are. Both end with a slash.
    ///
    /// Content must be in the form that the publisher writes: attribute values in double quotes, and no other double quotes.
    pub fn rebase(&mut self, from: &str, to: &str) {
        let rebase = |address: &mut String| replace_base(address, from, to);
        let Self { icon, favicon, home_page_url, feed_url, next_url, authors, items, extension, .. } = self;
        [icon, favicon, home_page_url, feed_url, next_url].into_iter().flatten().for_each(rebase);
        extension.article_url.iter_mut().for_each(rebase);
        extension.page.iter_mut().filter_map(|page| page.url.as_mut()).for_each(rebase);
        extension.sections.iter_mut().flatten().filter_map(|section| section.feed_url.as_mut()).for_each(rebase);
        for anniversary in &mut extension.anniversaries {
            [&mut anniversary.url, &mut anniversary.image].into_iter().flatten().for_each(rebase);
        }
        for (address, image) in &mut extension.images {
            rebase(address);
            [&mut image.srcset, &mut image.avif].into_iter().flatten().for_each(|list| replace_in_list(list, from, to));
        }
        rebase_authors(authors, from, to);
        items.iter_mut().for_each(|item| rebase_item(item, from, to));
    }
}

fn rebase_item(item: &mut Item, from: &str, to: &str) {
    let Item { url, external_url, image, banner_image, authors, attachments, content_html, .. } = item;
    let addresses = [url, external_url, image, banner_image].into_iter().flatten();
    let files = attachments.iter_mut().map(|attachment| &mut attachment.url);
    addresses.chain(files).for_each(|address| replace_base(address, from, to));
    rebase_authors(authors, from, to);
    if let Some(html) = content_html.as_mut().filter(|html| html.contains(from)) {
        *html = rebase_html(html, from, to);
    }
}

fn rebase_authors(authors: &mut [Author], from: &str, to: &str) {
    for author in authors {
        [&mut author.url, &mut author.avatar].into_iter().flatten().for_each(|address| replace_base(address, from, to));
    }
}

fn rebase_html(html: &str, from: &str, to: &str) -> String {
    let mut rebased = String::with_capacity(html.len());
    for (index, part) in html.split('"').enumerate() {
        if index > 0 {
            rebased.push('"');
        }
        let is_address =
            index % 2 == 1 && ADDRESS_ATTRIBUTES.iter().any(|name| rebased[..rebased.len() - 1].ends_with(name));
        let mut part = part.to_owned();
        if is_address {
            replace_in_list(&mut part, from, to);
        }
        rebased.push_str(&part);
    }
    rebased
}

fn replace_base(address: &mut String, from: &str, to: &str) {
    if let Some(path) = address.strip_prefix(from) {
        *address = format!("{to}{path}");
    }
}

/// A single address, or candidates of `srcset`, which are separated by a comma and a space.
fn replace_in_list(list: &mut String, from: &str, to: &str) {
    if list.contains(from) {
        let mut candidates: Vec<String> = list.split(", ").map(str::to_owned).collect();
        candidates.iter_mut().for_each(|candidate| replace_base(candidate, from, to));
        *list = candidates.join(", ");
    }
}
