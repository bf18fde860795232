//! All pages of a site.

use super::Address;
use crate::{
    dates,
    documents::{Documents, paths},
};

/// The lists, each with its numbered pages, then the articles. Articles whose canonical page is another site's are left out: a sitemap
/// names canonical addresses.
pub fn addresses(documents: &Documents) -> Vec<Address> {
    let site = documents.site;
    let lists = documents.lists.iter().flat_map(|list| {
        let slug = list.section.map(|section| section.slug.as_str());
        let numbers = (1..=list.paging.count()).rev().map(Some);
        std::iter::once(None).chain(numbers).map(move |number| Address {
            location: site.address.of(&paths::list_page(slug, number)),
            changed: dates::last_changed(&list.articles[list.places(number)]),
        })
    });
    let articles = site.articles().iter();
    let articles = articles.filter(|article| !article.canonical_elsewhere).map(|article| Address {
        location: site.address.of(&paths::article_page(&article.slug)),
        changed: dates::changed(article),
    });
    lists.chain(articles).collect()
}
