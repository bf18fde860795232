//! Languages as others write them.

/// Territories of languages that are written without one.
const USUAL: [(&str, &str); 2] = [("vi", "VN"), ("en", "US")];

/// As Open Graph writes it, `vi_VN`, from a tag of BCP 47. None when the tag names no territory and the language has no usual one.
pub fn locale(tag: &str) -> Option<String> {
    let mut parts = tag.split('-');
    let language = parts.next()?.to_ascii_lowercase();
    let is_territory = |part: &&str| part.len() == 2 && part.bytes().all(|byte| byte.is_ascii_alphabetic());
    // What follows a single letter is an extension.
    let territory = parts.take_while(|part| part.len() > 1).find(is_territory);
    let usual = USUAL.iter().find(|(usual, _)| *usual == language);
    let territory = territory.or(usual.map(|(_, territory)| *territory))?;
    Some(format!("{language}_{}", territory.to_ascii_uppercase()))
}
