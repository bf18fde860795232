//! The sitemap of what has just come out, as Google News takes it:
//! <https://developers.google.com/search/docs/crawling-indexing/sitemaps/news-sitemap>.

use anyhow::{Context, Result};
use sitemap_rs::{
    news::{News, Publication},
    url::Url,
};

use super::{written, zoned};
use crate::{documents::paths, site::Site, xml::remove_forbidden};

/// Articles of one news sitemap.
pub const MOST_NEWS: usize = 1_000;
/// How long an article is news: two days, in seconds.
const NEWS_FOR: i64 = 2 * 86_400;

/// The newest articles that came out in the two days before `now`, in Unix seconds; None when there are none.
///
/// # Errors
///
/// When an address has 2 048 bytes or more, which the protocol forbids.
pub fn news(site: &Site, now: i64) -> Result<Option<Vec<u8>>> {
    let recent = now.saturating_sub(NEWS_FOR)..=now;
    let publication = Publication::new(remove_forbidden(&site.info.title), language(site.info.language_tag()));
    let articles = site.articles().iter().filter_map(|article| {
        let published = article.published?;
        let is_ours = !article.canonical_elsewhere;
        let is_recent = recent.contains(&published.unix_seconds);
        Some((article, zoned(published)?)).filter(|_| is_ours && is_recent)
    });
    let urls = articles.take(MOST_NEWS).map(|(article, published)| {
        let title = remove_forbidden(&article.headline);
        let news = News::new(publication.clone(), published, title);
        let location = site.address.of(&paths::article_page(&article.slug));
        Url::new(location, vec![], None, None, None, None, None, Some(news))
            .with_context(|| format!("the news sitemap can't name the article with the id {:?}", article.id))
    });
    let urls = urls.collect::<Result<Vec<_>>>()?;
    match urls.is_empty() {
        true => Ok(None),
        false => written(urls).map(Some),
    }
}

/// The code of ISO 639; Chinese goes by its script (`zh-cn`, `zh-tw`). A feed may say anything in its place: it stays text that XML allows.
fn language(tag: &str) -> String {
    let tag = remove_forbidden(tag).to_ascii_lowercase();
    let mut parts = tag.split(['-', '_']);
    let code = parts.next().unwrap_or_default();
    if code != "zh" {
        return code.to_owned();
    }
    match parts.any(|part| matches!(part, "hant" | "tw" | "hk" | "mo")) {
        true => "zh-tw".to_owned(),
        false => "zh-cn".to_owned(),
    }
}
