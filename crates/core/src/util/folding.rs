//! Letters without marks and case, as slugs and the search index compare them.

use super::characters::is_ignorable;

/// What folding makes of one character of a text in NFKD.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Folded {
    /// A lower-case ASCII letter or a digit.
    Letter(char),
    /// Lower-case ASCII letters in place of a letter that Unicode does not decompose, such as Đ.
    Letters(&'static str),
    /// A mark above or below a letter, or an invisible character. It is left out and parts no word.
    Ignored,
    /// Anything else. It parts words.
    Separator,
}

/// Folds one character of a text in NFKD ([`super::platform::decompose`]).
pub fn fold_character(character: char) -> Folded {
    let ascii = character.to_ascii_lowercase();
    Folded::Letters(match ascii {
        'a'..='z' | '0'..='9' => return Folded::Letter(ascii),
        '\u{300}'..='\u{36f}' => return Folded::Ignored,
        character if is_ignorable(character) => return Folded::Ignored,
        // Eth and the African letter look like Đ and are typed in its place.
        'đ' | 'Đ' | 'ð' | 'Ð' | 'ɖ' | 'Ɖ' => "d",
        'ł' | 'Ł' => "l",
        'ø' | 'Ø' => "o",
        'ı' => "i",
        'æ' | 'Æ' => "ae",
        'œ' | 'Œ' => "oe",
        'ß' | 'ẞ' => "ss",
        _ => return Folded::Separator,
    })
}
