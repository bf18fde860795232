use bantin_app::state::PageMeta;
use bantin_core::{i18n, routes::Page};
use bantin_publisher::{
    documents::paths,
    head::{Facts, print},
    site::{Site, SiteAddress},
};
use serde_json::{Value, json};

use super::made::{ROOT, sample, site, site_at};

fn of_article(site: &Site, slug: &str) -> String {
    let article = site.archive.find(slug).unwrap();
    print(&Facts {
        site,
        page: &Page::article(slug),
        path: &paths::article_page(slug),
        head: &PageMeta::article(article, &site.info),
        pages: 0,
        listed: &[],
    })
}

fn of_list(site: &Site, page: Page, path: &str, title: &str, pages: usize) -> String {
    print(&Facts { site, page: &page, path, head: &PageMeta::list(title, &site.info), pages, listed: site.articles() })
}

/// The objects of the page's JSON-LD.
fn structured(html: &str) -> Vec<Value> {
    let (_, rest) = html.split_once("<script type=\"application/ld+json\">").unwrap();
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
        "<meta property=\"article:published_time\" content=\"2026-05-01T07:00:00+07:00\">".to_owned(),
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
    assert!(html.contains("<link rel=\"canonical\" href=\"https://goc.example/1\">"), "{html}");
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
            assert!(bantin_core::datetime::Timestamp::is_rfc3339(date), "{key} {date}");
        }
        let authors = news["author"].as_array().unwrap();
        assert!(authors.iter().all(|author| author["@type"].is_string() && author["name"].is_string()));
        assert!(!authors.is_empty());
        assert!(news["publisher"]["name"].is_string());
        assert!(news["publisher"]["logo"]["url"].as_str().unwrap().starts_with("https://"));
        if article.picture.is_some() {
            assert!(news["image"][0]["url"].as_str().unwrap().starts_with("https://"));
        }
        let trail = graph[1]["itemListElement"].as_array().unwrap();
        let places: Vec<_> = trail.iter().map(|step| step["position"].as_u64().unwrap()).collect();
        assert_eq!(places, (1..=trail.len() as u64).collect::<Vec<_>>());
        assert_eq!(trail.last().unwrap()["item"], format!("{ROOT}bai/{}/", article.slug));
    }
}

#[test]
fn the_front_page_is_the_site_and_a_section_a_part_of_it() {
    let site = one();
    let front = print(&Facts {
        site: &site,
        page: &Page::front(),
        path: "",
        head: &PageMeta::front(&site.info),
        pages: 0,
        listed: &[],
    });
    assert_eq!(structured(&front)[0]["@type"], "WebSite");
    let section = of_list(&site, Page::section("kinh-te"), "chuyen-muc/kinh-te/", "Kinh tế", 0);
    let graph = structured(&section);
    assert_eq!(graph[0]["@type"], "CollectionPage");
    assert_eq!(graph[1]["itemListElement"].as_array().unwrap().len(), 2);
    assert!(section.contains("href=\"chuyen-muc/kinh-te/rss.xml\""), "{section}");
}

#[test]
fn a_numbered_page_leads_to_the_newer_and_the_older_one() {
    let site = one();
    let page = |number, pages| of_list(&site, Page::archive(None, number), &format!("trang/{number}/"), "Tin", pages);
    let middle = page(2, 3);
    assert!(middle.contains("<link rel=\"prev\" href=\"trang/3/\">"), "{middle}");
    assert!(middle.contains("<link rel=\"next\" href=\"trang/1/\">"), "{middle}");
    let newest = page(3, 3);
    assert!(newest.contains("<link rel=\"prev\" href=\"./\">"), "{newest}");
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
    assert_eq!(structured(&html)[0]["headline"], "</script><script>alert(1)</script>\"'&");
}

#[test]
fn as_long_as_nobody_has_said_where_the_site_stands_nothing_absolute_is_said() {
    let site =
        site_at(None, json!([{ "id": "1", "title": "a", "image": "../images/a.jpg", "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    for absent in ["canonical", "og:url", "og:image", "ld+json", "rss.xml", "site.invalid"] {
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
        head: &PageMeta::not_found(&site.info, &i18n::VIETNAMESE),
        pages: 0,
        listed: &[],
    });
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{html}");
}

/// What the page says under this property, each time.
fn said<'a>(html: &'a str, property: &str) -> Vec<&'a str> {
    let start = format!("<meta property=\"{property}\" content=\"");
    html.lines().filter_map(|line| line.strip_prefix(&start)?.strip_suffix("\">")).collect()
}

/// The feeds that the page names.
fn feeds(html: &str) -> Vec<&str> {
    let links = html.lines().filter(|line| line.contains("\"alternate\""));
    links.filter_map(|line| line.split_once(" href=\"")?.1.strip_suffix("\">")).collect()
}

