//! Scripts and frames of other hosts.

use bantin_publisher::{Options, headers::csp::policy, outside::Outside};
use clap::Parser;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    options: Options,
}

/// The options, or the error for the user.
fn parse(arguments: &[&str]) -> Result<Outside, String> {
    let command = Command::try_parse_from([&["publish", "--feed", "feed.json"], arguments].concat());
    command.map(|command| command.options.outside).map_err(|error| error.to_string())
}

#[track_caller]
fn outside(arguments: &[&str]) -> Outside {
    parse(arguments).unwrap_or_else(|error| panic!("{error}"))
}

/// The sources of a directive, without those of the site itself.
fn added(outside: &Outside, directive: &str) -> Vec<String> {
    let sources = |outside: &Outside| -> Vec<String> {
        let policy = policy("a{b:c}", "d()", outside);
        let found = policy.split("; ").find_map(|part| part.strip_prefix(directive).map(str::to_owned));
        found.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
    };
    let own = sources(&Outside::default());
    sources(outside).into_iter().filter(|source| !own.contains(source)).collect()
}

#[test]
fn a_counter_widens_the_policy_for_its_script_and_its_host() {
    let outside = outside(&["--counter", "https://thongke.example/js/dem.js?id=5"]);
    assert_eq!(added(&outside, "script-src"), ["https://thongke.example/js/dem.js"]);
    assert_eq!(added(&outside, "connect-src"), ["https://thongke.example"]);
    assert_eq!(added(&outside, "frame-src"), [""; 0]);
    let policy = policy("a{b:c}", "d()", &outside);
    assert!(policy.contains("require-trusted-types-for 'script'") && !policy.contains("unsafe-inline"), "{policy}");
}

#[test]
fn an_allowed_host_widens_the_policy_for_frames_and_connections_only() {
    let outside = outside(&["--allow-host", "bando.example", "--allow-host", "so-lieu.example:8443"]);
    for directive in ["frame-src", "connect-src"] {
        assert_eq!(added(&outside, directive), ["https://bando.example", "https://so-lieu.example:8443"]);
    }
    assert_eq!(added(&outside, "script-src"), [""; 0]);
    assert_eq!(outside.script(), "");
}

#[test]
fn the_script_of_the_counter_has_its_attributes_escaped() {
    let arguments = ["--counter", "https://thongke.example/dem.js?a=1&b=2", "--counter-data", "site-id=\"><script>"];
    let expected = "<script async src=\"https://thongke.example/dem.js?a=1&amp;b=2\" \
                    data-site-id=\"&quot;&gt;&lt;script&gt;\"></script>\n";
    assert_eq!(outside(&arguments).script(), expected);
}

#[test]
fn separators_of_the_policy_in_an_address_are_escaped() {
    let outside = outside(&["--counter", "https://thongke.example/a;b,c'd.js"]);
    assert_eq!(added(&outside, "script-src"), ["https://thongke.example/a%3Bb%2Cc%27d.js"]);
}

#[test]
fn other_addresses_than_those_of_one_https_host_are_refused() {
    for counter in [
        "http://thongke.example/c.js",
        "thongke.example/c.js",
        "/c.js",
        "data:text/javascript,1",
        "https://a;b/c.js",
        "https://a@b/c.js",
    ] {
        assert!(parse(&["--counter", counter]).is_err_and(|error| error.contains("https://")), "{counter}");
    }
    for host in ["*", "*.example", "https://a.example", "a.example/x", "a.example?x", "a b", "", "a;b", "a@b", "'self'"]
    {
        assert!(parse(&["--allow-host", host]).is_err(), "{host:?}");
    }
    assert!(parse(&["--counter-data", "a=b"]).is_err(), "without a counter");
    for data in ["a", "A=b", "a b=c", "=c", "on\"=c"] {
        assert!(parse(&["--counter", "https://a.example/c.js", "--counter-data", data]).is_err(), "{data}");
    }
}
