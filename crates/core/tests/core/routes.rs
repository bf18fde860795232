//! Pages and their addresses.

use bantin_core::{
    datetime::{Date, Month},
    routes::{
        BasePath, Facet, List, MAX_DOCUMENTS, Page, RegisterPart, is_on_origin, path_on_origin, reference_on_origin,
    },
    util::platform::resolve,
};
use proptest::prelude::*;

fn page(path: &str, query: &str) -> Page {
    Page::parse(path, query, &BasePath::new("/"))
}

#[test]
fn each_kind_of_address_has_its_page() {
    assert_eq!(page("/", "den=2"), Page::Front);
    assert_eq!(page("/tin-moi/", ""), Page::latest());
    assert_eq!(page("/chuyen-muc/kinh-te/", ""), Page::section("kinh-te"));
    assert_eq!(page("/bai/le-hoi-xuan/", ""), Page::article("le-hoi-xuan"));
}

#[test]
fn a_numbered_page_belongs_to_the_site_or_to_a_section() {
    assert_eq!(page("/trang/12/", ""), Page::list(&List::Site, Some(12)));
    assert_eq!(page("/chuyen-muc/kinh-te/trang/1/", "den=3"), Page::list(&List::section("kinh-te"), Some(1)));
}

#[test]
fn the_register_has_lists_by_year_kind_and_issuer_and_a_page_for_each_document() {
    let part = |facet, slug: &str| Some(RegisterPart { facet, slug: slug.to_owned() });
    let register = |part| Page::head(&List::Register(part), 1);
    assert_eq!(page("/van-ban/", ""), register(None));
    assert_eq!(page("/van-ban/nam/2026/", ""), register(part(Facet::Year, "2026")));
    assert_eq!(page("/van-ban/loai/nghi-quyet/", ""), register(part(Facet::Kind, "nghi-quyet")));
    assert_eq!(page("/van-ban/co-quan/tinh-uy/", ""), register(part(Facet::Issuer, "tinh-uy")));
    assert_eq!(page("/van-ban/trang/2/", ""), Page::list(&List::Register(None), Some(2)));
    let numbered = Page::list(&List::Register(part(Facet::Year, "2026")), Some(3));
    assert_eq!(page("/van-ban/nam/2026/trang/3/", ""), numbered);
    for slug in ["12-nq-tu", "nam", "loai", "trang"] {
        assert_eq!(page(&format!("/van-ban/{slug}/"), ""), Page::LegalDocument { slug: slug.to_owned() });
    }
    for unknown in [
        "/van-ban/12-nq-tu.pdf",
        "/van-ban/khac/2026/",
        "/van-ban/trang/0/",
        "/van-ban/nam/2026/trang/",
        "/van-ban/a/b/c/",
    ] {
        assert_eq!(page(unknown, ""), Page::Unknown, "{unknown}");
    }
}

#[test]
fn days_months_events_and_topics_have_lists() {
    let list = |path: &str| match page(path, "") {
        Page::List { list, documents: 1 } => Some(list),
        _ => None,
    };
    assert_eq!(list("/ngay/2026-11-22/"), Date::new(2026, 11, 22).map(List::Day));
    assert_eq!(list("/thang/2026-11/"), Month::new(2026, 11).map(List::Month));
    assert_eq!(list("/su-kien/lu-lut/"), Some(List::Event("lu-lut".to_owned())));
    assert_eq!(list("/chu-de/du-lich/"), Some(List::topic("Du lịch")));
    assert_eq!(list("/doc-nhieu/"), Some(List::MostRead));
    assert_eq!(page("/lich/", ""), Page::Calendar);
    let numbered = Page::list(&List::Event("lu-lut".to_owned()), Some(2));
    assert_eq!(page("/su-kien/lu-lut/trang/2/", ""), numbered);
}

