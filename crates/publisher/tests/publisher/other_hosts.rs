//! Scripts and frames of other hosts.

use bantin_publisher::{Options, headers::csp::policy, other_hosts::OtherHosts};
use clap::Parser;

#[derive(Parser)]
struct Command {
    #[command(flatten)]
    options: Options,
}

/// The options, or the error for the user.
fn parse(arguments: &[&str]) -> Result<OtherHosts, String> {
    let command = Command::try_parse_from([&["publish", "--feed", "feed.json"], arguments].concat());
    command.map(|command| command.options.other_hosts).map_err(|error| error.to_string())
}

#[track_caller]
fn other_hosts(arguments: &[&str]) -> OtherHosts {
    parse(arguments).unwrap_or_else(|error| panic!("{error}"))
}

/// The sources of a directive, without those of the site itself.
fn added(other_hosts: &OtherHosts, directive: &str) -> Vec<String> {
    let sources = |other_hosts: &OtherHosts| -> Vec<String> {
        let policy = policy("a{b:c}", "d()", other_hosts);
        let found = policy.split("; ").find_map(|part| part.strip_prefix(directive).map(str::to_owned));
        found.unwrap_or_default().split_whitespace().map(str::to_owned).collect()
    };
    let own = sources(&OtherHosts::default());
    sources(other_hosts).into_iter().filter(|source| !own.contains(source)).collect()
}

#[test]
fn a_counter_widens_the_policy_for_its_script_and_its_host() {
    let other_hosts = other_hosts(&["--counter", "https://thongke.example/js/dem.js?id=5"]);
    assert_eq!(added(&other_hosts, "script-src"), ["https://thongke.example/js/dem.js"]);
    assert_eq!(added(&other_hosts, "connect-src"), ["https://thongke.example"]);
    assert_eq!(added(&other_hosts, "frame-src"), [""; 0]);
    let policy = policy("a{b:c}", "d()", &other_hosts);
    assert!(policy.contains("require-trusted-types-for 'script'") && !policy.contains("unsafe-inline"), "{policy}");
}

#[test]
fn an_allowed_host_widens_the_policy_for_frames_and_connections_only() {
    let other_hosts = other_hosts(&["--allow-host", "bando.example", "--allow-host", "so-lieu.example:8443"]);
    for directive in ["frame-src", "connect-src"] {
        assert_eq!(added(&other_hosts, directive), ["https://bando.example", "https://so-lieu.example:8443"]);
    }
    assert_eq!(added(&other_hosts, "script-src"), [""; 0]);
    assert_eq!(other_hosts.script(), "");
}

#[test]
fn the_script_of_the_counter_has_its_attributes_escaped() {
    let arguments = ["--counter", "https://thongke.example/dem.js?a=1&b=2", "--counter-data", "site-id=\"><script>"];
    let expected = "<script async src=\"https://thongke.example/dem.js?a=1&amp;b=2\" \
                    data-site-id=\"&quot;&gt;&lt;script&gt;\"></script>\n";
    assert_eq!(other_hosts(&arguments).script(), expected);
}

#[test]
fn separators_of_the_policy_in_an_address_are_escaped() {
    let other_hosts = other_hosts(&["--counter", "https://thongke.example/a;b,c'd.js"]);
    assert_eq!(added(&other_hosts, "script-src"), ["https://thongke.example/a%3Bb%2Cc%27d.js"]);
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
