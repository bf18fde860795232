//! What a page says of itself in its `<head>`. Pure: the browser applies it, a publisher prints it.

use bantin_core::{
    i18n::Locale,
    model::{Article, Edition},
};

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Head {
    pub title: String,
    pub description: Option<String>,
    /// Only where the canonical address is not the page's own.
    pub canonical: Option<String>,
    /// False: search engines are asked to leave the page out.
    pub indexed: bool,
}

impl Head {
    pub fn front(edition: &Edition) -> Self {
        Self { title: edition.title.clone(), description: edition.tag_line.clone(), canonical: None, indexed: true }
    }

    /// A section, or a numbered page.
    pub fn list(title: &str, edition: &Edition) -> Self {
        Self { title: titled(title, edition), ..Self::front(edition) }
    }

    pub fn article(article: &Article, edition: &Edition) -> Self {
        Self {
            title: titled(&article.headline, edition),
            description: article.lead.clone(),
            canonical: article.canonical_elsewhere.then(|| article.original.clone()).flatten(),
            indexed: true,
        }
    }

    pub fn not_found(edition: &Edition, locale: &Locale) -> Self {
        Self::unindexed(titled(locale.not_found_title, edition))
    }

    /// The feed did not come; `edition` is there when only a later document is missing.
    pub fn problem(edition: Option<&Edition>, locale: &Locale) -> Self {
        Self::unindexed(match edition {
            Some(edition) => titled(locale.problem_title, edition),
            None => locale.problem_title.to_owned(),
        })
    }

    fn unindexed(title: String) -> Self {
        Self { title, ..Self::default() }
    }
}

fn titled(page: &str, edition: &Edition) -> String {
    format!("{page} - {}", edition.title)
}
