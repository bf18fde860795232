//! Old addresses of articles whose slug changed: each stays as a tiny page that leads to the new one.

use std::collections::{HashMap, HashSet};

use anyhow::Result;

use super::{documents::paths, output::Output, site::Site};
use bantin_core::util::html_escape::escape;

/// The slugs that an article has had.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct ArticleSlugs {
    pub current: Box<str>,
    /// The oldest first; never the current one.
    pub older: Vec<Box<str>>,
}

/// The slugs of all articles ever published, by id.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Slugs(pub HashMap<Box<str>, ArticleSlugs>);

/// An address below `bai/` that an article has left.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Redirect {
    /// The old slug.
    pub from: String,
    /// The article's slug now.
    pub to: String,
    /// The article.
    pub id: String,
}

impl Slugs {
    /// What is known once `articles`, as id and slug, are published. An article that is no longer there is remembered: it may return.
    pub fn after<'a>(mut self, articles: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        for (id, slug) in articles {
            let Some(slugs) = self.0.get_mut(id) else {
                let current = slug.into();
                let older = Vec::new();
                self.0.insert(id.into(), ArticleSlugs { current, older });
                continue;
            };
            if *slugs.current != *slug {
                let left = std::mem::replace(&mut slugs.current, slug.into());
                slugs.older.retain(|older| **older != *slug && *older != left);
                slugs.older.push(left);
            }
        }
        self
    }

    /// The addresses that `articles`, as id and slug, have left and that none of them has now, in order of the old slugs. Of two articles that
    /// had the same one, the lesser id keeps it.
    pub fn redirects<'a>(&self, articles: impl IntoIterator<Item = (&'a str, &'a str)>) -> Vec<Redirect> {
        let articles: Vec<_> = articles.into_iter().collect();
        let taken: HashSet<&str> = articles.iter().map(|(_, slug)| *slug).collect();
        let mut redirects = Vec::new();
        for (id, slug) in &articles {
            let older = self.0.get(*id).map_or(&[][..], |slugs| &slugs.older);
            let left = older.iter().filter(|older| !taken.contains(&***older));
            redirects.extend(left.map(|older| Redirect {
                from: older.as_ref().into(),
                to: (*slug).to_owned(),
                id: (*id).to_owned(),
            }));
        }
        redirects.sort_by(|a, b| (&a.from, &a.id).cmp(&(&b.from, &b.id)));
        redirects.dedup_by(|later, first| later.from == first.from);
        redirects
    }
}

/// Writes a page for each address that an article has left, and remembers the slugs of all articles.
pub fn write(site: &Site, output: &Output) -> Result<()> {
    let articles = || (site.articles().iter()).map(|article| (&*article.id, &*article.slug));
    let slugs = output.slugs().clone().after(articles());
    for Redirect { from, id, .. } in slugs.redirects(articles()) {
        let Some(article) = site.archive.by_id(&id) else {
            continue;
        };
        let path = paths::article_page(&article.slug);
        let canonical = site.address.is_known().then(|| site.address.of(&path));
        let page = RedirectPage {
            lang: site.info.language_tag(),
            headline: &article.headline,
            path: &format!("{}{path}", site.address.path()),
            canonical: canonical.as_deref(),
        };
        let file = format!("{}index.html", paths::article_page(&from));
        output.put(&file, page.print().as_bytes())?;
    }
    output.remember_slugs(slugs);
    Ok(())
}

/// The page at an old address. Without script and style, so that any policy allows it.
#[derive(Clone, Copy, Debug)]
pub struct RedirectPage<'a> {
    pub lang: &'a str,
    /// The article's headline: title and text of the link.
    pub headline: &'a str,
    /// The article's path from the root of the host, `/news/bai/…/`.
    pub path: &'a str,
    /// The article's absolute address, when the site's is known.
    pub canonical: Option<&'a str>,
}

impl RedirectPage<'_> {
    pub fn print(&self) -> String {
        let (lang, headline, path) = (escape(self.lang), escape(self.headline), escape(self.path));
        let canonical = self.canonical.map(|address| {
            let address = escape(address);
            format!("<link rel=\"canonical\" href=\"{address}\">\n")
        });
        let canonical = canonical.unwrap_or_default();
        format!(
            "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={path}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>{headline}</title>\n{canonical}</head>\n\
             <body>\n<p><a href=\"{path}\">{headline}</a></p>\n</body>\n</html>\n"
        )
    }
}
