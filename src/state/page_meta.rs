//! What a page says of itself in its `<head>`. Pure: the browser applies it, a publisher prints it.

use bantin_core::{
    i18n::Locale,
    model::{Article, SiteInfo},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PageMeta {
    pub title: String,
    pub description: Option<String>,
    /// Only where the canonical address is not the page's own.
    pub canonical: Option<String>,
    /// False: search engines are asked to leave the page out.
    pub indexed: bool,
}

impl PageMeta {
    pub fn front(site: &SiteInfo) -> Self {
        Self { title: site.title.clone(), description: site.tag_line.clone(), canonical: None, indexed: true }
    }

    /// A section, or a numbered page.
    pub fn list(title: &str, site: &SiteInfo) -> Self {
        Self { title: titled(title, site), ..Self::front(site) }
    }

    pub fn article(article: &Article, site: &SiteInfo) -> Self {
        Self {
            title: titled(&article.headline, site),
            description: article.lead.clone(),
            canonical: article.canonical_elsewhere.then(|| article.original.clone()).flatten(),
            indexed: true,
        }
    }

    pub fn not_found(site: &SiteInfo, locale: &Locale) -> Self {
        Self::unindexed(titled(locale.not_found_title, site))
    }

    /// The feed did not come; `site` is there when only a later document is missing.
    pub fn problem(site: Option<&SiteInfo>, locale: &Locale) -> Self {
        Self::unindexed(match site {
            Some(site) => titled(locale.problem_title, site),
            None => locale.problem_title.to_owned(),
        })
    }

    fn unindexed(title: String) -> Self {
        Self { title, ..Self::default() }
    }
}

fn titled(page: &str, site: &SiteInfo) -> String {
    format!("{page} - {}", site.title)
}
