//! Redirect pages at the former addresses of articles.

use anyhow::Result;

use super::{output::Output, paths::INDEX, site::Site, slugs::Redirect};
use bantin_core::{routes::Page, util::html_escape::escape};

/// Writes a page at each former address, and records the slugs of all articles for the next publish.
pub fn write(site: &Site, output: &Output) -> Result<()> {
    let articles = || (site.articles().iter()).map(|article| (&*article.id, &*article.slug));
    let slugs = output.slugs().clone().update(articles());
    for Redirect { from, id } in slugs.redirects(articles()) {
        let Some(article) = site.archive.by_id(&id) else {
            continue;
        };
        let path = Page::article(&article.slug).path();
        let canonical = site.address.is_known().then(|| site.address.join(&path));
        let page = RedirectPage {
            lang: site.info.language_tag(),
            headline: &article.headline,
            path: &format!("{}{path}", site.address.path()),
            canonical: canonical.as_deref(),
        };
        output.put(&(Page::article(&from).path() + INDEX), page.to_html().as_bytes())?;
    }
    output.set_slugs(slugs);
    Ok(())
}

/// A page that redirects to an article. It has no script and no style, so it works under every content security policy.
#[derive(Clone, Copy, Debug)]
pub struct RedirectPage<'a> {
    pub lang: &'a str,
    /// The article's headline: page title and link text.
    pub headline: &'a str,
    /// The article's path from the root of the host, `/news/bai/…/`.
    pub path: &'a str,
    /// The article's absolute address, if the site's address is known.
    pub canonical: Option<&'a str>,
}

impl RedirectPage<'_> {
    pub fn to_html(&self) -> String {
        let (lang, headline, path) = (escape(self.lang), escape(self.headline), escape(self.path));
        let canonical =
            self.canonical.map(|address| format!("<link rel=\"canonical\" href=\"{}\">\n", escape(address)));
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
