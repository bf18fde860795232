//! The words of the interface, where they are made from numbers.

use bantin::{
    calendar::{Date, Moment},
    feed::Unreadable,
    locale::{ENGLISH, Locale, VIETNAMESE, clock, short_date},
    problem::Problem,
};

fn date(text: &str) -> Date {
    Date::parse(text).expect("a date of this test")
}

#[test]
fn a_day_is_written_in_full() {
    assert_eq!(
        (VIETNAMESE.day)(date("2026-11-22")),
        "Chủ nhật, ngày 22 tháng 11 năm 2026"
    );
    assert_eq!(
        (ENGLISH.day)(date("2026-11-23")),
        "Monday, 23 November 2026"
    );
}

#[test]
fn a_time_of_publication_has_two_digits_everywhere() {
    let moment = Moment::parse("2026-02-03T04:05:06+07:00").expect("a date of this test");
    assert_eq!(short_date(moment.date_in(moment.offset)), "03/02/2026");
    assert_eq!(clock(moment.time_in(moment.offset)), "04:05");
}

#[test]
fn counts_are_grouped_as_the_language_does() {
    for (number, vietnamese, english) in [
        (0, "0", "0"),
        (999, "999", "999"),
        (1_234, "1.234", "1,234"),
        (1_234_567, "1.234.567", "1,234,567"),
    ] {
        assert_eq!((VIETNAMESE.count)(number), vietnamese);
        assert_eq!((ENGLISH.count)(number), english);
    }
}

#[test]
fn a_file_size_is_rounded_to_what_a_reader_needs() {
    assert_eq!((VIETNAMESE.file_size)(812), "812 B");
    assert_eq!((VIETNAMESE.file_size)(15_600), "16 KB");
    assert_eq!((VIETNAMESE.file_size)(1_250_000), "1,2 MB");
    assert_eq!((ENGLISH.file_size)(1_250_000), "1.2 MB");
    assert_eq!((VIETNAMESE.file_size)(u64::MAX), "18446744073709,5 MB");
}

#[test]
fn a_list_says_how_much_it_shows() {
    assert_eq!((VIETNAMESE.articles_shown)(12), "Đang hiển thị 12 tin");
    assert_eq!((ENGLISH.articles_shown)(1), "Showing 1 article");
    assert_eq!((ENGLISH.articles_shown)(2), "Showing 2 articles");
}

#[test]
fn an_anniversary_is_congratulated_in_the_usual_words() {
    assert_eq!(
        (VIETNAMESE.congratulation)(
            96,
            "Ngày thành lập Đảng Cộng sản Việt Nam",
            "3/2/1930",
            "3/2/2026"
        ),
        "Nhiệt liệt chào mừng 96 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2026)!"
    );
}

#[test]
fn every_problem_says_what_to_do_next() {
    let problems = [
        Problem::Network,
        Problem::Timeout,
        Problem::Status(404),
        Problem::Status(503),
        Problem::Unreadable(Unreadable::Html),
        Problem::Unreadable(Unreadable::Empty),
        Problem::NoFeedLink,
    ];
    for problem in problems {
        for Locale {
            problem: words,
            tag,
            ..
        } in [&VIETNAMESE, &ENGLISH]
        {
            let sentence = words(&problem);
            assert!(sentence.matches(". ").count() >= 1, "{tag}: {sentence}");
            assert!(sentence.ends_with('.'), "{tag}: {sentence}");
        }
    }
}

#[test]
fn a_page_in_place_of_the_feed_is_named_as_such() {
    let sentence = (VIETNAMESE.problem)(&Problem::Unreadable(Unreadable::Html));
    assert!(
        sentence.contains("trang web thay vì nguồn tin"),
        "{sentence}"
    );
}
