//! Redirect pages at the former addresses of articles and lists.

use std::collections::HashSet;

use anyhow::Result;

use super::{
    documents::Listing,
    output::Output,
    paths::INDEX,
    site::Site,
    slugs::{Redirect, Slugs},
};
use bantin_core::{routes::Page, util::html_escape::escape};

/// The redirects of a site, and the addresses of its removed articles.
pub struct Redirects {
    /// Of all articles, for the next publish.
    slugs: Slugs,
    list: Vec<Redirect>,
    /// Slugs of removed articles, sorted.
    pub withdrawn: Vec<String>,
}

impl Redirects {
    /// `known` are the slugs of all articles up to the last publish. `forget_removed` leaves nothing at the addresses of removed articles.
    pub fn new(site: &Site, known: &Slugs, forget_removed: bool) -> Self {
        let articles = || (site.articles().iter()).map(|article| (&*article.id, &*article.slug));
        let mut slugs = known.clone().update(articles());
        if forget_removed {
            slugs = slugs.without_withdrawn();
        }
        let list = slugs.redirects(articles());
        let former = list.iter().map(|redirect| redirect.from.as_str());
        let taken: HashSet<&str> = articles().map(|(_, slug)| slug).chain(former).collect();
        let withdrawn = slugs.withdrawn().into_iter().filter(|slug| !taken.contains(slug)).map(str::to_owned).collect();
        Self { list, slugs, withdrawn }
    }

    /// The former slugs.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|redirect| &*redirect.from)
    }

    /// Writes a page at each former address of an article, and records the slugs of all articles for the next publish.
    pub fn write(self, site: &Site, output: &Output) -> Result<()> {
        for Redirect { from, id } in self.list {
            if let Some(article) = site.archive.by_id(&id) {
                let [from, to] = [&from, &article.slug].map(|slug| Page::article(slug).path());
                write(&from, &to, &article.headline, site, output)?;
            }
        }
        output.set_slugs(self.slugs);
        Ok(())
    }
}

/// Writes a page at each former address of a list, and records the lists for the next publish.
pub fn write_lists(lists: &[Listing], site: &Site, output: &Output) -> Result<()> {
    let history = output.lists().clone().update(lists);
    for redirect in history.redirects(lists) {
        let title = redirect.title.as_ref().unwrap_or(&site.info.title);
        write(&redirect.from, &redirect.to, title, site, output)?;
    }
    output.set_lists(history);
    Ok(())
}

/// Writes a redirect between two paths below the site. A copied file replaces it.
fn write(from: &str, to: &str, title: &str, site: &Site, output: &Output) -> Result<()> {
    let file = format!("{from}{INDEX}");
    if output.contains(&file) {
        return Ok(());
    }
    let canonical = site.address.is_known().then(|| site.address.join(to));
    let path = format!("{}{to}", site.address.path());
    let page = redirect_page(site.info.language_tag(), title, &path, canonical.as_deref());
    output.put(&file, page.as_bytes()).map(drop)
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
