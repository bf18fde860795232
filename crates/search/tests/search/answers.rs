//! Answers from a small archive.

use bantin_core::datetime::Date;
use bantin_search::{Class, File, Manifest, Order, Scope, Search, Total, answer, paths, plan, scan, titles};

use crate::support::{News, Published, news, numbers, publish, search};

/// Twelve articles: eight in a segment, four in the head.
fn archive() -> (Vec<News>, Published) {
    let one = |day: &str, title: &str, text: &str| news(title, title, text).on(day);
    let archive = vec![
        news("0", "Không ngày", "Đảng bộ tỉnh").in_section("cu"),
        one("2024-01-31", "Đảng bộ Hưng Yên", "Đại hội").in_section("chinh-tri"),
        one("2024-02-01", "Thuế đất", "Hưng Yên, chuyển đổi. Đổi số").in_section("kinh-te"),
        one("2024-02-01", "Thuê nhà", "Chuyển đổi số ở Hưng Yên").in_section("kinh-te"),
        one("2024-02-02", "Hòa bình", "Đang bỏ phiếu"),
        one("2024-03-05", "Hoà giải", "Đẳng bơ"),
        one("2024-03-05", "Tin 6", "Yên Hưng"),
        one("2024-03-06", "Tin 7", "đảng viên; bộ trưởng"),
        one("2024-04-01", "Tin 8", "Đảng bộ xã").in_section("chinh-tri"),
        one("2024-04-02", "Tin 9", "thuế"),
        one("2024-04-02", "Tin 10", "Dang Bo"),
        one("2024-04-03", "Tin 11", "Ðảng bộ").in_section("kinh-te"),
    ];
    let published = publish(&archive);
    (archive, published)
}

#[track_caller]
fn assert_found(search: &Search, expected: &[u32]) {
    let (archive, published) = archive();
    assert_eq!(numbers(&published.answer(search)), expected);
    let texts: Vec<_> = archive.iter().map(News::as_text).collect();
    assert_eq!(numbers(&scan(&texts, search)), expected, "in memory");
}

fn between(query: &str, from: &str, to: &str) -> Search {
    Search { from: Date::parse(from), to: Date::parse(to), ..search(query) }
}

#[test]
fn a_query_without_marks_finds_all_spellings() {
    // The title first, then the newest first.
    assert_found(&search("dang bo"), &[1, 11, 10, 8, 5, 4, 0]);
    assert_found(&search("ĐẢNG BỘ"), &[1, 11, 10, 8, 5, 4, 0]);
    assert_found(&search("Ða\u{309}ng bo\u{323}\u{302}"), &[1, 11, 10, 8, 5, 4, 0]);
}

#[test]
fn one_word_with_marks_finds_its_spelling() {
    assert_found(&search("thuế"), &[2, 9]);
    assert_found(&search("thue"), &[3, 2, 9]);
    assert_found(&search("hoà"), &[5, 4]);
    assert_found(&search("hòa"), &[5, 4]);
}

#[test]
fn exact_marks_exclude_other_spellings() {
    assert_found(&Search { exact_marks: true, ..search("đảng bộ") }, &[1, 11, 8, 0]);
}

#[test]
fn each_word_is_found_next_to_one_of_its_neighbours() {
    assert_found(&search("hưng yên chuyển đổi số"), &[3, 2]);
    assert_found(&search("chuyển đổi số"), &[3, 2]);
}

#[test]
fn a_quoted_phrase_needs_all_its_pairs() {
    assert_found(&search("\"hưng yên chuyển đổi số\""), &[]);
    assert_found(&search("\"hưng yên\" \"chuyển đổi\""), &[3, 2]);
}

#[test]
fn the_scope_of_all_words_adds_articles_with_words_apart() {
    let (_, published) = archive();
    let found = published.answer(&Search { scope: Scope::AllWords, ..search("dang bo") });
    let classes: Vec<_> = found.hits.iter().map(|hit| hit.rank.class()).collect();
    assert_eq!(numbers(&found), [1, 11, 10, 8, 5, 4, 0, 7]);
    assert_eq!((classes[0], classes[1], classes[7]), (Class::Title, Class::Complete, Class::AllWords));
}

