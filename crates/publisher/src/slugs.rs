//! The slugs of every article ever published, and what follows from them: redirects, and the addresses of removed articles.

use std::{
    collections::{BTreeSet, HashMap, HashSet},
    ops::Not,
};

use bantin_core::routes::{BasePath, Page};
use serde::{Deserialize, Serialize};

/// The slug under which an article, a legal document or a static page is recorded. That of a legal document or a static page begins with
/// its folder, so an article that becomes one has a former slug. `None` for other pages.
pub fn recorded_slug(page: &Page) -> Option<String> {
    match page {
        Page::Article { slug } => Some(slug.clone()),
        Page::LegalDocument { .. } | Page::Static { .. } => Some(page.path().trim_end_matches('/').to_owned()),
        _ => None,
    }
}

/// The page of a recorded slug.
pub fn recorded_page(slug: &str) -> Page {
    if slug.contains('/') { Page::parse(&format!("/{slug}"), "", &BasePath::default()) } else { Page::article(slug) }
}

#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ArticleSlugs {
    pub current: Box<str>,
    /// Oldest first, without the current one.
    pub former: Vec<Box<str>>,
    /// True if the last publish did not have the article.
    #[serde(default, skip_serializing_if = "Not::not")]
    pub withdrawn: bool,
}

/// Slugs by article id, see [`recorded_slug`].
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Slugs(pub HashMap<Box<str>, ArticleSlugs>);

/// A former address of an article, a legal document or a static page.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Redirect {
    /// The former slug, see [`recorded_page`].
    pub from: String,
    /// The id of the article.
    pub id: String,
}

impl Slugs {
    /// Records the slugs of `articles`, given as id and slug. Articles that are missing keep their record as withdrawn, because they may
    /// return.
    pub fn update<'a>(mut self, articles: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        self.0.values_mut().for_each(|slugs| slugs.withdrawn = true);
        for (id, slug) in articles {
            let new = || ArticleSlugs { current: slug.into(), ..ArticleSlugs::default() };
            let slugs = self.0.entry(id.into()).or_insert_with(new);
            slugs.withdrawn = false;
            if *slugs.current != *slug {
                let left = std::mem::replace(&mut slugs.current, slug.into());
                slugs.former.retain(|former| **former != *slug && *former != left);
                slugs.former.push(left);
            }
        }
        self
    }

    /// The slugs of the articles of the last publish.
    pub fn published(&self) -> HashSet<&str> {
        self.0.values().filter(|slugs| !slugs.withdrawn).map(|slugs| &*slugs.current).collect()
    }

    /// All slugs that withdrawn articles have had, sorted. An article that is published may have one of them.
    pub fn withdrawn(&self) -> BTreeSet<&str> {
        let withdrawn = self.0.values().filter(|slugs| slugs.withdrawn);
        withdrawn.flat_map(|slugs| slugs.former.iter().chain([&slugs.current])).map(|slug| &**slug).collect()
    }

    /// The former slugs of `articles`, given as id and slug, that no article has now, sorted. If two articles have had the same slug, the
    /// one with the smaller id gets the redirect.
    pub fn redirects<'a>(&self, articles: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Redirect> {
        let (ids, taken): (Vec<&str>, HashSet<&str>) = articles.into_iter().unzip();
        let mut redirects: Vec<_> = (ids.into_iter())
            .filter_map(|id| Some((id, self.0.get(id)?)))
            .flat_map(|(id, slugs)| slugs.former.iter().map(move |former| (id, &**former)))
            .filter(|(_, former)| !taken.contains(former))
            .map(|(id, former)| Redirect { from: former.to_owned(), id: id.to_owned() })
            .collect();
        redirects.sort();
        redirects.dedup_by(|later, first| later.from == first.from);
        redirects
    }
}
