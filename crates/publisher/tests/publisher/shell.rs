use std::path::Path;

use anyhow::Result;
use bantin_publisher::{
    compress::Encoding,
    headers::csp::policy,
    icons::SiteIcons,
    inline_script::INLINE_SCRIPT,
    other_hosts::OtherHosts,
    shared_head::SharedHead,
    shell::Shell,
    site_address::SiteAddress,
    template::{PageParts, Template},
    theme::Theme,
};
use url::Url;

use crate::common::read_text;

/// A short `index.html` as Trunk builds it.
pub const BUILT: &str = r##"<!doctype html>
<html lang="vi" class="bao" data-x="&quot;a&quot;">
  <head>
    <meta charset="utf-8" />
    <base href="/news/" />
    <meta name="viewport" content="width=device-width, initial-scale=1" />
    <meta name="theme-color" content="#fffdf8" media="(prefers-color-scheme: light)" />
    <title>Bản tin</title>
    <meta name="description" content="cũ">
    <!-- A comment. -->
    <link rel="alternate" type="application/feed+json" href="feed/feed.json" />
    <link rel="preload" as="fetch" crossorigin="anonymous" href="feed/feed.json" />
    <link rel="icon" href="icons/favicon.svg" />
    <link rel="me"
      href="https://example.social/@bao" />
    <style>/* Colours */
@layer base {
  a > b { color: red; }
}
</style>
    <style>.slow::before { content: "</" }</style>
<script type="module">
import init from '/news/bantin-app-1da2.js';
</script>
  <link rel="modulepreload" href="/news/bantin-app-1da2.js" crossorigin="anonymous"><link rel="preload" href="/news/bantin-app-1da2_bg.wasm" crossorigin="anonymous" as="fetch" type="application/wasm"></head>
  <body class="trang">
    <!-- Until the program is there. -->
    <div id="app">
      <header class="masthead"></header>
      <main><p class="slow">Mời bạn chờ thêm.</p></main>
    </div>
    <noscript>
      <p class="notice">Trang này cần <a href="feed/feed.json">JavaScript</a>.</p>
    </noscript>
  </body>
</html>
"##;

fn shell() -> Shell {
    Shell::parse(BUILT).unwrap_or_else(|error| panic!("{error:#}"))
}

fn template(address: &str) -> Template {
    let address = SiteAddress::parse(address).unwrap_or(SiteAddress::unknown());
    Template::new(&shell(), &address, &shared(&OtherHosts::default()), "assets/boot-1.js")
}

fn shared(other_hosts: &OtherHosts) -> SharedHead {
    let icons = SiteIcons { links: ICONS.to_owned(), ..SiteIcons::default() };
    SharedHead::new(&shell(), &Theme::default(), &icons, "", other_hosts)
}

const ICONS: &str = "<link rel=\"icon\" href=\"images/logo.svg\">\n";
const BAR_COLOURS: &str = "<meta name=\"theme-color\" content=\"#fffdf8\" media=\"(prefers-color-scheme: light)\">\n";

const PARTS: PageParts = PageParts {
    lang: "vi",
    preload: "<link rel=\"preload\">\n",
    head: "<title>Tin</title>",
    app_html: "<main>Chữ</main>",
    data: ("data-page=\"/\"", "{\"a\":\"</script><!--\"}"),
};

#[test]
fn elements_of_the_head_are_kept_unless_the_publisher_replaces_them() {
    assert_eq!(shell().head, "<link rel=\"me\"\nhref=\"https://example.social/@bao\" />");
}

#[test]
fn a_shell_is_parsed_into_app_files_style_and_attributes() {
    let shell = shell();
    assert_eq!((shell.glue.as_str(), shell.wasm.as_str()), ("bantin-app-1da2.js", "bantin-app-1da2_bg.wasm"));
    assert_eq!(shell.style, "@layer base {a > b { color: red; }\n}\n.slow::before { content: \"</\" }");
    assert_eq!(shell.html_attributes, " class=\"bao\" data-x=\"&quot;a&quot;\"");
    assert_eq!(shell.body_attributes, " class=\"trang\"");
}