#[test]
fn the_newest_order_ignores_ranks() {
    assert_found(&Search { order: Order::Newest, ..search("dang bo") }, &[11, 10, 8, 5, 4, 1, 0]);
}

#[test]
fn section_and_days_filter_the_articles() {
    assert_found(&Search { section: Some("chinh-tri".to_owned()), ..search("dang bo") }, &[1, 8]);
    assert_found(&between("dang bo", "2024-02-01", "2024-03-31"), &[5, 4]);
    assert_found(&between("dang bo", "2024-02-02", "2024-02-02"), &[4]);
    assert_found(&between("dang bo", "2024-01-31", "2024-04-01"), &[1, 8, 5, 4]);
    assert_found(&between("dang bo", "", "2024-02-02"), &[1, 4]);
    assert_found(&between("dang bo", "2024-04-02", ""), &[11, 10]);
    assert_found(&between("dang bo", "2025-01-01", ""), &[]);
    assert_found(&between("dang bo", "", "2020-01-01"), &[]);
    assert_found(&between("dang bo", "2024-04-02", "2024-02-02"), &[]);
}

/// The day with this position in [`archive_of_days`].
fn nth_day(position: i64) -> Date {
    Date::from_days(20_000 + position)
}

/// An archive of 130 articles, seven a day.
fn archive_of_days() -> Published {
    let article =
        |number: u32| news(&number.to_string(), "Hưng Yên", "").on(&nth_day(i64::from(number / 7)).to_string());
    publish(&(0..130).map(article).collect::<Vec<_>>())
}

#[test]
fn days_are_exact_in_every_block_of_titles() {
    let published = archive_of_days();
    for from in 0..20 {
        for to in from - 1..20 {
            let [from_day, to_day] = [from, to].map(|day| Some(nth_day(day)));
            let search = Search { from: from_day, to: to_day, ..search("hung yen") };
            let expected =
                (0..130).rev().filter(|number| (from..=to).contains(&i64::from(number / 7))).collect::<Vec<u32>>();
            assert_eq!(numbers(&published.answer(&search)), expected, "{from}..={to}");
        }
    }
}

#[test]
fn segments_outside_the_days_are_not_in_the_plan() {
    let one = |number: u32| {
        news(&number.to_string(), "Hưng Yên", "").on(if number < 290 { "2024-01-01" } else { "2024-02-01" })
    };
    let published = publish(&(0..300).map(one).collect::<Vec<_>>());
    let files = plan(&published.manifest(), &between("hung yen", "2024-02-01", ""));
    let segments = files.iter().filter_map(|file| match file {
        File::Shard { segment, .. } => Some(*segment),
        _ => None,
    });
    assert_eq!(segments.collect::<Vec<_>>(), [1]);
}

#[test]
fn an_empty_query_needs_no_files_and_finds_nothing() {
    let (_, published) = archive();
    let nothing = Search { section: Some("chinh-tri".to_owned()), ..search(" ") };
    assert_eq!(plan(&published.manifest(), &nothing), []);
    assert_eq!(published.answer(&nothing).total, Total::Exact(0));
    assert_found(&nothing, &[]);
}

#[test]
fn totals_of_one_and_two_words_are_exact() {
    let (_, published) = archive();
    assert_eq!(published.answer(&search("thue")).total, Total::Exact(3));
    assert_eq!(published.answer(&search("dang bo")).total, Total::Exact(7));
    assert_eq!(published.answer(&search("chuyen doi so")).total, Total::About(2));
}

#[test]
fn articles_of_a_missing_file_are_reported_as_incomplete() {
    let (_, published) = archive();
    let manifest = published.manifest();
    let only = |folder: &str| {
        let files = |file| {
            let path = manifest.path(file);
            published.file(&path).filter(|_| path.starts_with(folder))
        };
        answer(&manifest, &search("dang bo"), &files)
    };
    let head_only = only(paths::HEAD);
    assert_eq!(numbers(&head_only), [11, 10, 8]);
    assert_eq!(
        (head_only.total, head_only.incomplete),
        (Total::AtLeast(3), vec![manifest.segment_articles()[0].clone()])
    );
    let segment_only = only(&format!("{}tu/0-8", paths::FOLDER));
    assert_eq!(numbers(&segment_only), [1, 5, 4, 0]);
    assert_eq!((segment_only.total, segment_only.incomplete), (Total::AtLeast(4), vec![manifest.head_articles()]));
}

