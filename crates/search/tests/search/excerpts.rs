//! Excerpts and marks.

use bantin_search::{Query, Search, excerpt, has_phrases, marks};
use proptest::prelude::*;

use crate::support::search;

fn marked(text: &str, query: &str) -> Vec<String> {
    marks(text, &Query::parse(query)).into_iter().map(|mark| text[mark].to_owned()).collect()
}

#[test]
fn words_in_a_row_are_one_mark() {
    assert_eq!(marked("Tỉnh Hưng Yên họp, Hưng vượng", "hung yen"), ["Hưng Yên"]);
}

#[test]
fn words_apart_are_marked_only_if_no_phrase_is_found() {
    assert_eq!(marked("Bộ trưởng và Đảng bộ", "dang bo"), ["Đảng bộ"]);
    assert_eq!(marked("Bộ trưởng, Đảng viên", "dang bo"), ["Bộ", "Đảng"]);
}

#[test]
fn a_single_word_is_marked_everywhere() {
    assert_eq!(marked("Thuế đất và thuê nhà", "thuế"), ["Thuế", "thuê"]);
}

#[test]
fn decomposed_letters_are_inside_marks() {
    assert_eq!(marked("Ti\u{309}nh Hu\u{31b}ng Ye\u{302}n.", "hưng yên"), ["Hu\u{31b}ng Ye\u{302}n"]);
}

#[test]
fn an_excerpt_has_most_words_of_the_query() {
    let text = format!(
        "{}Hưng Yên có mưa. {}Tỉnh Hưng Yên họp về chuyển đổi số. {}",
        "Mở đầu. ",
        "Thân bài dài. ".repeat(60),
        "Kết. ".repeat(80)
    );
    let found = excerpt(&text, &Query::parse("hưng yên, chuyển đổi số"));
    let part = &text[found.range.clone()];
    assert!(part.contains("Tỉnh Hưng Yên họp về chuyển đổi số"), "{part}");
    assert_eq!(found.marks.iter().map(|mark| &text[mark.clone()]).collect::<Vec<_>>(), ["Hưng Yên", "chuyển đổi số"]);
    assert!(part.split_whitespace().count() <= 34, "{part}");
}

#[test]
fn an_excerpt_starts_with_a_part_of_a_sentence_if_one_starts_near() {
    let text = format!("{}Tỉnh ta là Hưng Yên. Hết.", "Xa lắm. ".repeat(50));
    let found = excerpt(&text, &Query::parse("hung yen"));
    assert_eq!(&text[found.range], "Tỉnh ta là Hưng Yên. Hết.");
    let text = "Xa lắm. ".repeat(50) + "Một hai ba bốn năm sáu bảy tám chín Hưng Yên.";
    let found = excerpt(&text, &Query::parse("hung yen"));
    assert_eq!(&text[found.range], "hai ba bốn năm sáu bảy tám chín Hưng Yên.");
}

#[test]
fn the_excerpt_of_a_text_without_matches_is_its_start() {
    let text = "Một hai ba ".repeat(40);
    let found = excerpt(&text, &Query::parse("hung yen"));
    assert_eq!((found.range.start, found.marks.len()), (0, 0));
    assert!(found.range.end < text.len());
    assert_eq!(excerpt("", &Query::parse("hung yen")), Default::default());
}

#[test]
fn the_ogham_space_is_not_a_word() {
    let text = "a b c d e f g h i ! \u{1680}";
    let found = excerpt(text, &Query::parse("\u{1680}"));
    assert_eq!(&text[found.range], "a b c d e f g h i !");
}

#[test]
fn an_excerpt_of_any_text_is_short() {
    for filler in ["🙂", "chuyển", "a", "ơ", "新"] {
        let filler = filler.repeat(100_000);
        for text in [filler.clone(), format!("{filler} Hưng Yên {filler}"), format!("Hưng Yên {filler}")] {
            let found = excerpt(&text, &Query::parse("hung yen"));
            assert!(found.range.len() <= 600 && text.get(found.range.clone()).is_some(), "{:?}", found.range);
            let marks: Vec<_> = found.marks.iter().map(|mark| &text[mark.clone()]).collect();
            assert_eq!(marks, vec!["Hưng Yên"; usize::from(text.contains("Hưng"))]);
        }
    }
}

#[test]
fn a_phrase_is_confirmed_by_the_title_or_the_text() {
    let phrase = search("\"chuyển đổi số\"");
    assert!(has_phrases("", "Tăng tốc chuyển đổi số.", &phrase));
    assert!(has_phrases("Chuyển đổi số", "Tăng tốc.", &phrase));
    assert!(!has_phrases("", "Chuyển đổi rồi đổi số.", &phrase));
    assert!(!has_phrases("", "chuyển đổi. Số", &phrase));
    assert!(!has_phrases("Tăng tốc chuyển đổi", "Số", &phrase));
    let both = search("\"chuyển đổi\" \"hưng yên\"");
    assert!(has_phrases("Chuyển đổi số", "Ở Hưng Yên", &both));
    assert!(!has_phrases("Chuyển đổi số", "Ở Yên Hưng", &both));
}

#[test]
fn a_phrase_is_confirmed_with_exact_marks() {
    let exact = Search { exact_marks: true, ..search("\"đảng bộ tinh\"") };
    assert!(has_phrases("", "Đảng bộ tỉnh", &exact));
    assert!(!has_phrases("", "Đang bỏ tính, Đảng, bộ", &exact));
    assert!(has_phrases("", "Đang bỏ tính", &Search { exact_marks: false, ..exact }));
    // One word with marks is found as spelled.
    assert!(has_phrases("", "Thuế đất", &search("\"thuế\"")));
    assert!(!has_phrases("", "Thuê nhà", &search("\"thuế\"")));
    assert!(has_phrases("", "Thuê nhà", &search("\"thue\"")));
    assert!(has_phrases("", "Yên Hưng", &search("hưng yên")), "only quoted parts are phrases");
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 1000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn excerpts_and_marks_are_parts_of_any_text(text in any::<String>(), query in any::<String>()) {
        let query = Query::parse(&query);
        let found = excerpt(&text, &query);
        prop_assert!(text.get(found.range.clone()).is_some());
        let mut end = found.range.start;
        for mark in &found.marks {
            prop_assert!(mark.start >= end && mark.end <= found.range.end && text.get(mark.clone()).is_some());
            end = mark.end;
        }
    }
}
