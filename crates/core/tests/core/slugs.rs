//! Slugs and id suffixes.

use bantin_core::{
    feed::is_slug,
    model::{fold, id_suffix, slug_from_title},
};
use proptest::prelude::*;

#[test]
fn a_vietnamese_title_folds_to_ascii() {
    assert_eq!(fold("Đại hội XIV: “Kỷ nguyên vươn mình” bắt đầu!"), "dai-hoi-xiv-ky-nguyen-vuon-minh-bat-dau");
}

#[test]
fn every_vietnamese_letter_folds_to_its_base() {
    assert_eq!(
        fold("ăắằẳẵặ âấầẩẫậ êếềểễệ ôốồổỗộ ơớờởỡợ ưứừửữự đ íìỉĩị ýỳỷỹỵ"),
        "aaaaaa aaaaaa eeeeee oooooo oooooo uuuuuu d iiiii yyyyy".replace(' ', "-")
    );
    assert_eq!(fold("ĂẮ ÂẤ ÊẾ ÔỐ ƠỚ ƯỨ Đ"), "aa-aa-ee-oo-oo-uu-d");
}

#[test]
fn composed_and_decomposed_letters_fold_alike() {
    assert_eq!(fold("Tie\u{302}\u{301}ng Vie\u{323}\u{302}t"), fold("Tiếng Việt"));
}

#[test]
fn letters_without_decomposition_fold_too() {
    assert_eq!(fold("Straße Ørsted Łódź Ærø Œuvre Iğdır"), "strasse-orsted-lodz-aero-oeuvre-igdir");
}

#[test]
fn letters_that_look_like_d_with_stroke_fold_to_d() {
    assert_eq!(fold("Ðại hội Ɖảng bộ ðời sống"), fold("Đại hội Đảng bộ đời sống"));
}

#[test]
fn letters_in_other_shapes_fold_to_plain_ones() {
    assert_eq!(fold("ＣＯＶＩＤ－１９ 𝗧𝗶𝗻 120 m² ﬁ"), "covid-19-tin-120-m2-fi");
}

#[test]
fn invisible_characters_do_not_split_words() {
    assert_eq!(fold("\u{feff}ng\u{ad}hị to\u{200b}àn \u{202a}quốc\u{202c}"), "nghi-toan-quoc");
}

#[test]
fn a_text_without_letters_and_digits_folds_to_nothing() {
    assert_eq!(fold(" — “…” 新闻 "), "");
}

#[test]
fn the_id_suffix_is_the_fnv_1a_hash_in_base_32() {
    // Test vectors of draft-eastlake-fnv: cbf29ce484222325, af63dc4c8601ec8c, 85944171f73967e8.
    assert_eq!(id_suffix(""), "zpzjzzeeeirsk");
    assert_eq!(id_suffix("a"), "v5r5ytegahwiy");
    assert_eq!(id_suffix("foobar"), "qwkec4pxhft6q");
}

#[test]
fn a_long_title_is_cut_at_a_word() {
    let slug = slug_from_title(&"chữ nghĩa ".repeat(20), "1");
    let title = slug.strip_suffix(&format!("-{}", id_suffix("1"))).unwrap_or_default();
    assert!(title.len() <= 64, "{title}");
    assert!(title.ends_with("-chu") || title.ends_with("-nghia"), "{title}");
}

#[test]
fn a_word_that_ends_at_the_limit_is_kept() {
    let title = format!("{} {}", "a".repeat(60), "bbb ccc");
    assert_eq!(slug_from_title(&title, "1"), format!("{}-bbb-{}", "a".repeat(60), id_suffix("1")));
}

#[test]
fn a_single_long_word_is_cut() {
    assert_eq!(slug_from_title(&"a".repeat(300), "1"), format!("{}-{}", "a".repeat(64), id_suffix("1")));
}

#[test]
fn a_title_that_folds_to_nothing_leaves_the_id_suffix() {
    assert_eq!(slug_from_title("新闻", "7"), id_suffix("7"));
}

#[test]
fn a_slug_is_words_of_lower_case_letters_and_digits() {
    for slug in ["a", "tin-moi", "2-9", &"a".repeat(96)] {
        assert!(is_slug(slug), "{slug}");
    }
    for other in ["", "-a", "a-", "a--b", "A", "đ", "a b", "a/b", "..", &"a".repeat(97)] {
        assert!(!is_slug(other), "{other}");
    }
}

proptest! {
    #[test]
    fn every_title_and_id_give_a_slug_with_the_id_suffix(title in any::<String>(), id in any::<String>()) {
        let slug = slug_from_title(&title, &id);
        prop_assert!(is_slug(&slug), "{}", slug);
        prop_assert!(slug.ends_with(&id_suffix(&id)));
    }

    #[test]
    fn folding_is_idempotent(text in any::<String>()) {
        let folded = fold(&text);
        prop_assert!(folded.is_empty() || folded.split('-').all(is_slug) || folded.len() > 96);
        prop_assert_eq!(fold(&folded), folded);
    }
}