#[test]
fn articles_of_missing_titles_are_reported_as_incomplete() {
    let published = archive_of_days();
    let manifest = published.manifest();
    for (from, to) in [(4, 9), (5, 5), (0, 18), (17, 30), (9, 4)] {
        let [from_day, to_day] = [from, to].map(|day| Some(nth_day(day)));
        let search = Search { from: from_day, to: to_day, ..search("hung yen") };
        for titles in [None, Some(b"[]".as_slice())] {
            let found = answer(&manifest, &search, &|file| match file {
                File::Titles(_) => titles,
                other => published.file(&manifest.path(other)),
            });
            let expected = |number: &u32| (from..=to).contains(&i64::from(*number / 7));
            let hits = numbers(&found);
            assert!(hits.iter().all(expected), "{from}..={to}: {hits:?}");
            let is_reported = |number: &u32| found.incomplete.iter().any(|range| range.contains(number));
            let mut unreported =
                (0..130).filter(expected).filter(|number| !hits.contains(number) && !is_reported(number));
            assert_eq!(unreported.next(), None, "{from}..={to}");
            assert!(found.incomplete.iter().all(|range| range.start < range.end && range.end <= 130), "{found:?}");
            assert!(found.incomplete.windows(2).all(|pair| pair[0].end < pair[1].start), "{found:?}");
            assert_eq!(matches!(found.total, Total::AtLeast(_)), !found.incomplete.is_empty());
        }
    }
}

#[test]
fn articles_outside_the_days_are_not_reported_as_incomplete() {
    let published = archive_of_days();
    let manifest = published.manifest();
    let days = Search { from: Some(nth_day(4)), to: Some(nth_day(5)), ..search("hung yen") };
    let found = answer(&manifest, &days, &|file| match file {
        File::Titles(_) => published.file(&manifest.path(file)),
        _ => None,
    });
    let both_days = 28..42;
    assert_eq!(found.incomplete, [both_days]);
}

#[test]
fn a_head_of_another_publish_counts_as_missing() {
    let (mut archive, published) = archive();
    let manifest = published.manifest();
    let with_head = |head: &Published| {
        answer(&manifest, &search("dang bo"), &|file| match file {
            File::Head => head.file(paths::HEAD),
            other => published.file(&manifest.path(other)),
        })
    };
    assert_eq!(with_head(&published).incomplete, []);
    let longer: Vec<_> = archive.iter().cloned().chain([news("12", "Tin 12", "Đảng bộ")]).collect();
    let replaced = archive.remove(9);
    archive.push(News { id: "other".to_owned(), ..replaced });
    for other in [publish(&longer), publish(&archive)] {
        let found = with_head(&other);
        assert_eq!(found.incomplete, [manifest.head_articles()]);
        assert_eq!(numbers(&found), [1, 5, 4, 0]);
    }
}

#[test]
fn the_manifest_gives_the_approximate_day_of_an_article() {
    let (_, published) = archive();
    let manifest = published.manifest();
    assert_eq!(manifest.approximate_day(0), None);
    assert_eq!(manifest.approximate_day(11), Date::parse("2024-04-02"));
}

#[test]
fn the_title_of_a_hit_is_in_its_block() {
    let (archive, published) = archive();
    let manifest = published.manifest();
    let hit = published.answer(&search("hoa binh")).hits[0];
    let (file, position) = Manifest::title_of(hit.article);
    let titles = titles(published.written(&manifest.path(file))).unwrap_or_else(|error| panic!("{file:?}: {error}"));
    assert_eq!(titles[position].title, archive[4].title);
    assert_eq!(titles[position].day(), Date::parse("2024-02-02"));
}
