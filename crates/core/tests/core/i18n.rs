//! Texts of the interface with numbers and dates.

use bantin_core::{
    feed::{LoadError, Unreadable},
    i18n::{ENGLISH, Locale, VIETNAMESE, clock},
    routes::Facet,
};

use crate::common::{date, timestamp};

#[test]
fn the_full_date_has_weekday_day_month_and_year() {
    assert_eq!((VIETNAMESE.full_date)(date("2026-11-22")), "Chủ nhật, ngày 22 tháng 11 năm 2026");
    assert_eq!((ENGLISH.full_date)(date("2026-11-23")), "Monday, 23 November 2026");
}

#[test]
fn the_publication_date_is_unambiguous() {
    assert_eq!((VIETNAMESE.date)(date("2026-02-03")), "03/02/2026");
    assert_eq!((ENGLISH.date)(date("2026-02-03")), "3 Feb 2026");
}

#[test]
fn hours_and_minutes_have_two_digits() {
    let timestamp = timestamp("2026-02-03T04:05:06+07:00");
    assert_eq!(clock(timestamp.time_in(timestamp.offset)), "04:05");
}

#[test]
fn dates_in_text_follow_the_language() {
    assert_eq!((VIETNAMESE.date_in_text)(date("1930-02-03")), "3/2/1930");
    assert_eq!((ENGLISH.date_in_text)(date("1930-02-03")), "3 February 1930");
}

#[test]
fn a_numbered_page_is_titled_with_its_section_and_days() {
    let vietnamese = |section, first, last| (VIETNAMESE.archive_title)(section, first, last);
    assert_eq!(vietnamese(None, "1/5/2026", "2/5/2026"), "Tin từ 1/5/2026 đến 2/5/2026");
    assert_eq!(vietnamese(Some("Kinh tế"), "1/5", "2/5"), "Kinh tế: tin từ 1/5 đến 2/5");
    assert_eq!(vietnamese(None, "1/5", "1/5"), "Tin ngày 1/5");
    let english = |section, first, last| (ENGLISH.archive_title)(section, first, last);
    assert_eq!(english(None, "1 May", "2 May"), "News from 1 May to 2 May");
    assert_eq!(english(Some("Sport"), "1 May", "1 May"), "Sport: news of 1 May");
}

#[test]
fn a_list_of_documents_is_titled_with_its_year_kind_or_issuer() {
    for (facet, value, vietnamese, english) in [
        (Facet::Year, "2025", "Văn bản năm 2025", "Documents of 2025"),
        (Facet::Kind, "Nghị quyết", "Văn bản: Nghị quyết", "Documents: Nghị quyết"),
        (Facet::Issuer, "Tỉnh ủy", "Văn bản của Tỉnh ủy", "Documents issued by Tỉnh ủy"),
    ] {
        assert_eq!((VIETNAMESE.document_list)(facet, value), vietnamese);
        assert_eq!((ENGLISH.document_list)(facet, value), english);
    }
}

#[test]
fn a_duration_has_hours_minutes_and_seconds() {
    for (seconds, vietnamese, english) in [
        (0, "0 giây", "0 s"),
        (42, "42 giây", "42 s"),
        (60, "1 phút", "1 min"),
        (3_725, "1 giờ 2 phút 5 giây", "1 h 2 min 5 s"),
        (7_200, "2 giờ", "2 h"),
    ] {
        assert_eq!((VIETNAMESE.duration)(seconds), vietnamese);
        assert_eq!((ENGLISH.duration)(seconds), english);
    }
}

#[test]
fn digit_groups_follow_the_language() {
    for (number, vietnamese, english) in
        [(0, "0", "0"), (999, "999", "999"), (1_234, "1.234", "1,234"), (1_234_567, "1.234.567", "1,234,567")]
    {
        assert_eq!((VIETNAMESE.count)(number), vietnamese);
        assert_eq!((ENGLISH.count)(number), english);
    }
}

#[test]
fn a_file_size_is_rounded() {
    assert_eq!((VIETNAMESE.file_size)(812), "812 B");
    assert_eq!((VIETNAMESE.file_size)(15_600), "16 KB");
    assert_eq!((VIETNAMESE.file_size)(999_600), "1,0 MB");
    assert_eq!((VIETNAMESE.file_size)(1_290_000), "1,3 MB");
    assert_eq!((ENGLISH.file_size)(1_240_000), "1.2 MB");
    assert_eq!((VIETNAMESE.file_size)(u64::MAX), "18446744073709,5 MB");
}

#[test]
fn a_list_states_the_number_of_articles_shown() {
    assert_eq!((VIETNAMESE.articles_shown)(12), "Đang hiển thị 12 tin");
    assert_eq!((ENGLISH.articles_shown)(1), "Showing 1 article");
    assert_eq!((ENGLISH.articles_shown)(2), "Showing 2 articles");
}

#[test]
fn an_anniversary_has_a_congratulation() {
    assert_eq!(
        (VIETNAMESE.congratulation)(96, "Ngày thành lập Đảng Cộng sản Việt Nam", "3/2/1930", "3/2/2026"),
        "Nhiệt liệt chào mừng 96 năm Ngày thành lập Đảng Cộng sản Việt Nam (3/2/1930 - 3/2/2026)!"
    );
}

#[test]
fn every_load_error_states_the_next_step() {
    let problems = [
        LoadError::Network,
        LoadError::Timeout,
        LoadError::Missing("https://bao.example/feed.json".into()),
        LoadError::Status(503),
        LoadError::Unreadable(Unreadable::Html),
        LoadError::Unreadable(Unreadable::Empty),
        LoadError::NoFeedLink,
    ];
    for problem in problems {
        for Locale { load_error: words, tag, .. } in [&VIETNAMESE, &ENGLISH] {
            let sentence = words(&problem);
            assert!(sentence.matches(". ").count() >= 1, "{tag}: {sentence}");
            assert!(sentence.ends_with('.'), "{tag}: {sentence}");
        }
    }
}

#[test]
fn an_html_page_instead_of_the_feed_has_its_own_message() {
    let sentence = (VIETNAMESE.load_error)(&LoadError::Unreadable(Unreadable::Html));
    assert!(sentence.contains("trang web thay vì nguồn tin"), "{sentence}");
}
