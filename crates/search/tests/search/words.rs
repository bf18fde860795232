//! The tokenizer.

use bantin_core::{model::fold, util::platform};
use bantin_search::tokenize;
use proptest::prelude::*;

fn folded(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    tokenize(text, &mut |token| words.push(token.folded.to_owned()));
    words
}

fn spelled(text: &str) -> Vec<String> {
    let mut words = Vec::new();
    tokenize(text, &mut |token| words.push(token.spelled.to_owned()));
    words
}

/// The words, with `|` between the parts.
fn parts(text: &str) -> String {
    let mut parts = String::new();
    tokenize(text, &mut |token| {
        parts.push_str(if parts.is_empty() {
            ""
        } else if token.starts_part {
            " | "
        } else {
            " "
        });
        parts.push_str(token.folded);
    });
    parts
}

#[test]
fn words_fold_as_in_slugs() {
    assert_eq!(folded("Đại hội XIV: “Kỷ nguyên vươn mình”!").join("-"), fold("Đại hội XIV: “Kỷ nguyên vươn mình”!"));
}

#[test]
fn letters_that_look_like_d_with_stroke_have_one_spelling() {
    assert_eq!(spelled("Ðảng Đảng ðảng ɖảng"), vec![spelled("đảng")[0].clone(); 4]);
    assert_ne!(spelled("đảng"), spelled("dảng"));
}

#[test]
fn composed_and_decomposed_texts_have_the_same_words() {
    assert_eq!(spelled("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"), spelled("tiếng việt"));
    assert_eq!(spelled("tie\u{301}\u{302}ng"), spelled("tiếng"));
}

#[test]
fn both_places_of_a_tone_are_one_spelling() {
    assert_eq!(spelled("hoà thuỷ khoẻ"), spelled("hòa thủy khỏe"));
    assert_ne!(spelled("hòa"), spelled("hóa"));
    assert_ne!(spelled("hòa"), spelled("hoa"));
}

#[test]
fn spellings_ignore_case() {
    assert_eq!(spelled("ĐẢNG BỘ"), spelled("đảng bộ"));
}

#[test]
fn punctuation_and_line_breaks_split_a_text() {
    assert_eq!(
        parts("Hưng Yên, chuyển đổi số. Đảng bộ (tỉnh)\nMới"),
        "hung yen | chuyen doi so | dang bo | tinh | moi"
    );
}

#[test]
fn all_quotation_marks_and_brackets_split_a_text() {
    for mark in ['"', '“', '”', '„', '‟', '«', '»', '＂', '(', ')', '[', ']', '{', '}', '|', '•'] {
        assert_eq!(parts(&format!("hưng {mark} yên")), "hung | yen", "{mark}");
    }
}

#[test]
fn letters_that_slugs_omit_are_kept_in_words() {
    assert_eq!(parts("Maħna MAĦNA Sápmi Þór þór Ŋuŋ ŧ"), "maħna maħna sapmi þor þor ŋuŋ ŧ");
}

#[test]
fn hyphens_and_slashes_do_not_split_a_text() {
    assert_eq!(parts("Nghị quyết 57-NQ/TW"), "nghi quyet 57 nq tw");
}

#[test]
fn points_inside_numbers_and_abbreviations_do_not_split_a_text() {
    assert_eq!(parts("TP.HCM có 1.000.000 dân, lúc 20:30. Hết"), "tp hcm co 1 000 000 dan | luc 20 30 | het");
}

#[test]
fn letters_of_other_scripts_are_words() {
    assert_eq!(parts("Ελλάδα МОСКВА 新闻。中文 ไทย"), "ελλαδα москва 新 闻 | 中 文 ไ ท ย");
}

#[test]
fn a_word_has_its_range_in_the_text() {
    let text = "«Đảng bộ» 1½ ﬁn";
    let mut words = Vec::new();
    tokenize(text, &mut |token| words.push((token.folded.to_owned(), text[token.range].to_owned())));
    let pairs = [("dang", "Đảng"), ("bo", "bộ"), ("11", "1½"), ("2", "½"), ("fin", "ﬁn")];
    assert_eq!(words, pairs.map(|(folded, written)| (folded.to_owned(), written.to_owned())));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 2000, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn the_latin_words_of_any_text_are_those_of_its_slug(text in any::<String>()) {
        let words = folded(&text);
        // Slugs omit letters that do not fold to ASCII.
        let latin = words.iter().flat_map(|word| word.split(|letter: char| !letter.is_ascii()));
        let latin: Vec<_> = latin.filter(|word| !word.is_empty()).collect();
        prop_assert_eq!(latin.join("-"), fold(&text));
    }

    #[test]
    fn normal_forms_of_vietnamese_have_the_same_words(text in "[a-zA-ZàáảãạăắằẳẵặâấầẩẫậđĐèéẻẽẹêếềểễệìíỉĩịòóỏõọôốồổỗộơớờởỡợùúủũụưứừửữựỳýỷỹỵ ,.]{0,40}") {
        prop_assert_eq!(spelled(&text), spelled(&platform::decompose(&text)));
        prop_assert_eq!(parts(&text), parts(&platform::decompose(&text)));
    }

    #[test]
    fn ranges_of_words_are_parts_of_the_text(text in any::<String>()) {
        let mut end = 0;
        let mut is_right = true;
        tokenize(&text, &mut |token| {
            is_right &= text.get(token.range.clone()).is_some_and(|part| !part.is_empty()) && token.range.end >= end;
            end = token.range.end;
        });
        prop_assert!(is_right);
    }
}
