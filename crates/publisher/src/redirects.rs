//! Redirect pages at the former addresses of articles, legal documents and static pages.

use std::collections::{HashMap, HashSet};

use anyhow::Result;

use super::{
    output::Output,
    paths::INDEX,
    site::Site,
    slugs::{Redirect, Slugs, recorded_page, recorded_slug},
};
use bantin_core::util::html_escape::escape;

/// The redirects of a site.
pub struct Redirects {
    /// Of all articles, for the next publish.
    slugs: Slugs,
    list: Vec<Redirect>,
}

impl Redirects {
    /// `known` are the slugs of all articles up to the last publish.
    pub fn new(site: &Site, known: &Slugs) -> Self {
        let articles = site.articles_and_pages();
        let articles: Vec<_> =
            articles.filter_map(|article| Some((&*article.id, recorded_slug(&article.page())?))).collect();
        let articles = || articles.iter().map(|(id, slug)| (*id, &**slug));
        let slugs = known.clone().update(articles());
        Self { list: slugs.redirects(articles()), slugs }
    }

    /// Forgets removed articles, so that nothing is at their addresses.
    pub fn forget_withdrawn(&mut self) {
        self.slugs.0.retain(|_, slugs| !slugs.withdrawn);
    }

    /// The slugs of removed articles that neither an article nor a redirect has, sorted.
    pub fn withdrawn(&self) -> Vec<String> {
        let published = self.slugs.published();
        let former: HashSet<&str> = self.slugs().collect();
        let withdrawn = self.slugs.withdrawn().into_iter();
        withdrawn.filter(|slug| !published.contains(slug) && !former.contains(slug)).map(str::to_owned).collect()
    }

    /// The former slugs.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|redirect| &*redirect.from)
    }

    /// Writes a page at each former address, and records the slugs of all articles for the next publish.
    pub fn write(self, site: &Site, output: &Output) -> Result<()> {
        let pages: HashMap<&str, _> = site.pages().iter().map(|page| (&*page.id, page)).collect();
        for Redirect { from, id } in self.list {
            let Some(article) = site.archive.by_id(&id).or_else(|| pages.get(&*id).copied()) else {
                continue;
            };
            let path = article.page().path();
            let canonical = site.address.is_known().then(|| site.address.join(&path));
            let path = format!("{}{path}", site.address.path());
            let page = redirect_page(site.info.language_tag(), &article.title(), &path, canonical.as_deref());
            output.put(&(recorded_page(&from).path() + INDEX), page.as_bytes())?;
        }
        output.set_slugs(self.slugs);
        Ok(())
    }
}

/// A page that redirects to the page with this title, at `path` from the root of the host and at the absolute address `canonical`,
/// if that is known. It has no script and no style, so it works under every content security policy.
pub fn redirect_page(lang: &str, title: &str, path: &str, canonical: Option<&str>) -> String {
    let (lang, title, path) = (escape(lang), escape(title), escape(path));
    let canonical = canonical.map(|address| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address)));
    let canonical = canonical.unwrap_or_default();
    format!(
        "<!doctype html>\n<html lang=\"{lang}\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta http-equiv=\"refresh\" content=\"0; url={path}\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <meta name=\"color-scheme\" content=\"light dark\">\n\
             <meta name=\"robots\" content=\"noindex\">\n<title>{title}</title>\n{canonical}</head>\n\
             <body>\n<p><a href=\"{path}\">{title}</a></p>\n</body>\n</html>\n"
    )
}
