use bantin_app::state::PageMeta;
use bantin_core::{i18n, routes::Page};
use bantin_publisher::{
    head::{HeadContext, render},
    site::Site,
    site_address::SiteAddress,
};
use serde_json::{Value, json};

use super::{
    documents::site::Published,
    made::{ROOT, sample, site, site_at},
};
use crate::common::{array, parse_json, site_address, string};

fn of_article(site: &Site, slug: &str) -> String {
    let article = site.archive.find(slug).unwrap_or_else(|| panic!("no article at {slug:?}"));
    render(&HeadContext {
        site,
        page: &Page::article(slug),
        path: &Page::article(slug).path(),
        meta: &PageMeta::article(article, &site.info),
        articles: &[],
        blocks: &article.blocks(),
    })
}

fn of_list(site: &Site, page: Page, path: &str, title: &str) -> String {
    render(&HeadContext {
        site,
        page: &page,
        path,
        meta: &PageMeta::list(title, &site.info),
        articles: site.articles(),
        blocks: &[],
    })
}

/// The objects of the page's JSON-LD.
fn structured(html: &str) -> Vec<Value> {
    let script = html.split_once("<script type=\"application/ld+json\">");
    let data = script.and_then(|(_, rest)| rest.split_once("</script>"));
    let (data, _) = data.unwrap_or_else(|| panic!("no structured data in {html}"));
    let data = parse_json(data);
    assert_eq!(data["@context"], "https://schema.org");
    array(&data["@graph"]).clone()
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
fn an_article_has_canonical_url_and_preview() {
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
fn the_canonical_url_of_a_copy_is_the_original() {
    let site = site(json!([{
        "id": "1", "title": "a", "url": "https://goc.example/1", "_bantin": { "slug": "a", "canonical": true },
    }]));
    let html = of_article(&site, "a");
    assert!(html.contains("<link rel=\"canonical\" href=\"https://goc.example/1\">"), "{html}");
    assert_eq!(html.matches("rel=\"canonical\"").count(), 1);
}

#[test]
fn every_article_of_the_sample_has_the_fields_of_a_news_article() {
    let site = sample();
    assert!(site.articles().len() > 40);
    for article in site.articles() {
        let graph = structured(&of_article(&site, &article.slug));
        let news = &graph[0];
        assert_eq!(news["@type"], "NewsArticle");
        assert_eq!(news["headline"], article.headline);
        for key in ["datePublished", "dateModified"] {
            let date = string(&news[key]);
            assert!(bantin_core::datetime::Timestamp::is_rfc3339(date), "{key} {date}");
        }
        let authors = array(&news["author"]);
        assert!(authors.iter().all(|author| author["@type"].is_string() && author["name"].is_string()));
        assert!(!authors.is_empty());
        assert!(news["publisher"]["name"].is_string());
        assert!(string(&news["publisher"]["logo"]["url"]).starts_with("https://"));
        if article.picture.is_some() {
            assert!(string(&news["image"][0]["url"]).starts_with("https://"));
        }
        let trail = array(&graph[1]["itemListElement"]);
        let places: Vec<_> = trail.iter().map(|step| step["position"].as_u64()).collect();
        assert_eq!(places, (1..=trail.len() as u64).map(Some).collect::<Vec<_>>(), "{}", article.slug);
        let address = format!("{ROOT}bai/{}/", article.slug);
        assert_eq!(trail.last().map(|step| &step["item"]), Some(&json!(address)));
    }
}

#[test]
fn the_front_page_is_a_web_site_and_a_section_a_collection_page() {
    let site = one();
    let front = render(&HeadContext {
        site: &site,
        page: &Page::front(),
        path: "",
        meta: &PageMeta::front(&site.info),
        articles: &[],
        blocks: &[],
    });
    assert_eq!(structured(&front)[0]["@type"], "WebSite");
    let section = of_list(&site, Page::section("kinh-te"), "chuyen-muc/kinh-te/", "Kinh tế");
    let graph = structured(&section);
    assert_eq!(graph[0]["@type"], "CollectionPage");
    assert_eq!(array(&graph[1]["itemListElement"]).len(), 2);
    assert!(section.contains("href=\"chuyen-muc/kinh-te/rss.xml\""), "{section}");
}

#[test]
fn a_list_names_no_page_that_firefox_would_prefetch() {
    let site = one();
    for (page, path) in [(Page::front(), ""), (Page::list(None, Some(2)), "trang/2/")] {
        let html = of_list(&site, page, path, "Tin");
        assert!(!html.contains("rel=\"next\"") && !html.contains("rel=\"prefetch\""), "{html}");
    }
}

#[test]
fn text_of_a_feed_is_escaped() {
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
fn a_site_without_known_url_has_no_absolute_urls() {
    let site =
        site_at(None, json!([{ "id": "1", "title": "a", "image": "../images/a.jpg", "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    for absent in ["canonical", "og:url", "og:image", "ld+json", "rss.xml", "site.invalid"] {
        assert!(!html.contains(absent), "{absent} in {html}");
    }
    assert!(html.contains("og:title"));
}

#[test]
fn a_site_without_known_url_never_names_its_placeholder_host() {
    let item = json!([{
        "id": "1",
        "title": "a",
        "url": "goc/1.html",
        "image": "/anh/a.jpg",
        "content_html": "<img src='b.jpg'>",
        "_bantin": { "slug": "a", "canonical": true },
    }]);
    for address in [SiteAddress::unknown(), site_address("/tin/")] {
        let mut site = site_at(None, item.clone());
        site.address = address;
        let html = of_article(&site, "a");
        assert!(!html.contains("site.invalid"), "{html}");
        assert!(!of_list(&site, Page::front(), "", "Báo").contains("site.invalid"));
    }
}

#[test]
fn a_page_that_is_not_found_is_not_indexed() {
    let site = one();
    let html = render(&HeadContext {
        site: &site,
        page: &Page::Unknown,
        path: "",
        meta: &PageMeta::not_found(&site.info, &i18n::VIETNAMESE),
        articles: &[],
        blocks: &[],
    });
    assert!(html.contains("<meta name=\"robots\" content=\"noindex\">"), "{html}");
}

/// The values of a property.
fn values<'a>(html: &'a str, property: &str) -> Vec<&'a str> {
    let start = format!("<meta property=\"{property}\" content=\"");
    html.lines().filter_map(|line| line.strip_prefix(&start)?.strip_suffix("\">")).collect()
}

/// The feeds that the page links to.
fn feeds(html: &str) -> Vec<&str> {
    let links = html.lines().filter(|line| line.contains("\"alternate\""));
    links.filter_map(|line| line.split_once(" href=\"")?.1.strip_suffix("\">")).collect()
}

#[test]
fn previews_and_structured_data_of_a_copy_name_the_original() {
    let site = site(json!([{
        "id": "1", "url": "https://goc.example/1", "_bantin": { "slug": "a", "canonical": true },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:url"), ["https://goc.example/1"]);
    let graph = structured(&html);
    assert_eq!(graph[0]["mainEntityOfPage"]["@id"], "https://goc.example/1");
    let trail = array(&graph[1]["itemListElement"]);
    assert_eq!(trail.last().map(|step| &step["item"]), Some(&json!(format!("{ROOT}bai/a/"))));
}

#[test]
fn og_locale_has_a_territory() {
    let locale = |language: &str| {
        let item = json!([{ "id": "1", "language": language, "_bantin": { "slug": "a" } }]);
        let html = of_article(&site(item), "a");
        assert!(string(&structured(&html)[0]["inLanguage"]).eq_ignore_ascii_case(language));
        values(&html, "og:locale").first().map(|one| (*one).to_owned())
    };
    assert_eq!(locale("vi").as_deref(), Some("vi_VN"));
    assert_eq!(locale("en").as_deref(), Some("en_US"));
    assert_eq!(locale("en-gb").as_deref(), Some("en_GB"));
    assert_eq!(locale("zh-Hans-CN").as_deref(), Some("zh_CN"));
    // Lao has no default territory; subtags after `x` are private.
    assert_eq!(locale("lo"), None);
    assert_eq!(locale("fr-x-ab"), None);
}

#[test]
fn structured_data_has_hero_and_card_picture() {
    let site = site(json!([{
        "id": "1", "image": "a.jpg", "banner_image": "b.jpg", "_bantin": { "slug": "a" },
    }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:image"), [format!("{ROOT}b.jpg")]);
    let images = structured(&html)[0]["image"].clone();
    let addresses: Vec<_> = array(&images).iter().map(|image| string(&image["url"])).collect();
    assert_eq!(addresses, ["b.jpg", "a.jpg"].map(|name| format!("{ROOT}{name}")));
}

#[test]
fn an_article_without_picture_is_previewed_with_the_first_photo_of_its_text() {
    let text =
        "<p>Chữ</p><blockquote><IMG src='a.jpg' alt='Một' width='600' height='400'></blockquote><img src='b.jpg'>";
    let site = site(json!([{ "id": "1", "content_html": text, "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:image"), [format!("{ROOT}a.jpg")]);
    assert_eq!(values(&html, "og:image:width"), ["600"]);
    let images = structured(&html)[0]["image"].clone();
    assert_eq!(array(&images).len(), 1);
}

#[test]
fn a_preview_has_a_picture_of_a_format_that_previews_show() {
    let preview = |item: Value, icon: &str| {
        let feed = json!({
            "version": "https://jsonfeed.org/version/1.1", "home_page_url": ROOT, "icon": icon, "items": [item],
        });
        let html = of_article(&Published::of(&feed, site_address(ROOT)).site, "a");
        values(&html, "og:image").first().map(|url| (*url).trim_start_matches(ROOT).to_owned())
    };
    let item = |image: &str, text: &str| json!({ "id": "1", "image": image, "content_html": text, "_bantin": { "slug": "a" } });
    let photo = "<img src=b.svg><img src=c.jpeg>";
    for image in ["a.svg", "a.avif?v=2"] {
        assert_eq!(preview(item(image, photo), "logo.png").as_deref(), Some("c.jpeg"));
        assert_eq!(preview(item(image, ""), "logo.png").as_deref(), Some("logo.png"));
        assert_eq!(preview(item(image, ""), "logo.svg"), None);
    }
    for image in ["a.webp", "a.GIF", "photo?id=7"] {
        assert_eq!(preview(item(image, photo), "logo.png").as_deref(), Some(image));
    }
}

#[test]
fn an_svg_is_not_previewed() {
    let of = |card: &str, hero: Value| {
        let site = site(json!([{
            "id": "1", "image": card, "banner_image": hero, "_bantin": { "slug": "a" },
        }]));
        let html = of_article(&site, "a");
        values(&html, "og:image").first().map(|one| (*one).to_owned())
    };
    assert_eq!(of("a.SVG?v=1", Value::Null), None);
    assert_eq!(of("a.jpg", json!("b.svg")), Some(format!("{ROOT}a.jpg")));
}

#[test]
fn a_list_is_previewed_with_the_first_picture_of_its_articles() {
    let item = |day: u8, picture: &str| json!({ "id": day, "image": picture, "date_published": format!("2026-05-0{day}T07:00:00+07:00") });
    let site = site(json!([
        { "id": "9", "date_published": "2026-05-09T07:00:00+07:00", "content_html": "<img src='text.jpg'>" },
        item(4, "drawing.svg"),
        item(3, "third.jpg"),
        item(2, "second.jpg"),
    ]));
    let html = of_list(&site, Page::front(), "", "Báo");
    assert_eq!(values(&html, "og:image"), [format!("{ROOT}third.jpg")]);
    assert!(html.contains("summary_large_image"));
}

#[test]
fn a_site_without_known_url_is_previewed_with_pictures_of_other_hosts() {
    let site = site_at(None, json!([{ "id": "1", "image": "https://anh.example/a.jpg", "_bantin": { "slug": "a" } }]));
    let html = of_article(&site, "a");
    assert_eq!(values(&html, "og:image"), ["https://anh.example/a.jpg"]);
}

#[test]
fn a_site_without_known_origin_is_not_previewed_with_its_own_pictures() {
    let mut site = site_at(None, json!([{ "id": "1", "image": "/anh/a.jpg", "_bantin": { "slug": "a" } }]));
    site.address = site_address("/tin/");
    let html = of_article(&site, "a");
    assert!(values(&html, "og:image").is_empty(), "{html}");
    assert!(!html.contains("site.invalid"), "{html}");
}

#[test]
fn a_section_and_its_articles_link_to_the_feeds_of_site_and_section() {
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
        of_list(site, page, "chuyen-muc/kinh-te/", "Kinh tế")
    };
    let html = section(&one());
    assert_eq!(feeds(&html), expected);
    assert!(html.contains("title=\"Kinh tế - Báo Thử\""), "{html}");
    let nowhere = site_at(None, json!([]));
    assert_eq!(feeds(&section(&nowhere)), [expected[2]]);
}

#[test]
fn a_byline_with_the_name_of_the_site_is_an_organization() {
    let site = site(json!([{
        "id": "1", "authors": [{ "name": "Lan Anh" }, { "name": "Báo Thử" }], "_bantin": { "slug": "a" },
    }]));
    assert_eq!(
        structured(&of_article(&site, "a"))[0]["author"],
        json!([{ "@type": "Person", "name": "Lan Anh" }, { "@type": "Organization", "name": "Báo Thử" }])
    );
}
