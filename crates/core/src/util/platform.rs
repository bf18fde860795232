//! What the browser gives for nothing and the native build takes from a crate: addresses and Unicode normal forms.
//! Both sides follow the same standard, so both give the same answer.

/// `reference` seen from `base`, as an absolute address (WHATWG URL Standard). None when either can't be read.
pub fn resolve(reference: &str, base: &str) -> Option<String> {
    resolve_here(reference.trim(), base)
}

/// In bytes. No one reads so many letters and marks beyond Latin in a row as letters with marks, and browsers put the marks of one letter in
/// order in a time that grows with the square of their number.
const LONGEST_ROW: usize = 3_000;

/// Canonical decomposition: letters first, then their marks (Unicode NFD). A text that would take too long stays as it is.
pub fn decompose(text: &str) -> String {
    if text.is_ascii() || takes_long(text) {
        return text.to_owned();
    }
    decompose_here(text)
}

/// Letters and their marks as one character where there is such a one (Unicode NFC): Vietnamese as it is usually written. What is
/// written so already costs a look at it, and what would take too long stays as it is.
pub fn compose(text: String) -> String {
    if text.chars().all(is_composed) || takes_long(&text) {
        return text;
    }
    compose_here(&text)
}

fn takes_long(text: &str) -> bool {
    text.split(is_composed).any(|row| row.len() > LONGEST_ROW)
}

/// True for what composing neither changes nor joins to anything, as far as it can be told in a glance: Latin with the letters of
/// Vietnamese, the usual punctuation.
pub fn is_composed(character: char) -> bool {
    matches!(character, '\0'..='\u{2FF}' | '\u{1E00}'..='\u{1EFF}' | '\u{2002}'..='\u{20CF}')
}

#[cfg(not(target_arch = "wasm32"))]
fn resolve_here(reference: &str, base: &str) -> Option<String> {
    let base = url::Url::parse(base).ok()?;
    Some(base.join(reference).ok()?.into())
}

#[cfg(not(target_arch = "wasm32"))]
fn decompose_here(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfd().collect()
}

#[cfg(not(target_arch = "wasm32"))]
fn compose_here(text: &str) -> String {
    use unicode_normalization::UnicodeNormalization;
    text.nfc().collect()
}

#[cfg(target_arch = "wasm32")]
fn resolve_here(reference: &str, base: &str) -> Option<String> {
    let address = web_sys::Url::new_with_base(reference, base).ok()?;
    Some(address.href())
}

#[cfg(target_arch = "wasm32")]
fn decompose_here(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFD").into()
}

#[cfg(target_arch = "wasm32")]
fn compose_here(text: &str) -> String {
    js_sys::JsString::from(text).normalize("NFC").into()
}
