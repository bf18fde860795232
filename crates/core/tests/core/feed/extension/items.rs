//! The extension of an item.

use bantin_core::feed::{Role, is_slug};

use super::{NONE, about_a, of_item};

#[test]
fn an_invalid_slug_counts_as_absent() {
    for slug in ["a", "tin-so-1", "0-0", &"a".repeat(96)] {
        assert!(is_slug(slug));
        assert_eq!(of_item(&format!(r#""slug": "{slug}""#)).0.slug.as_deref(), Some(slug));
    }
    for bad in ["A", "-a", "a-", "a--b", "a_b", "đ", "a/b", " a", &"a".repeat(97)] {
        let (extension, diagnostics) = of_item(&format!(r#""slug": "{bad}""#));
        assert_eq!(extension.slug, None, "{bad}");
        assert_eq!(
            diagnostics,
            [about_a("_bantin.slug", "is not a slug: [a-z0-9]+(-[a-z0-9]+)*, at most 96 bytes; it is ignored.")]
        );
    }
    assert!(!is_slug(""));
}

#[test]
fn views_are_an_integer_or_absent() {
    assert_eq!(of_item(r#""views": 0"#).0.views, Some(0));
    assert_eq!(of_item(r#""views": 18446744073709551615"#).0.views, Some(u64::MAX));
    for views in ["-1", "1.5", "1e9", "18446744073709551616"] {
        let (extension, diagnostics) = of_item(&format!(r#""views": {views}"#));
        assert_eq!(extension.views, None);
        assert_eq!(
            diagnostics,
            [about_a("_bantin.views", "is not an integer from 0 to 18446744073709551615; it is ignored.")]
        );
    }
}

#[test]
fn flags_are_true_only_for_true() {
    let (extension, diagnostics) = of_item(r#""pinned": true, "excerpt": true, "canonical": true"#);
    assert!(extension.pinned && extension.excerpt && extension.canonical);
    assert_eq!(diagnostics, NONE);
    let (extension, diagnostics) = of_item(r#""pinned": 1, "excerpt": "true", "canonical": false"#);
    assert!(!extension.pinned && !extension.excerpt && !extension.canonical);
    assert_eq!(
        diagnostics,
        [
            about_a("_bantin.excerpt", "is a string, expected a boolean; it is ignored."),
            about_a("_bantin.pinned", "is a number, expected a boolean; it is ignored."),
        ]
    );
}

#[test]
fn related_ids_are_read_like_ids() {
    let (extension, diagnostics) = of_item(r#""related": ["b", 9007199254740993, "", {}, "b"]"#);
    assert_eq!(extension.related, ["b", "9007199254740993"]);
    assert_eq!(
        diagnostics,
        [
            about_a("_bantin.related[2]", "is blank; it is ignored."),
            about_a("_bantin.related[3]", "is an object, expected a string; it is ignored."),
            about_a("_bantin.related[4]", "is a duplicate; it is ignored."),
        ]
    );
}

#[test]
fn an_unknown_role_counts_as_absent() {
    for (written, role) in
        [("related", Role::Related), ("newer", Role::Newer), ("older", Role::Older), ("front", Role::Front)]
    {
        assert_eq!(of_item(&format!(r#""role": "{written}""#)).0.role, Some(role));
    }
    let (extension, diagnostics) = of_item(r#""role": "Newer""#);
    assert_eq!(extension.role, None);
    assert_eq!(diagnostics, [about_a("_bantin.role", "is not one of related, newer, older, front; it is ignored.")]);
}

#[test]
fn texts_of_the_extension_are_plain_text() {
    let (extension, diagnostics) =
        of_item(r#""section": "the-thao", "event": "Bão\nsố 3", "image_alt": "<b>", "image_caption": " Ảnh: An ""#);
    assert_eq!(extension.section.as_deref(), Some("the-thao"));
    assert_eq!(extension.event.as_deref(), Some("Bão số 3"));
    assert_eq!(extension.image_alt.as_deref(), Some("<b>"));
    assert_eq!(extension.image_caption.as_deref(), Some("Ảnh: An"));
    assert_eq!(diagnostics, NONE);
}