#[test]
fn a_shell_that_was_not_built_is_refused_with_the_missing_part() {
    let error = |html: &str| format!("{:#}", Shell::parse(html).unwrap_err());
    assert!(error("<p>").contains("<head>"));
    assert!(error("<html><head></head><body></body></html>").contains("`app`"));
    assert!(error(include_str!("../../../../index.html")).contains("trunk build"));
    assert!(format!("{:#}", Shell::read(Path::new("/nowhere")).unwrap_err()).contains("/nowhere"));
}

#[test]
fn a_page_is_the_shell_filled_with_its_parts() {
    let style = shell().style;
    let script = INLINE_SCRIPT;
    let expected = format!(
        "<!doctype html>\n<html lang=\"vi\" class=\"bao\" data-x=\"&quot;a&quot;\">\n<head>\n<meta charset=\"utf-8\">\n<base href=\"/news/\">\n\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n<link rel=\"preload\">\n<meta http-equiv=\"Content-Security-Policy\" content=\"{}\">\n\
         <link rel=\"alternate\" type=\"application/feed+json\" href=\"feed/feed.json\" data-site=\"https://bao.example/news/\">\n\
         <title>Tin</title>\n{}\n{BAR_COLOURS}{ICONS}<style>{style}</style>\n<script>{script}</script>\n<script type=\"module\" src=\"assets/boot-1.js\"></script>\n</head>\n<body class=\"trang\">\n\
         <div id=\"app\"><main>Chữ</main></div>\n\
         <script type=\"application/json\" id=\"page-data\" data-page=\"/\">{{\"a\":\"\\u003c/script>\\u003c!--\"}}</script>\n\
         </body>\n</html>\n",
        policy(&style, script, &OtherHosts::default()),
        shell().head,
    );
    assert_eq!(template("https://bao.example/news").page(&PARTS), expected);
}

#[test]
fn the_policy_of_a_page_is_escaped() {
    let counter = Url::parse("https://thongke.example/a&copy=1.js").ok();
    let other_hosts = OtherHosts { counter, ..OtherHosts::default() };
    let address = SiteAddress::unknown();
    let page = Template::new(&shell(), &address, &shared(&other_hosts), "assets/boot-1.js").page(&PARTS);
    let policy = page.lines().find(|line| line.contains("Content-Security-Policy")).unwrap_or_default();
    assert!(policy.contains(" https://thongke.example/a&amp;copy=1.js") && policy.contains("'self'"), "{policy}");
}

#[test]
fn pages_of_a_site_without_known_url_contain_no_url_of_it() {
    let page = template("").page(&PARTS);
    assert!(page.contains("<base href=\"/\">"));
    assert!(!page.contains("data-site") && !page.contains("site.invalid"));
}

#[test]
fn comment_lines_indentation_and_needless_line_breaks_of_the_style_are_removed_and_nothing_else() {
    for (css, expected) in [
        ("/* One. */\n\n  a {\n    b: c;\n  }\n", "a {b: c;}"),
        ("/* One\n   line, another */ /* two */ a {}\nb {}", "a {}\nb {}"),
        (
            "a { content: \"/*\"; } /* kept */\nb { c: calc(1px + 2px) }",
            "a { content: \"/*\"; } /* kept */\nb { c: calc(1px + 2px) }",
        ),
        ("a,\n  b {\n    c: d;\n    e: f\n      g;\n  }\n", "a,\nb {c: d;e: f\ng;}"),
        ("/* open", ""),
    ] {
        let html = BUILT.replace("/* Colours */", css);
        let style = Shell::parse(&html).unwrap_or_else(|error| panic!("{css}: {error}")).style;
        assert!(style.starts_with(expected), "{style}");
    }
}

#[test]
fn the_style_of_the_site_is_at_most_7_kb_compressed() -> Result<()> {
    let read = |path: &str| read_text(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../..").join(path));
    let index = read("index.html");
    let files = index.split("type=\"css\" href=\"").skip(1).filter_map(|rest| rest.split('"').next());
    let css: String = files.map(read).collect();
    let style = Shell::parse(&BUILT.replace("/* Colours */", &css))?.style;
    let size = Encoding::Brotli.compress(style.as_bytes())?.len();
    assert!(css.len() > 20_000 && !style.contains("/*"));
    assert!(size <= 7_000, "{size} bytes");
    Ok(())
}
