//! Parsing of queries.

use bantin_search::{MAX_WORDS, Query};

#[test]
fn a_query_without_words_is_empty() {
    assert!(Query::parse("").is_empty());
    assert!(Query::parse(" “ ” , . ! ").is_empty());
}

#[test]
fn words_beyond_the_limit_are_ignored() {
    assert_eq!(Query::parse(&"đảng ".repeat(40)).word_count(), MAX_WORDS);
    assert_eq!(Query::parse(&"đảng, ".repeat(40)).word_count(), MAX_WORDS);
}

#[test]
fn case_and_normal_form_make_no_difference() {
    assert_eq!(Query::parse("ĐẢNG BỘ"), Query::parse("Đa\u{309}ng bo\u{323}\u{302}"));
}

#[test]
fn all_kinds_of_quotation_marks_make_a_phrase() {
    let quoted = Query::parse("\"hưng yên\"");
    assert_eq!(Query::parse("“hưng yên”"), quoted);
    assert_eq!(Query::parse("«hưng yên»"), quoted);
    assert_ne!(Query::parse("hưng yên"), quoted);
}

#[test]
fn a_quotation_mark_without_a_closing_one_is_ignored() {
    assert_eq!(Query::parse("\"hưng yên"), Query::parse("hưng yên"));
}

#[test]
fn a_query_is_marked_if_a_word_has_marks() {
    assert!(Query::parse("đang").is_marked());
    assert!(!Query::parse("Dang 2026").is_marked());
}