#[test]
fn a_day_that_does_not_exist_and_a_list_in_one_piece_have_no_such_address() {
    for path in [
        "/ngay/2026-02-30/",
        "/ngay/2026-2-3/",
        "/ngay/0000-01-01/",
        "/ngay/+026-01-01/",
        "/ngay/2026-11-22/trang/1/",
        "/ngay/",
        "/thang/2026-13/",
        "/thang/0000-01/",
        "/thang/2026-1/",
        "/thang/2026-11-01/",
        "/su-kien/L%C5%A9/",
        "/su-kien/a--b/",
        "/chu-de/a.b/",
        "/chu-de/a/trang/1/",
        "/doc-nhieu/trang/1/",
        "/lich/2026/",
    ] {
        assert_eq!(page(path, ""), Page::Unknown, "{path}");
    }
}

#[test]
fn a_page_number_has_one_spelling() {
    for number in ["0", "02", "+2", "-2", "2.0", "hai", "٢", "4294967296"] {
        assert_eq!(page(&format!("/trang/{number}/"), ""), Page::Unknown);
    }
    let most = u32::MAX;
    assert_eq!(page(&format!("/trang/{most}/"), ""), Page::list(&List::Site, Some(most)));
}

#[test]
fn index_html_is_the_page_of_its_folder() {
    assert_eq!(page("/index.html", ""), Page::Front);
    assert_eq!(page("/trang/2/index.html", ""), Page::list(&List::Site, Some(2)));
    assert_eq!(page("/bai/a/index.html", ""), Page::article("a"));
    let base = BasePath::new("/news/");
    assert_eq!(Page::parse("/news/index.html", "", &base), Page::Front);
}

#[test]
fn a_trailing_slash_is_optional() {
    assert_eq!(page("/bai/le-hoi-xuan", ""), Page::article("le-hoi-xuan"));
}

#[test]
fn any_other_address_is_unknown() {
    for path in [
        "/bai/",
        "/bai/a/b/",
        "/khac/",
        "/chuyen-muc/",
        "/khac/index.html",
        "/bai/index.html",
        "/index.html/a/",
        "/trang/",
        "/trang/2/3/",
        "/chuyen-muc/a/trang/",
        "/chuyen-muc/a/khac/2/",
        "/chuyen-muc/a/trang/2/3/",
    ] {
        assert_eq!(page(path, ""), Page::Unknown, "{path}");
    }
}

#[test]
fn the_query_sets_the_number_of_documents() {
    assert_eq!(page("/tin-moi/", "den=3"), Page::head(&List::Site, 3));
    assert_eq!(page("/tin-moi/", "utm=x&den=2"), Page::head(&List::Site, 2));
}

#[test]
fn an_invalid_number_of_documents_counts_as_one() {
    for query in ["den=", "den=hai", "den=-1", "den=0", "den=99999999999999999999"] {
        assert_eq!(page("/tin-moi/", query), Page::latest(), "{query}");
    }
}

#[test]
fn the_number_of_documents_is_limited() {
    assert_eq!(page("/tin-moi/", "den=4000000"), Page::head(&List::Site, MAX_DOCUMENTS));
}

#[test]
fn addresses_include_the_base_path() {
    let base = BasePath::new("/news/");
    assert_eq!(base.href(&Page::Front), "/news/");
    assert_eq!(base.href(&Page::article("x")), "/news/bai/x/");
    assert_eq!(Page::parse("/news/bai/x/", "", &base), Page::article("x"));
    assert_eq!(Page::parse("/news", "", &base), Page::Front);
}

#[test]
fn a_path_with_a_similar_prefix_is_outside_the_site() {
    let base = BasePath::new("/news/");
    assert_eq!(Page::parse("/newsletter/", "", &base), Page::Unknown);
    assert_eq!(Page::parse("/", "", &base), Page::Unknown);
}

const ORIGIN: &str = "https://bao.example";

