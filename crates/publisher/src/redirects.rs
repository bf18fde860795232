//! Redirect pages at the former addresses of articles.

use anyhow::Result;

use super::{
    output::Output,
    paths::INDEX,
    site::Site,
    slugs::{Redirect, Slugs},
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
        let articles = || (site.archive.all().iter()).map(|article| (&*article.id, &*article.slug));
        let slugs = known.clone().update(articles());
        Self { list: slugs.redirects(articles()), slugs }
    }

    /// The former slugs.
    pub fn slugs(&self) -> impl Iterator<Item = &str> {
        self.list.iter().map(|redirect| &*redirect.from)
    }

    /// Writes a page at each former address, and records the slugs of all articles for the next publish.
    pub fn write(self, site: &Site, output: &Output) -> Result<()> {
        for Redirect { from, id } in self.list {
            let Some(article) = site.archive.by_id(&id) else {
                continue;
            };
            let path = article.page().path();
            let canonical = site.address.is_known().then(|| site.address.join(&path));
            let path = format!("{}{path}", site.address.path());
            let page = redirect_page(site.info.language_tag(), &article.title(), &path, canonical.as_deref());
            output.put(&(article.page_at(&from).path() + INDEX), page.as_bytes())?;
        }
        output.set_slugs(self.slugs);
        Ok(())
    }
}

/// A page that redirects to the article with this headline, at `path` from the root of the host and at the absolute address `canonical`,
/// if that is known. It has no script and no style, so it works under every content security policy.
pub fn redirect_page(lang: &str, headline: &str, path: &str, canonical: Option<&str>) -> String {
    let (lang, headline, path) = (escape(lang), escape(headline), escape(path));
    let canonical = canonical.map(|address| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address)));
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
