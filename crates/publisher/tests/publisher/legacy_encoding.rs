//! Recognition of texts in fonts from before Unicode.

use bantin_core::feed::Problem;
use bantin_publisher::lint::lint;
use serde_json::{Value, json};

use crate::common::source_document;

const TCVN: &str = "TCVN3 (ABC)";
const VNI: &str = "VNI";

/// The keys of a feed with a text in an old encoding, and that encoding.
fn found(feed: &Value) -> Vec<(String, &'static str)> {
    let source = source_document("https://bao.example/feed.json".to_owned(), "feed.json", feed.to_string().as_bytes());
    let (report, _) = lint(vec![source], 0);
    let problems = report.findings.into_iter().filter_map(|finding| match finding.diagnostic.problem {
        Problem::LegacyEncoding { encoding } => {
            Some((finding.diagnostic.subject.path(&finding.diagnostic.key), encoding))
        }
        _ => None,
    });
    problems.collect()
}

fn found_in_title(title: &str) -> Vec<(String, &'static str)> {
    found(&json!({ "items": [{ "id": "1", "title": title, "content_text": "A" }] }))
}

#[test]
fn short_texts_are_recognized() {
    for (encoding, titles) in [
        (
            TCVN,
            &[
                "§¹i héi §¶ng bé tØnh",
                "UBND tØnh häp b¸o",
                "Häp b¸o",
                "TiÕp xóc cö tri",
                "Y tÕ",
                "§µo t¹o",
                "Khai m¹c lÔ héi v¨n hãa c¸c d©n téc",
                "UBND TØNH HäP B¸O",
                "\u{201c}C«ng nghÖ sè\u{201d} vµ ®êi sèng",
                "Giao th«ng ®\u{ad}êng bé",
            ][..],
        ),
        (
            VNI,
            &[
                "Ñaïi hoäi Ñaûng boä tænh",
                "UBND tænh hoïp baùo",
                "Hoïp baùo",
                "Tieáp xuùc cöû tri",
                "ÑAÏI HOÄI ÑAÛNG BOÄ",
            ][..],
        ),
    ] {
        for title in titles {
            assert_eq!(found_in_title(title), [("items[0].title".to_owned(), encoding)], "{title}");
        }
    }
}

#[test]
fn texts_of_other_languages_are_not_taken_for_an_old_encoding() {
    // The last ones are decomposed.
    for title in [
        "Đại hội Đảng bộ tỉnh",
        "UBND tỉnh họp báo",
        "Toán, hoá và khoá học",
        "Bé gái có nhà mới",
        "Là bé hoà thuận, đã quá 35°C, ½ giờ, 5µm, § 3",
        "Thi trắc nghiệm¹ «Lâm Giang»® · © 2026",
        "Hà Nội·Sài Gòn·Cần Thơ",
        "Ða\u{323}i ho\u{302}\u{323}i \u{110}a\u{309}ng bo\u{323}\u{302} ti\u{309}nh",
        "\u{110}a\u{323}i ho\u{323}\u{302}i, toa\u{301}n, xu\u{e2}n",
        "Où est la forêt ? Là-bas, près du théâtre",
        "Cuisine thaï à Nîmes",
        "Été à l’île d’Oléron : les maïs naïfs de Saül",
        "L’œuvre «complète» coûte 5 £ à Noël",
        "Größe und Höhe: Straße in Köln für Fußgänger",
        "BüRO ÖFFNET TÜREN",
        "§ 3 BGB und §5a, 3×4 Maß, Nuß",
        "KØBENHAVN, TRØNDELAG OG ÆRØ",
        "Rømø får nye både på søen, når bølgerne går højt",
        "DØD PÅ SØEN",
        "¡Hola! ¿Qué tal, José? Él está aquí, tú y yo sí",
        "El niño comió piña en la 1ª y 2ª mañana",
        "São João não está só, avó",
        "Café Nestlé® naïve résumé, 5µm, US$ 3, £5, ¥100",
        "iPhone® and Windows™ at 20°C",
        "Malmö, Ærø, Åland",
    ] {
        assert_eq!(found_in_title(title), [], "{title}");
    }
}

#[test]
fn texts_with_markup_are_recognized_by_their_words() {
    let html = format!("<p class=\"a b c d\">{}</p>", "<a href=\"/x\"><b>tØnh</b> häp b¸o</a> ".repeat(3));
    let feed = json!({ "items": [{ "id": "1", "title": "A", "content_html": html }] });
    assert_eq!(found(&feed), [("items[0].content_html".to_owned(), TCVN)]);
}

#[test]
fn names_tags_and_texts_of_the_feed_are_checked() {
    let sections = json!([{ "slug": "a", "title": "Gi¸o dôc" }]);
    let item = json!({
        "id": "1", "title": "A", "content_text": "A", "tags": ["Y tÕ"], "authors": [{ "name": "NguyÔn V¨n Lª" }],
    });
    let feed = json!({
        "title": "B¸o tØnh",
        "description": "TiÕng nãi cña nh©n d©n",
        "authors": [{ "name": "TrÇn ThÞ Hµ" }],
        "_bantin": { "sections": sections, "publisher": { "name": "Së Th«ng tin" } },
        "items": [item],
    });
    let keys: Vec<_> = found(&feed).into_iter().map(|(key, _)| key).collect();
    let expected = [
        "title",
        "description",
        "_bantin.sections",
        "_bantin.publisher",
        "authors",
        "items[0].authors",
        "items[0].tags",
    ];
    assert_eq!(keys, expected);
}

#[test]
fn recognition_takes_linear_time() {
    for text in ["b¸".repeat(500_000), "<b¸o".repeat(300_000), "b¸o>".repeat(300_000)] {
        found(&json!({ "items": [{ "id": "1", "title": "A", "content_text": text }] }));
    }
}