#[test]
fn an_address_on_the_origin_has_a_path() {
    let path = |address| path_on_origin(ORIGIN, address);
    assert_eq!(path("https://bao.example/a//b?c#d"), Some("/a//b?c#d"));
    assert_eq!(path("https://bao.example/"), Some("/"));
    for elsewhere in [
        "https://bao.example.evil.example/",
        "https://bao.example:8443/",
        "https://bao.example",
        "http://bao.example/",
        "mailto:a@bao.example",
    ] {
        assert_eq!(path(elsewhere), None, "{elsewhere}");
        assert!(!is_on_origin(ORIGIN, elsewhere));
        assert_eq!(reference_on_origin(ORIGIN, elsewhere), elsewhere);
    }
}

#[test]
fn a_path_that_names_another_host_is_none() {
    for address in [
        "https://bao.example//evil.example/v",
        "https://bao.example///evil.example/v",
        "https://bao.example/\\evil.example/v",
    ] {
        assert_eq!(path_on_origin(ORIGIN, address), None, "{address}");
        assert!(is_on_origin(ORIGIN, address));
    }
}

#[test]
fn a_reference_on_the_origin_resolves_to_the_address() {
    for written in [
        "/a/b?c#d",
        "//bao.example//evil.example/v",
        "https://bao.example//evil.example/v",
        "/.//evil.example/v",
        "/a/..//evil.example/v",
        "/\\evil.example/v/..",
        "/.\\/\\evil.example",
        "https://khac.example//a",
    ] {
        let address = resolve(written, ORIGIN).unwrap_or_else(|| panic!("{written} is not an address"));
        assert!(!address.contains('\\'), "{address}");
        let reference = reference_on_origin(ORIGIN, &address);
        assert!(!reference.starts_with("//"), "{reference}");
        for index in ["/", "/tin/bai/x/"] {
            let seen = resolve(&reference, &format!("{ORIGIN}{index}"));
            assert_eq!(seen.as_deref(), Some(address.as_str()), "{written}");
        }
    }
}

fn any_part(slug: &'static str) -> impl Strategy<Value = Option<RegisterPart>> {
    let facet = prop::sample::select(&Facet::ALL);
    proptest::option::of((facet, slug).prop_map(|(facet, slug)| RegisterPart { facet, slug }))
}

fn any_list() -> impl Strategy<Value = List> {
    let slug = "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}";
    prop_oneof![
        Just(List::Site),
        slug.prop_map(List::Section),
        any_part(slug).prop_map(List::Register),
        slug.prop_map(List::Event),
        slug.prop_map(List::Topic),
        any_day().prop_map(List::Day),
        any_day().prop_filter_map("no month", |day| Month::from_date(day).map(List::Month)),
        Just(List::MostRead),
    ]
}

fn any_day() -> impl Strategy<Value = Date> {
    (1..=9999_i32, 1..=12_u8, 1..=31_u8).prop_filter_map("no day", |(year, month, day)| Date::new(year, month, day))
}

fn any_page() -> impl Strategy<Value = Page> {
    let slug = "[a-z0-9]{1,9}(-[a-z0-9]{1,9}){0,3}";
    prop_oneof![
        Just(Page::Front),
        (any_list(), 1..=MAX_DOCUMENTS).prop_map(|(list, documents)| Page::List { list, documents }),
        (any_list().prop_filter("whole", List::is_numbered), 1_u32..)
            .prop_map(|(list, number)| Page::Archive { list, number }),
        Just(Page::Calendar),
        slug.prop_map(|slug| Page::Article { slug }),
        slug.prop_map(|slug| Page::Static { slug }),
        slug.prop_map(|slug| Page::LegalDocument { slug }),
    ]
}

proptest! {
    #[test]
    fn every_page_is_parsed_from_its_own_address(page in any_page(), base in "(/[a-z]{1,8}){0,2}/") {
        let base = BasePath::new(&base);
        let link = base.href(&page);
        let (path, query) = link.split_once('?').unwrap_or((&link, ""));
        prop_assert!(path.ends_with('/'));
        prop_assert_eq!(Page::parse(path, query, &base), page);
    }

    #[test]
    fn no_address_makes_the_parser_panic(path in any::<String>(), query in any::<String>()) {
        page(&path, &query);
    }
}
