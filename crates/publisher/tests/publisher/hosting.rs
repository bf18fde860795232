use bantin_publisher::hosting::{
    headers::headers,
    policy::policy,
    rules::{self, rules},
    vercel::vercel,
};

/// Files of all kinds, and what is to be said of them.
const FILES: [(&str, &str); 31] = [
    ("", rules::PAGE),
    ("index.html", rules::PAGE),
    ("404.html", rules::PAGE),
    ("trang/12/", rules::PAGE),
    ("trang/12/index.html", rules::PAGE),
    ("chuyen-muc/kinh-te/", rules::PAGE),
    ("chuyen-muc/kinh-te/rss.xml", rules::PAGE),
    ("chuyen-muc/kinh-te/trang/3/", rules::PAGE),
    ("bai/cau-moi/", rules::PAGE),
    ("bai/cau-moi/index.html", rules::PAGE),
    ("assets/app-0123456789abcdef.wasm", rules::HASHED),
    ("assets/snippets-0123456789abcdef/a/inline0.js", rules::HASHED),
    ("feed/feed.json", rules::HEAD),
    ("feed/trang/7.json", rules::NUMBERED),
    ("feed/chuyen-muc/kinh-te.json", rules::HEAD),
    ("feed/chuyen-muc/kinh-te/trang/7.json", rules::NUMBERED),
    ("feed/bai/cau-moi.json", rules::HEAD),
    ("rss.xml", rules::HEAD),
    ("atom.xml", rules::HEAD),
    ("sitemap.xml", rules::HEAD),
    ("sitemap-news.xml", rules::HEAD),
    ("sitemap-1.xml", rules::HEAD),
    ("robots.txt", rules::HEAD),
    ("manifest.webmanifest", rules::HEAD),
    ("rescue.js", rules::HEAD),
    ("favicon.ico", rules::COPIED),
    ("images/cau-moi.jpg", rules::COPIED),
    ("images/2026/05/cho.webp", rules::COPIED),
    ("icons/favicon.svg", rules::COPIED),
    ("feed/tai-lieu/phuong-an.pdf", rules::COPIED),
    ("google1234.html", rules::COPIED),
];

/// The headers that a host sends with `path`, in the order of the rules. Netlify does not mind a last slash; Cloudflare does.
fn sent(file: &str, path: &str, minds_slash: bool) -> Vec<(String, String)> {
    let mut found = Vec::new();
    let mut matching = false;
    for line in file.lines().filter(|line| !line.is_empty()) {
        if let Some(header) = line.strip_prefix("  ") {
            let (name, value) = header.split_once(": ").unwrap();
            if matching {
                found.push((name.to_owned(), value.to_owned()));
            }
        } else {
            let mut forms = vec![path.to_owned()];
            if !minds_slash {
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
    FILES[21..].iter().map(|(path, _)| *path)
}

#[test]
fn exactly_one_rule_speaks_of_caching_for_each_file() {
    for base in ["/", "/news/"] {
        let file = headers(base, "p", &rules(base, others()));
        for (path, expected) in FILES {
            for minds_slash in [true, false] {
                let sent = sent(&file, &format!("{base}{path}"), minds_slash);
                let caching = sent.iter().filter(|(name, _)| name == "Cache-Control");
                let caching: Vec<_> = caching.map(|(_, value)| value.as_str()).collect();
                assert_eq!(caching, [expected], "{base}{path}");
            }
        }
    }
}

#[test]
fn every_file_is_sent_once_with_each_header_of_safety() {
    let file = headers("/news/", "default-src 'none'", &rules("/news/", others()));
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
fn a_site_below_a_path_says_nothing_of_what_stands_beside_it() {
    let file = headers("/news/", "p", &rules("/news/", others()));
    for path in ["/", "/index.html", "/other/a.js", "/assets/a.js", "/newsletter/"] {
        assert_eq!(sent(&file, path, true), [], "{path}");
    }
}

#[test]
fn rules_stay_few_however_many_files_there_are() {
    let files: Vec<_> = (0..1000).flat_map(|n| [format!("images/{n}.jpg"), format!("bai/{n}/x.jpg")]).collect();
    assert_eq!(rules("/", files.iter().map(String::as_str)).len(), rules("/", []).len() + 1);
    assert!(rules("/", []).len() < 50);
}

#[test]
fn no_line_is_longer_than_cloudflare_reads() {
    let file = headers("/news/", &policy("a{b:c}", "d()"), &rules("/news/", others()));
    assert!(file.lines().all(|line| line.len() < 2000));
}

#[test]
fn the_policy_allows_this_style_and_this_script_and_nothing_inline_besides() {
    let policy = policy("a{b:c}", "d()");
    // printf 'a{b:c}' | openssl dgst -sha256 -binary | base64
    assert!(policy.contains("style-src 'sha256-0cRUVYRKwNwnl1hkfkPGjkht16b039TjFdJzmXfFK2o='"), "{policy}");
    assert!(
        policy.contains("script-src 'self' 'sha256-4zBr8UBpE9eDnLz2rHNIBoz7HsYVPjh/vsTpDpPSmAA=' 'wasm-unsafe-eval';")
    );
    assert!(policy.ends_with("require-trusted-types-for 'script'; trusted-types default"));
    assert!(policy.starts_with("default-src 'none';"));
    for never in ["unsafe-inline", "'unsafe-eval'", "frame-ancestors", "data:", "*"] {
        assert!(!policy.contains(never), "{never} in {policy}");
    }
}

#[test]
fn vercel_is_told_the_same_without_rewrites() {
    let rules = rules("/news/", others());
    let file: serde_json::Value = serde_json::from_str(&vercel("/news/", "p", &rules)).unwrap();
    assert_eq!(file["trailingSlash"], true);
    assert_eq!(file["cleanUrls"], false);
    assert!(file.get("rewrites").is_none() && file.get("redirects").is_none());
    let headers = file["headers"].as_array().unwrap();
    assert_eq!(headers.len(), rules.len() + 1);
    assert_eq!(headers[0]["source"], "/news/(.*)");
    assert_eq!(headers[0]["headers"][0]["value"], "p");
    let hashed = headers.iter().find(|rule| rule["source"] == "/news/assets/(.*)").unwrap();
    assert_eq!(hashed["headers"][0]["value"], rules::HASHED);
}
