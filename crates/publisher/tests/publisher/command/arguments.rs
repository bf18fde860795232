//! Arguments and help.

use super::bantin;

#[test]
fn invalid_arguments_are_refused_with_status_2() {
    for arguments in [
        &["check"][..],
        &["check", "feed.json", "--lang", "fr"],
        &["publish"],
        &["publish", "--feed", "feed.json", "--jobs", "0"],
        &["publish", "--feed", "feed.json", "--base-url", "news/"],
        &[],
    ] {
        assert_eq!(bantin(arguments).status, 2, "{arguments:?}");
    }
}

#[test]
fn help_gives_examples_and_the_version_is_that_of_the_package() {
    for arguments in [&["--help"][..], &["check", "--help"], &["publish", "--help"]] {
        let answer = bantin(arguments);
        assert_eq!(answer.status, 0);
        assert!(answer.out.contains("Examples:\n  bantin "), "{arguments:?}");
    }
    let version = concat!("bantin ", env!("CARGO_PKG_VERSION"), "\n");
    assert_eq!(bantin(&["--version"]).out, version);
}

#[test]
fn a_base_url_with_a_double_slash_is_refused_with_the_reason() {
    for address in ["https://bao.example//tin/", "//bao.example/"] {
        let answer = bantin(&["publish", "--feed", "feed.json", "--base-url", address]);
        assert_eq!(answer.status, 2);
        assert!(answer.err.contains("starts with one slash"), "{}", answer.err);
    }
}
