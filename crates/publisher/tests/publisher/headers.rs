use bantin_publisher::headers::{
    cache_rules::{self, rules},
    csp::policy,
    netlify, vercel,
};
use bantin_publisher::other_hosts::OtherHosts;

use crate::common::{array, parse_json};

/// Files of all kinds and their `Cache-Control`.
const FILES: [(&str, &str); 58] = [
    ("", cache_rules::PAGE),
    ("index.html", cache_rules::PAGE),
    ("404.html", cache_rules::PAGE),
    ("trang/12/", cache_rules::PAGE),
    ("trang/12/index.html", cache_rules::PAGE),
    ("chuyen-muc/kinh-te/", cache_rules::PAGE),
    ("chuyen-muc/kinh-te/rss.xml", cache_rules::PAGE),
    ("chuyen-muc/kinh-te/trang/3/", cache_rules::PAGE),
    ("bai/cau-moi/", cache_rules::PAGE),
    ("bai/cau-moi/index.html", cache_rules::PAGE),
    ("trang-tin/lien-he/", cache_rules::PAGE),
    ("tin-moi/", cache_rules::PAGE),
    ("van-ban/", cache_rules::PAGE),
    ("van-ban/nam/2026/trang/1/", cache_rules::PAGE),
    ("tim/", cache_rules::PAGE),
    ("tim/index.html", cache_rules::PAGE),
    ("tim/tim.json", cache_rules::PAGE),
    ("tim/moi.json", cache_rules::PAGE),
    ("tim/bai/12.json", cache_rules::PAGE),
    ("tim/tu/0-4096-0123456789/12.bin", cache_rules::NUMBERED),
    ("ngay/2026-11-22/", cache_rules::PAGE),
    ("thang/2026-11/", cache_rules::PAGE),
    ("lich/", cache_rules::PAGE),
    ("su-kien/lu/trang/1/", cache_rules::PAGE),
    ("doc-nhieu/index.html", cache_rules::PAGE),
    ("feed/ngay/2026-11-22.json", cache_rules::NEWEST),
    ("feed/thang/2026-11.json", cache_rules::NEWEST),
    ("feed/lich.json", cache_rules::NEWEST),
    ("feed/su-kien/lu.json", cache_rules::NEWEST),
    ("feed/su-kien/lu/trang/1.json", cache_rules::NUMBERED),
    ("feed/chu-de/du-lich.json", cache_rules::NEWEST),
    ("feed/doc-nhieu.json", cache_rules::NEWEST),
    ("assets/app-0123456789abcdef.wasm", cache_rules::IMMUTABLE),
    ("assets/snippets-0123456789abcdef/a/inline0.js", cache_rules::IMMUTABLE),
    ("feed/feed.json", cache_rules::NEWEST),
    ("feed/trang/7.json", cache_rules::NUMBERED),
    ("feed/chuyen-muc/kinh-te.json", cache_rules::NEWEST),
    ("feed/chuyen-muc/kinh-te/trang/7.json", cache_rules::NUMBERED),
    ("feed/bai/cau-moi.json", cache_rules::NEWEST),
    ("feed/trang-tin/lien-he.json", cache_rules::NEWEST),
    ("feed/van-ban.json", cache_rules::NEWEST),
    ("feed/van-ban/12-nq-tu.json", cache_rules::NEWEST),
    ("feed/van-ban/trang/1.json", cache_rules::NEWEST),
    ("rss.xml", cache_rules::NEWEST),
    ("atom.xml", cache_rules::NEWEST),
    ("sitemap.xml", cache_rules::NEWEST),
    ("sitemap-news.xml", cache_rules::NEWEST),
    ("sitemap-1.xml", cache_rules::NEWEST),
    ("robots.txt", cache_rules::NEWEST),
    ("manifest.webmanifest", cache_rules::NEWEST),
    ("failure.js", cache_rules::NEWEST),
    ("favicon.ico", cache_rules::COPIED),
    ("images/cau-moi.jpg", cache_rules::COPIED),
    ("images/2026/05/cho.webp", cache_rules::COPIED),
    ("icons/favicon.svg", cache_rules::COPIED),
    ("feed/tai-lieu/phuong-an.pdf", cache_rules::COPIED),
    ("google1234.html", cache_rules::COPIED),
    ("tim/huong-dan/anh.jpg", cache_rules::COPIED),
];

/// The headers that a host sends with `path`, in the order of the rules. Netlify ignores a trailing slash, Cloudflare does not.
fn sent(file: &str, path: &str, strict_slash: bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut matching = false;
    for line in file.lines().filter(|line| !line.is_empty()) {
        if let Some(header) = line.strip_prefix("  ") {
            let (name, value) = header.split_once(": ").unwrap_or_else(|| panic!("{line:?} is not a header"));
            if matching {
                found.push((name.to_owned(), value.to_owned()));
            }
        } else {
            let mut forms = vec![path.to_owned()];
            if !strict_slash {
                forms.push(path.trim_end_matches('/').to_owned());
                forms.push(format!("{path}/"));
            }
            matching = forms.iter().any(|form| matches(line, form));
        }
    }
    found
}