#[test]
fn a_copy_is_previewed_and_told_as_the_page_that_it_is_a_copy_of() {
    let site = site(json!([{
        "id": "1", "url": "https://goc.example/1", "_bantin": { "slug": "a", "canonical": true },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(said(&html, "og:url"), ["https://goc.example/1"]);
    let graph = structured(&html);
    assert_eq!(graph[0]["mainEntityOfPage"]["@id"], "https://goc.example/1");
    let trail = graph[1]["itemListElement"].as_array().unwrap();
    assert_eq!(trail.last().unwrap()["item"], format!("{ROOT}bai/a/"));
}

#[test]
fn a_language_is_said_with_its_territory() {
    let locale = |language: &str| {
        let item = json!([{ "id": "1", "language": language, "_bantin": { "slug": "a" } }]);
        let html = of_article(&site(item), "a");
        assert_eq!(structured(&html)[0]["inLanguage"], language);
        said(&html, "og:locale").first().map(|one| (*one).to_owned())
    };
    assert_eq!(locale("vi").as_deref(), Some("vi_VN"));
    assert_eq!(locale("en").as_deref(), Some("en_US"));
    assert_eq!(locale("en-gb").as_deref(), Some("en_GB"));
    assert_eq!(locale("zh-Hans-CN").as_deref(), Some("zh_CN"));
    // Lao has no usual territory here, and what follows `x` is nobody else's.
    assert_eq!(locale("lo"), None);
    assert_eq!(locale("fr-x-ab"), None);
}

#[test]
fn search_engines_are_told_of_hero_and_card() {
    let site = site(json!([{
        "id": "1", "image": "a.jpg", "banner_image": "b.jpg", "_bantin": { "slug": "a" },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(said(&html, "og:image"), [format!("{ROOT}b.jpg")]);
    let images = structured(&html)[0]["image"].clone();
    let addresses: Vec<_> = (images.as_array().unwrap().iter()).map(|image| image["url"].as_str().unwrap()).collect();
    assert_eq!(addresses, ["b.jpg", "a.jpg"].map(|name| format!("{ROOT}{name}")));
}

#[test]
fn the_first_photo_of_the_text_stands_for_an_article_without_picture() {
    let text =
        "<p>Chữ</p><blockquote><IMG src='a.jpg' alt='Một' width='600' height='400'></blockquote><img src='b.jpg'>";
    let site = site(json!([{ "id": "1", "content_html": text, "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    assert_eq!(said(&html, "og:image"), [format!("{ROOT}a.jpg")]);
    assert_eq!(said(&html, "og:image:width"), ["600"]);
    let images = structured(&html)[0]["image"].clone();
    assert_eq!(images.as_array().unwrap().len(), 1);
}

#[test]
fn a_drawing_in_svg_is_no_preview() {
    let of = |card: &str, hero: Value| {
        let site = site(json!([{
            "id": "1", "image": card, "banner_image": hero, "_bantin": { "slug": "a" },
        }]));
        let html = of_article(&site, "a");
        said(&html, "og:image").first().map(|one| (*one).to_owned())
    };
    assert_eq!(of("a.SVG?v=1", Value::Null), None);
    assert_eq!(of("a.jpg", json!("b.svg")), Some(format!("{ROOT}a.jpg")));
}

#[test]
fn a_list_is_previewed_with_the_first_picture_around_its_articles() {
    let item = |day: u8, picture: &str| json!({ "id": day, "image": picture, "date_published": format!("2026-05-0{day}T07:00:00+07:00") });
    let site = site(json!([
        { "id": "9", "date_published": "2026-05-09T07:00:00+07:00", "content_html": "<img src='text.jpg'>" },
        item(4, "drawing.svg"),
        item(3, "third.jpg"),
        item(2, "second.jpg"),
    ]));
    let html = of_list(&site, Page::front(), "", "Báo", 0);
    assert_eq!(said(&html, "og:image"), [format!("{ROOT}third.jpg")]);
    assert!(html.contains("summary_large_image"));
}

#[test]
fn on_a_site_without_address_a_picture_from_elsewhere_is_shown() {
    let site = site_at(None, json!([{ "id": "1", "image": "https://anh.example/a.jpg", "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    assert_eq!(said(&html, "og:image"), ["https://anh.example/a.jpg"]);
}

#[test]
fn on_a_site_without_origin_a_picture_beside_the_site_is_not_shown() {
    let mut site = site_at(None, json!([{ "id": "1", "image": "/anh/a.jpg", "_bantin": { "slug": "a" } }]));
    site.address = SiteAddress::parse("/tin/").unwrap();
    let html = of_article(&site, "a");
    assert!(said(&html, "og:image").is_empty(), "{html}");
    assert!(!html.contains("site.invalid"), "{html}");
}

#[test]
fn a_section_and_its_articles_name_its_feeds_after_those_of_the_site() {
    let expected = [
        "rss.xml",
        "atom.xml",
        "feed/chuyen-muc/kinh-te.json",
        "chuyen-muc/kinh-te/rss.xml",
        "chuyen-muc/kinh-te/atom.xml",
    ];
    assert_eq!(feeds(&of_article(&one(), "cau")), expected);
    let section = |site: &Site| {
        let page = Page::section("kinh-te");
        of_list(site, page, "chuyen-muc/kinh-te/", "Kinh tế", 0)
    };
    let html = section(&one());
    assert_eq!(feeds(&html), expected);
    assert!(html.contains("title=\"Kinh tế - Báo Thử\""), "{html}");
    let nowhere = site_at(None, json!([]));
    assert_eq!(feeds(&section(&nowhere)), [expected[2]]);
}

#[test]
fn a_byline_of_the_site_is_no_person() {
    let site = site(json!([{
        "id": "1", "authors": [{ "name": "Lan Anh" }, { "name": "Báo Thử" }], "_bantin": { "slug": "a" },
    }]));
    assert_eq!(
        structured(&of_article(&site, "a"))[0]["author"],
        json!([{ "@type": "Person", "name": "Lan Anh" }, { "@type": "Organization", "name": "Báo Thử" }])
    );
}
