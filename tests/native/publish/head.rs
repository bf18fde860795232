use bantin::{
    head::Head,
    locale,
    publish::{
        documents::paths,
        head::{Facts, print},
        site::Site,
    },
    routes::Page,
};
use serde_json::{Value, json};

use super::made::{ROOT, sample, site, site_at};

fn of_article(site: &Site, slug: &str) -> String {
    let article = site.archive.find(slug).unwrap();
    print(&Facts {
        site,
        page: &Page::article(slug),
        path: &paths::article_page(slug),
        head: &Head::article(article, &site.edition),
        pages: 0,
    })
}

fn of_list(site: &Site, page: Page, path: &str, title: &str, pages: usize) -> String {
    print(&Facts {
        site,
        page: &page,
        path,
        head: &Head::list(title, &site.edition),
        pages,
    })
}

/// The objects of the page's JSON-LD.
fn structured(html: &str) -> Vec<Value> {
    let (_, rest) = html
        .split_once("<script type=\"application/ld+json\">")
        .unwrap();
    let (data, _) = rest.split_once("</script>").unwrap();
    let data: Value = serde_json::from_str(data).unwrap();
    assert_eq!(data["@context"], "https://schema.org");
    data["@graph"].as_array().unwrap().clone()
}

fn one() -> Site {
    site(json!([{
        "id": "1",
        "title": "Cầu Nà Sương & đường mới",
        "summary": "Xe chạy từ sáng nay.",
        "image": "https://anh.example/cau.jpg",
        "date_published": "2026-05-01T07:00:00+07:00",
        "date_modified": "2026-05-02T07:00:00+07:00",
        "authors": [{ "name": "Lan Anh" }],
        "tags": ["Giao thông"],
        "_bantin": { "slug": "cau", "section": "kinh-te", "image_alt": "Cây cầu" },
    }]))
}

#[test]
fn an_article_says_where_it_stands_and_what_a_preview_shows() {
    let html = of_article(&one(), "cau");
    for line in [
        "<title>Cầu Nà Sương &amp; đường mới - Báo Thử</title>".to_owned(),
        "<meta name=\"description\" content=\"Xe chạy từ sáng nay.\">".to_owned(),
        format!("<link rel=\"canonical\" href=\"{ROOT}bai/cau/\">"),
        "<meta property=\"og:type\" content=\"article\">".to_owned(),
        "<meta property=\"og:title\" content=\"Cầu Nà Sương &amp; đường mới\">".to_owned(),
        format!("<meta property=\"og:url\" content=\"{ROOT}bai/cau/\">"),
        "<meta property=\"og:image\" content=\"https://anh.example/cau.jpg\">".to_owned(),
        "<meta property=\"og:image:alt\" content=\"Cây cầu\">".to_owned(),
        "<meta property=\"article:published_time\" content=\"2026-05-01T07:00:00+07:00\">"
            .to_owned(),
        "<meta property=\"article:section\" content=\"Kinh tế\">".to_owned(),
        "<meta name=\"twitter:card\" content=\"summary_large_image\">".to_owned(),
    ] {
        assert!(html.lines().any(|one| one == line), "{line} in {html}");
    }
}

#[test]
fn an_article_whose_home_is_elsewhere_names_that_as_canonical() {
    let site = site(json!([{
        "id": "1", "title": "a", "url": "https://goc.example/1", "_bantin": { "slug": "a", "canonical": true },
    }]));
    let html = of_article(&site, "a");
    assert!(
        html.contains("<link rel=\"canonical\" href=\"https://goc.example/1\">"),
        "{html}"
    );
    assert_eq!(html.matches("rel=\"canonical\"").count(), 1);
}

