//! Traces of other systems in the text of an article: codes that a CMS replaces before it shows a page, and fonts from before Unicode.

use bantin_core::{feed::Problem, model::Article};

/// Characters of a code in a diagnostic.
const MAX_CODE_CHARS: usize = 60;

/// The problems of an article, each with the key of the item that has it.
pub fn check(article: &Article) -> Vec<(&'static str, Problem)> {
    let text = &article.text;
    let parts = [
        ("title", Some(&article.headline)),
        ("summary", article.lead.as_ref()),
        ("content_html", text.html.as_ref()),
        ("content_text", text.plain.as_ref().filter(|_| text.html.is_none())),
    ];
    let parts = parts.into_iter().filter_map(|(key, text)| Some((key, text?.as_str())));
    let codes = parts.clone().filter(|(key, _)| key.starts_with("content"));
    let codes = codes.filter_map(|(key, text)| Some((key, Problem::Shortcode { shortcode: shortcode(text)? })));
    let encodings =
        parts.filter_map(|(key, text)| Some((key, Problem::LegacyEncoding { encoding: legacy_encoding(text)? })));
    codes.chain(encodings).collect()
}

/// The first code of a CMS: a shortcode of WordPress, a file of Drupal, a module of Joomla.
fn shortcode(text: &str) -> Option<String> {
    let last_ends = LastEnds::new(text);
    let code = text.match_indices(['[', '{']).find_map(|(start, _)| code_at(text, start, &last_ends))?;
    let line = code.split_whitespace().collect::<Vec<_>>().join(" ");
    Some(match line.char_indices().nth(MAX_CODE_CHARS) {
        Some((end, _)) => format!("{}…", &line[..end]),
        None => line,
    })
}

/// The positions of the last ends of long codes in a text. They are searched once, because a search for each code would
/// take quadratic time.
struct LastEnds {
    /// `}]]`
    file: Option<usize>,
    /// `[/caption]`
    caption: Option<usize>,
}

impl LastEnds {
    fn new(text: &str) -> Self {
        Self { file: text.rfind("}]]"), caption: text.rfind("[/caption]") }
    }
}

/// The code that begins with the bracket or brace at `start`.
fn code_at<'a>(text: &'a str, start: usize, last_ends: &LastEnds) -> Option<&'a str> {
    let is_followed_by = |end: Option<usize>| end.is_some_and(|end| start < end);
    let text = &text[start..];
    if text.starts_with("[[{") {
        let end = is_followed_by(last_ends.file).then(|| text.find("}]]"))??;
        return Some(&text[..end + 3]);
    }
    let (close, is_brace) = if text.starts_with('{') { ('}', true) } else { (']', false) };
    // Codes are short, and the search must not read the whole text for each bracket.
    let nearby = &text[..text.floor_char_boundary(400)];
    let code = &text[..=nearby.find(close)?];
    let body = &code[1..code.len() - 1];
    let (name, attributes) = body.split_once(char::is_whitespace).unwrap_or((body, ""));
    let is_end = name.starts_with('/');
    let name = name.trim_start_matches('/');
    let is_name = name.len() > 2
        && name.starts_with(|letter: char| letter.is_ascii_lowercase())
        && name.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b'_' | b'-'));
    let is_known = match is_brace {
        true => name.starts_with("load") && !attributes.is_empty(),
        false => matches!(name, "gallery" | "embed" | "playlist" | "audio" | "video"),
    };
    // The content reads complete captions.
    let is_caption = name == "caption" && (is_end || is_followed_by(last_ends.caption));
    let has_attributes = !is_brace && attributes.contains('=');
    (is_name && !is_caption && (is_known || is_end || has_attributes)).then_some(code)
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
