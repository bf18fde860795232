//! URLs and Unicode normal forms. The browser has both built in, the native build uses the crates `url` and `unicode-normalization`. Both
//! follow the same standards.

/// The absolute address of `reference` relative to `base` (WHATWG URL Standard). `None` if one of them is invalid.
pub fn resolve(reference: &str, base: &str) -> Option<String> {
    native_or_web::resolve(reference.trim(), base)
}

/// Bytes of a run of characters beyond Latin that is normalized. Browsers sort the marks of one letter in quadratic time.
const MAX_RUN: usize = 3_000;

/// Unicode NFD: letters are followed by their marks. A text with a run over [`MAX_RUN`] stays as it is.
pub fn decompose(text: &str) -> String {
    if text.is_ascii() || has_long_run(text) { text.to_owned() } else { native_or_web::decompose(text) }
}

/// Unicode NFC: letters include their marks. A text with a run over [`MAX_RUN`] stays as it is.
pub fn compose(text: String) -> String {
    if text.chars().all(is_composed) || has_long_run(&text) { text } else { native_or_web::compose(&text) }
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
    use unicode_normalization::UnicodeNormalization;

    pub fn resolve(reference: &str, base: &str) -> Option<String> {
        Some(url::Url::parse(base).ok()?.join(reference).ok()?.into())
    }

    pub fn decompose(text: &str) -> String {
        text.nfd().collect()
    }

    pub fn compose(text: &str) -> String {
        text.nfc().collect()
    }
}

#[cfg(target_arch = "wasm32")]
mod native_or_web {
    use js_sys::JsString;

    pub fn resolve(reference: &str, base: &str) -> Option<String> {
        Some(web_sys::Url::new_with_base(reference, base).ok()?.href())
    }

    pub fn decompose(text: &str) -> String {
        JsString::from(text).normalize("NFD").into()
    }

    pub fn compose(text: &str) -> String {
        JsString::from(text).normalize("NFC").into()
    }
}
