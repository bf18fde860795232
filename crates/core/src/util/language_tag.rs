//! Language tags (BCP 47).

/// Bytes of a language tag (RFC 5646, section 4.4.1).
const MAX_BYTES: usize = 35;

/// A language tag with the letter case of BCP 47: `vi-VN` for `vi_vn`, `zh-Hant-TW` for `ZH_hant_tw`. The encoding of a
/// POSIX locale (`vi_VN.UTF-8`) is dropped. `None` for other texts, such as the name of a language.
pub fn normalize_language(text: &str) -> Option<String> {
    let tag = text.trim().split(['.', '@']).next()?.replace('_', "-");
    let mut normalized = String::new();
    let mut is_extension = false;
    for (index, subtag) in tag.split('-').enumerate() {
        let is_valid = match index {
            0 => (2..=3).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphabetic()),
            _ => (1..=8).contains(&subtag.len()) && subtag.bytes().all(|byte| byte.is_ascii_alphanumeric()),
        };
        if !is_valid {
            return None;
        }
        // A single letter starts an extension.
        is_extension |= subtag.len() == 1;
        let mut subtag = subtag.to_ascii_lowercase();
        match subtag.len() {
            _ if index == 0 || is_extension => {}
            2 => subtag.make_ascii_uppercase(),
            4 => subtag[..1].make_ascii_uppercase(),
            _ => {}
        }
        if index > 0 {
            normalized.push('-');
        }
        normalized.push_str(&subtag);
    }
    (normalized.len() <= MAX_BYTES).then_some(normalized)
}

/// True for a Vietnamese text, and for one of unknown language: the language of the interface.
pub fn is_vietnamese(tag: Option<&str>) -> bool {
    tag.is_none_or(|tag| tag.split('-').next().is_some_and(|language| language.eq_ignore_ascii_case("vi")))
}
