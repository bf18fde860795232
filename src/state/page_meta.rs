//! Title, description and indexing of a page, for its `<head>`.

use bantin_core::{
    i18n::Locale,
    model::{Article, SiteInfo},
    routes::Page,
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageMeta {
    pub title: String,
    pub description: Option<String>,
    /// The canonical address when it is not the page's own.
    pub canonical: Option<String>,
    /// False adds `noindex`.
    pub indexed: bool,
}

impl PageMeta {
    pub fn front(site: &SiteInfo) -> Self {
        Self { title: site.title.clone(), description: site.tagline.clone(), canonical: None, indexed: true }
    }

    /// A section or a numbered page.
    pub fn list(title: &str, site: &SiteInfo) -> Self {
        Self { title: with_site_name(title, site), ..Self::front(site) }
    }

    pub fn article(article: &Article, site: &SiteInfo) -> Self {
        Self {
            title: with_site_name(&article.title(), site),
            description: article.lead.clone().or_else(|| article.document.as_ref().map(|_| article.headline.clone())),
            canonical: article.original.clone().filter(|_| article.canonical_elsewhere),
            indexed: true,
        }
    }

    /// `text` is the text of the search.
    pub fn search(text: &str, site: &SiteInfo, locale: &Locale) -> Self {
        let title = locale.search.title;
        let title = if text.is_empty() { title.to_owned() } else { format!("{text} - {title}") };
        Self { title: with_site_name(&title, site), ..Self::default() }
    }

    pub fn not_found(site: &SiteInfo, locale: &Locale) -> Self {
        Self { title: with_site_name(locale.not_found_title, site), ..Self::default() }
    }

    /// The page of an article, legal document or static page that the feed no longer has.
    pub fn withdrawn(page: &Page, site: &SiteInfo, locale: &Locale) -> Self {
        Self { title: with_site_name(locale.withdrawn_title(page), site), ..Self::default() }
    }

    /// A page whose documents failed to load. `site` is known when the first document did load.
    pub fn load_error(site: Option<&SiteInfo>, locale: &Locale) -> Self {
        let title = locale.load_error_title;
        let title = site.map_or_else(|| title.to_owned(), |site| with_site_name(title, site));
        Self { title, ..Self::default() }
    }
}

fn with_site_name(title: &str, site: &SiteInfo) -> String {
    format!("{title} - {}", site.title)
}
