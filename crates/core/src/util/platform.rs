//! URLs, Unicode normal forms and character references. The browser has them built in; the native build uses the crates
//! `url`, `unicode-normalization` and `html5ever`, which follow the same standards.

/// The absolute address of `reference` relative to `base` (WHATWG URL Standard). `None` if one of them is invalid.
pub fn resolve(reference: &str, base: &str) -> Option<String> {
    native_or_web::resolve(reference.trim(), base)
}

/// Bytes of a run of characters beyond Latin that is normalized. Browsers sort the marks of one letter in quadratic time.
const MAX_RUN: usize = 3_000;

/// Unicode NFKD: letters are followed by their marks, and letters in other shapes become plain ones. A text with a run
/// over [`MAX_RUN`] stays as it is.
pub fn decompose(text: &str) -> String {
    if text.is_ascii() || has_long_run(text) { text.to_owned() } else { native_or_web::decompose(text) }
}

/// Unicode NFC: letters include their marks. A text with a run over [`MAX_RUN`] stays as it is.
pub fn compose(text: String) -> String {
    if text.chars().all(is_composed) || has_long_run(&text) { text } else { native_or_web::compose(&text) }
}

/// The text of a well-formed character reference such as `&eacute;`. `None` if HTML has no such reference.
pub fn decode_reference(reference: &str) -> Option<String> {
    native_or_web::decode_reference(reference).filter(|text| text != reference)
}

fn has_long_run(text: &str) -> bool {
    text.split(is_composed).any(|run| run.len() > MAX_RUN)
}

/// A quick check for characters that composing neither changes nor combines: Latin with the letters of Vietnamese, common punctuation.
pub fn is_composed(character: char) -> bool {
    matches!(character, '\0'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2002}'..='\u{20CF}')
}

#[cfg(not(target_arch = "wasm32"))]
mod native_or_web {
    use std::num::IntErrorKind;

    use html5ever::data::{C1_REPLACEMENTS, NAMED_ENTITIES};
    use unicode_normalization::UnicodeNormalization;

    pub fn resolve(reference: &str, base: &str) -> Option<String> {
        Some(url::Url::parse(base).ok()?.join(reference).ok()?.into())
    }

    pub fn decompose(text: &str) -> String {
        text.nfkd().collect()
    }

    pub fn compose(text: &str) -> String {
        text.nfc().collect()
    }

    /// As the browser decodes it (HTML Standard, "Numeric character reference end state").
    pub fn decode_reference(reference: &str) -> Option<String> {
        let name = reference.strip_prefix('&')?;
        let Some(number) = name.strip_prefix('#') else {
            let (first, second) = *NAMED_ENTITIES.get(name)?;
            let characters = [first, second].map(|code| char::from_u32(code).filter(|character| *character != '\0'));
            return Some(characters.into_iter().flatten().collect());
        };
        let number = number.strip_suffix(';')?;
        let code = match number.strip_prefix(['x', 'X']) {
            Some(digits) => u32::from_str_radix(digits, 16),
            None => number.parse(),
        };
        let code = match code {
            Ok(code) => code,
            Err(error) if *error.kind() == IntErrorKind::PosOverflow => u32::MAX,
            Err(_) => return None,
        };
        let replacement = code.checked_sub(0x80).and_then(|index| *C1_REPLACEMENTS.get(index as usize)?);
        let character = replacement.or(char::from_u32(code)).filter(|character| *character != '\0');
        Some(character.unwrap_or(char::REPLACEMENT_CHARACTER).into())
    }
}

#[cfg(target_arch = "wasm32")]
mod native_or_web {
    use js_sys::JsString;
    use web_sys::{DomParser, SupportedType};

    pub fn resolve(reference: &str, base: &str) -> Option<String> {
        Some(web_sys::Url::new_with_base(reference, base).ok()?.href())
    }

    pub fn decompose(text: &str) -> String {
        JsString::from(text).normalize("NFKD").into()
    }

    pub fn compose(text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }

    pub fn decode_reference(reference: &str) -> Option<String> {
        let document = DomParser::new().ok()?.parse_from_string(reference, SupportedType::TextHtml).ok()?;
        document.document_element()?.text_content()
    }
}
