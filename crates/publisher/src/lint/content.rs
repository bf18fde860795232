//! Traces of other systems in the text of an article: codes that a CMS replaces before it shows a page, and fonts from before Unicode.

use std::borrow::Cow;

use super::shortcodes::shortcodes;
use bantin_core::{content::replace_captions, feed::Problem, model::Article};

/// The problems of an article, each with the key of the item that has it.
pub fn check(article: &Article) -> Vec<(&'static str, Problem)> {
    let text = &article.text;
    let plain = text.plain.as_deref().filter(|_| text.html.is_none());
    // Captions with a picture become figures, but only in HTML.
    let contents =
        [("content_html", text.html.as_deref().map(replace_captions)), ("content_text", plain.map(Cow::from))];
    let codes = contents.into_iter().flat_map(|(key, text)| {
        let codes = text.map(|text| shortcodes(&text)).unwrap_or_default();
        codes.into_iter().map(move |shortcode| (key, Problem::Shortcode { shortcode }))
    });
    let parts = [
        ("title", Some(article.headline.as_str())),
        ("summary", article.lead.as_deref()),
        ("content_html", text.html.as_deref()),
        ("content_text", plain),
    ];
    let parts = parts.into_iter().filter_map(|(key, text)| Some((key, text?)));
    let encodings =
        parts.filter_map(|(key, text)| Some((key, Problem::LegacyEncoding { encoding: legacy_encoding(text)? })));
    codes.chain(encodings).collect()
}

/// The encoding that a text was typed in, if its letters are those of a font from before Unicode.
fn legacy_encoding(text: &str) -> Option<&'static str> {
    let (mut words, mut tcvn, mut vni) = (1_usize, 0, 0);
    let mut previous = ' ';
    for character in text.chars() {
        let follows_letter = previous.is_ascii_alphabetic();
        match character {
            ' ' => words += 1,
            // Letters of .VnTime that Unicode fonts show as signs.
            'µ' | '¸' | '¶' | '·' | '¹' | '¨' | '¾' | '¼' | '½' | '©' | '®' | 'ª' | '¬' | '¤' | '¥' | '¦'
                if follows_letter =>
            {
                tcvn += 1
            }
            // VNI writes the mark as a letter after the vowel.
            'ø' | 'û' | 'ï' | 'ä' | 'å' | 'ù' | 'õ'
                if matches!(previous, 'a' | 'e' | 'o' | 'u' | 'y' | 'A' | 'E' | 'O' | 'U' | 'Y' | 'ö' | 'ô') =>
            {
                vni += 1
            }
            _ => {}
        }
        // `®` is đ at the start of words.
        if character.is_ascii_lowercase() && matches!(previous, '®' | '§') {
            tcvn += 1;
        }
        previous = character;
    }
    // Words of other languages have such pairs of letters, too: `naïve`, `où`.
    match (tcvn > 1 && tcvn * 20 >= words, vni > 2 && vni * 8 >= words) {
        (true, _) => Some("TCVN3 (ABC)"),
        (_, true) => Some("VNI"),
        _ => None,
    }
}