fn matches(pattern: &str, path: &str) -> bool {
    if let Some(start) = pattern.strip_suffix('*') {
        let parts = start.matches('/').count();
        let end = path.match_indices('/').nth(parts - 1).map(|(at, _)| at + 1);
        return end.is_some_and(|end| matches(start, &path[..end]));
    }
    let (mut wanted, mut given) = (pattern.split('/'), path.split('/'));
    loop {
        match (wanted.next(), given.next()) {
            (None, None) => return true,
            (Some(wanted), Some(given)) if wanted == given => {}
            (Some(wanted), Some(given)) if wanted.starts_with(':') && !given.is_empty() => {}
            _ => return false,
        }
    }
}

fn others() -> impl Iterator<Item = &'static str> {
    FILES[33..].iter().map(|(path, _)| *path)
}

#[test]
fn exactly_one_cache_rule_matches_each_file() {
    for base in ["/", "/news/"] {
        let file = netlify(base, "p", &rules(base, others()));
        for (path, expected) in FILES {
            for strict_slash in [true, false] {
                let sent = sent(&file, &format!("{base}{path}"), strict_slash);
                let caching = sent.iter().filter(|(name, _)| name == "Cache-Control");
                let caching: Vec<_> = caching.map(|(_, value)| value.as_str()).collect();
                assert_eq!(caching, [expected], "{base}{path}");
            }
        }
    }
}

#[test]
fn every_file_has_each_security_header_once() {
    let file = netlify("/news/", "default-src 'none'", &rules("/news/", others()));
    for (path, _) in FILES {
        let sent = sent(&file, &format!("/news/{path}"), true);
        for name in [
            "Content-Security-Policy",
            "X-Content-Type-Options",
            "Referrer-Policy",
            "Permissions-Policy",
            "X-Frame-Options",
        ] {
            assert_eq!(sent.iter().filter(|(sent, _)| sent == name).count(), 1, "{name} of {path}");
        }
    }
}

#[test]
fn rules_of_a_site_below_a_path_match_nothing_outside_it() {
    let file = netlify("/news/", "p", &rules("/news/", others()));
    for path in ["/", "/index.html", "/other/a.js", "/assets/a.js", "/newsletter/"] {
        assert_eq!(sent(&file, path, true), [], "{path}");
    }
}

#[test]
fn the_number_of_rules_does_not_grow_with_the_number_of_files() {
    let files: Vec<_> =
        (0..1000).flat_map(|n| ["images", "bai", "tim"].map(|folder| format!("{folder}/{n}.jpg"))).collect();
    assert_eq!(rules("/", files.iter().map(String::as_str)).len(), rules("/", []).len() + 1);
    assert!(rules("/", []).len() < 50);
}

#[test]
fn lines_are_within_the_limit_of_cloudflare() {
    let file = netlify("/news/", &policy("a{b:c}", "d()", &OtherHosts::default()), &rules("/news/", others()));
    assert!(file.lines().all(|line| line.len() < 2000));
}

#[test]
fn the_policy_allows_only_this_inline_style_and_script() {
    let policy = policy("a{b:c}", "d()", &OtherHosts::default());
    // printf 'a{b:c}' | openssl dgst -sha256 -binary | base64
    assert!(policy.contains("style-src 'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='"), "{policy}");
    assert!(
        policy.contains("script-src 'self' 'sha256-4zBr8UBpE9eDnLz2rHNIBoz7HsYVPjh/vsTpDpPSmAA=' 'wasm-unsafe-eval';")
    );
    assert!(policy.ends_with("require-trusted-types-for 'script'; trusted-types default"));
    assert!(policy.starts_with("default-src 'none';"));
    // The form of the search.
    assert!(policy.contains("; form-action 'self';"), "{policy}");
    for never in ["unsafe-inline", "'unsafe-eval'", "frame-ancestors", "data:", "*"] {
        assert!(!policy.contains(never), "{never} in {policy}");
    }
}

#[test]
fn vercel_has_the_same_headers_and_no_rewrites() {
    let rules = rules("/news/", others());
    let file = parse_json(&vercel("/news/", "p", &rules));
    assert_eq!(file["trailingSlash"], true);
    assert_eq!(file["cleanUrls"], false);
    assert!(file.get("rewrites").is_none() && file.get("redirects").is_none());
    let headers = array(&file["headers"]);
    assert_eq!(headers.len(), rules.len() + 1);
    assert_eq!(headers[0]["source"], "/news/(.*)");
    assert_eq!(headers[0]["headers"][0]["value"], "p");
    assert!(headers.iter().any(|rule| rule["source"] == "/news/feed/chuyen-muc/:section/trang/(.*)"));
    let hashed = headers.iter().find(|rule| rule["source"] == "/news/assets/(.*)");
    assert_eq!(hashed.map(|rule| &rule["headers"][0]["value"]), Some(&cache_rules::IMMUTABLE.into()));
}

#[test]
fn special_characters_of_file_names_are_escaped_in_vercel_json() {
    let files = ["cho (1).jpg", "a+b!.pdf", "c*", "ảnh [2]{3}/x.jpg", "feed/so?/x.pdf"];
    let file = parse_json(&vercel("/", "p", &rules("/", files)));
    let sources: Vec<_> = array(&file["headers"]).iter().map(|rule| &rule["source"]).collect();
    for expected in
        ["/cho \\(1\\).jpg", "/a\\+b\\!.pdf", "/c\\*", "/ảnh \\[2\\]\\{3\\}/(.*)", "/feed/so\\?/(.*)", "/favicon.ico"]
    {
        assert!(sources.iter().any(|source| *source == expected), "{expected} in {sources:?}");
    }
}