#[test]
fn every_article_of_the_sample_has_what_search_engines_ask_of_news() {
    let site = sample();
    assert!(site.articles().len() > 40);
    for article in site.articles() {
        let graph = structured(&of_article(&site, &article.slug));
        let news = &graph[0];
        assert_eq!(news["@type"], "NewsArticle");
        let headline = news["headline"].as_str().unwrap();
        assert!((1..=110).contains(&headline.chars().count()), "{headline}");
        for key in ["datePublished", "dateModified"] {
            let date = news[key].as_str().unwrap();
            assert!(bantin::calendar::Moment::is_rfc3339(date), "{key} {date}");
        }
        let authors = news["author"].as_array().unwrap();
        assert!(
            authors
                .iter()
                .all(|author| author["@type"].is_string() && author["name"].is_string())
        );
        assert!(!authors.is_empty());
        assert!(news["publisher"]["name"].is_string());
        assert!(
            news["publisher"]["logo"]["url"]
                .as_str()
                .unwrap()
                .starts_with("https://")
        );
        if article.picture.is_some() {
            assert!(
                news["image"][0]["url"]
                    .as_str()
                    .unwrap()
                    .starts_with("https://")
            );
        }
        let trail = graph[1]["itemListElement"].as_array().unwrap();
        let places: Vec<_> = trail
            .iter()
            .map(|step| step["position"].as_u64().unwrap())
            .collect();
        assert_eq!(places, (1..=trail.len() as u64).collect::<Vec<_>>());
        assert_eq!(
            trail.last().unwrap()["item"],
            format!("{ROOT}bai/{}/", article.slug)
        );
    }
}

#[test]
fn the_front_page_is_the_site_and_a_section_a_part_of_it() {
    let site = one();
    let front = print(&Facts {
        site: &site,
        page: &Page::front(),
        path: "",
        head: &Head::front(&site.edition),
        pages: 0,
    });
    assert_eq!(structured(&front)[0]["@type"], "WebSite");
    let section = of_list(
        &site,
        Page::section("kinh-te"),
        "chuyen-muc/kinh-te/",
        "Kinh tế",
        0,
    );
    let graph = structured(&section);
    assert_eq!(graph[0]["@type"], "CollectionPage");
    assert_eq!(graph[1]["itemListElement"].as_array().unwrap().len(), 2);
    assert!(
        section.contains("href=\"chuyen-muc/kinh-te/rss.xml\""),
        "{section}"
    );
}

#[test]
fn a_numbered_page_leads_to_the_newer_and_the_older_one() {
    let site = one();
    let page = |number, pages| {
        of_list(
            &site,
            Page::archive(None, number),
            &format!("trang/{number}/"),
            "Tin",
            pages,
        )
    };
    let middle = page(2, 3);
    assert!(
        middle.contains("<link rel=\"prev\" href=\"trang/3/\">"),
        "{middle}"
    );
    assert!(
        middle.contains("<link rel=\"next\" href=\"trang/1/\">"),
        "{middle}"
    );
    let newest = page(3, 3);
    assert!(
        newest.contains("<link rel=\"prev\" href=\"./\">"),
        "{newest}"
    );
    assert!(!page(1, 3).contains("rel=\"next\""));
}

#[test]
fn words_of_a_feed_never_become_markup() {
    let site = site(json!([{
        "id": "1", "title": "</script><script>alert(1)</script>\"'&", "summary": "\"><img src=x onerror=alert(1)>",
        "tags": ["</script>"], "authors": [{ "name": "\"><script>" }], "_bantin": { "slug": "a" },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(html.matches("<script").count(), 1, "{html}");
    assert_eq!(html.matches("</script").count(), 1, "{html}");
    assert!(!html.contains("<img"), "{html}");
    assert_eq!(
        structured(&html)[0]["headline"],
        "</script><script>alert(1)</script>\"'&"
    );
}

#[test]
fn as_long_as_nobody_has_said_where_the_site_stands_nothing_absolute_is_said() {
    let site = site_at(
        None,
        json!([{ "id": "1", "title": "a", "image": "../images/a.jpg", "_bantin": { "slug": "a" } }]),
    );
    let html = of_article(&site, "a");
    for absent in [
        "canonical",
        "og:url",
        "og:image",
        "ld+json",
        "rss.xml",
        "site.invalid",
    ] {
        assert!(!html.contains(absent), "{absent} in {html}");
    }
    assert!(html.contains("og:title"));
}

#[test]
fn a_page_that_is_not_to_be_found_says_so() {
    let site = one();
    let html = print(&Facts {
        site: &site,
        page: &Page::Unknown,
        path: "",
        head: &Head::not_found(&site.edition, &locale::VIETNAMESE),
        pages: 0,
    });
    assert!(
        html.contains("<meta name=\"robots\" content=\"noindex\">"),
        "{html}"
    );
}
