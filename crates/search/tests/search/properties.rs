//! For any archive and any query the index finds what a scan of all texts finds.

use std::{ops::Range, slice};

use bantin_core::{
    datetime::{Date, Offset, Timestamp},
    model::fold,
};
use bantin_search::{Order, Query, Scope, Search, Text, Total, scan};
use proptest::prelude::*;

use crate::support::{
    News,
    corpus::Corpus,
    numbers, publish,
    scan::{Group, best, has_in_row, typed},
};

/// Few words, so that queries find something.
const WORDS: [&str; 12] =
    ["Đảng", "đảng", "dang", "bộ", "bo", "hưng", "HUNG", "yên", "hòa", "hoà", "hoa", "Tie\u{302}\u{301}ng"];
const GAPS: [&str; 8] = [" ", " ", " ", " - ", ", ", ". ", "\n", "."];
const FIRST_DAY: i64 = 20_000;
const SECTIONS: [&str; 3] = ["thoi-su", "kinh-te", "van-hoa"];

fn text(words: usize) -> impl Strategy<Value = String> {
    let word = (prop::sample::select(&WORDS[..]), prop::sample::select(&GAPS[..]));
    prop::collection::vec(word, 0..words)
        .prop_map(|words| words.into_iter().flat_map(|(word, gap)| [word, gap]).collect())
}

fn archive(articles: Range<usize>) -> impl Strategy<Value = Vec<News>> {
    let section = prop::option::of(prop::sample::select(&SECTIONS[..]));
    // Days since the article before.
    let days = prop_oneof![4 => Just(0), 2 => Just(1_i64), 1 => Just(3)];
    let article = (text(4), text(14), section, days);
    (prop::collection::vec(article, articles), 0..25_usize).prop_map(|(articles, undated)| {
        let mut day = 0;
        let news = |(number, (title, text, section, days)): (usize, (String, String, Option<&str>, i64))| {
            day += days;
            let published = Timestamp::new(Date::from_days(FIRST_DAY + day), (8, 0, 0), Offset::VIETNAM);
            News {
                id: number.to_string(),
                title,
                text,
                section: section.map(str::to_owned),
                published: published.filter(|_| number >= undated),
            }
        };
        articles.into_iter().enumerate().map(news).collect()
    })
}

/// The first or last day of a search.
fn day() -> impl Strategy<Value = Option<Date>> {
    prop::option::of((-1..60_i64).prop_map(|day| Date::from_days(FIRST_DAY + day)))
}

fn is_between(news: &News, from: Option<Date>, to: Option<Date>) -> bool {
    match news.as_text().day {
        Some(day) => from.is_none_or(|from| day >= from) && to.is_none_or(|to| day <= to),
        None => from.is_none() && to.is_none(),
    }
}

fn group(words: Range<usize>) -> impl Strategy<Value = Group> {
    let words = prop::collection::vec(prop::sample::select(&WORDS[..]), words);
    (words, any::<bool>()).prop_map(|(words, is_quoted)| Group { words, is_quoted })
}

fn texts(news: &[News]) -> Vec<Text<'_>> {
    news.iter().map(News::as_text).collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 250, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_query_finds_what_a_scan_finds(
        news in archive(0..70),
        groups in prop::collection::vec(group(1..5), 1..3),
        exact_marks in any::<bool>(),
        all_words in any::<bool>(),
        (from, to) in (day(), day()),
    ) {
        let scope = if all_words { Scope::AllWords } else { Scope::Neighbours };
        let search = Search { query: Query::parse(&typed(&groups)), exact_marks, scope, from, to, ..Search::default() };
        let mut expected = best(&news, &groups, exact_marks, all_words);
        expected.retain(|number| is_between(&news[*number as usize], from, to));
        let answer = publish(&news).answer(&search);
        prop_assert_eq!(numbers(&answer), expected, "{}", typed(&groups));
        prop_assert!(answer.incomplete.is_empty());
        prop_assert_eq!(scan(&texts(&news), &search), answer);
    }

    #[test]
    fn one_word_and_two_words_in_a_row_are_found_exactly(news in archive(0..70), group in group(1..3)) {
        let unmarked = Query::parse(&fold(&group.words.join(" ")).replace('-', " "));
        let answer = publish(&news).answer(&Search { query: unmarked, order: Order::Newest, ..Search::default() });
        let expected: Vec<_> =
            (0..news.len() as u32).zip(&news).rev().filter(|(_, one)| has_in_row(one, &group.words)).map(|(number, _)| number).collect();
        prop_assert_eq!(answer.total, Total::Exact(expected.len() as u32));
        prop_assert_eq!(numbers(&answer), expected);
    }

    #[test]
    fn a_phrase_of_any_length_is_found(news in archive(8..40), group in group(3..13), article in any::<prop::sample::Index>()) {
        let mut news = news;
        let number = article.index(news.len());
        news[number].text.push_str(&format!("\n{}\n", group.words.join(" ")));
        let search = Search { query: Query::parse(&typed(slice::from_ref(&group))), ..Search::default() };
        let hits = numbers(&publish(&news).answer(&search));
        for (number, one) in (0_u32..).zip(&news) {
            prop_assert!(!has_in_row(one, &group.words) || hits.contains(&number), "{} of {:?}", number, hits);
        }
        prop_assert!(hits.contains(&(number as u32)));
    }

    #[test]
    fn a_section_filters_the_articles(news in archive(0..70), group in group(1..4), section in prop::sample::select(&SECTIONS[..])) {
        let all = Search { query: Query::parse(&typed(slice::from_ref(&group))), ..Search::default() };
        let published = publish(&news);
        let mut expected = numbers(&published.answer(&all));
        expected.retain(|number| news[*number as usize].section.as_deref() == Some(section));
        let search = Search { section: Some(section.to_owned()), ..all };
        prop_assert_eq!(numbers(&published.answer(&search)), expected);
    }
}

/// The last characters of a text.
fn end_of(text: &str, characters: usize) -> &str {
    let start = text.char_indices().rev().take(characters).last();
    &text[start.map_or(0, |(start, _)| start)..]
}

#[test]
fn an_archive_of_several_segments_finds_what_a_scan_finds() {
    let corpus = Corpus::new(4_400);
    let articles = corpus.articles();
    let news: Vec<News> = (0_u32..)
        .zip(&articles)
        .map(|(number, article)| News {
            id: article.id.to_owned(),
            title: article.title.to_owned(),
            // The end of the text is enough.
            text: end_of(&corpus.text(number), 160).to_owned(),
            section: article.section.map(str::to_owned),
            published: article.published,
        })
        .collect();
    let published = publish(&news);
    assert_eq!(published.manifest().segments().len(), 3);
    let queries: [&[&'static str]; 4] =
        [&["Đảng", "bộ"], &["thuế"], &["chuyển", "đổi", "số"], &["ủy", "ban", "nhân", "dân", "tỉnh", "hưng", "yên"]];
    for words in queries {
        let groups = [Group { words: words.to_vec(), is_quoted: false }];
        let search = Search { query: Query::parse(&typed(&groups)), ..Search::default() };
        let expected = best(&news, &groups, false, false);
        assert!(!expected.is_empty(), "{words:?}");
        assert_eq!(numbers(&published.answer(&search)), expected, "{words:?}");
        assert_eq!(numbers(&scan(&texts(&news), &search)), expected, "{words:?}");
    }
}
