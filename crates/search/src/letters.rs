//! Letters outside ASCII: their decompositions, and the scripts that are not folded to Latin letters.

use std::cell::RefCell;

use bantin_core::util::platform::decompose;

/// Maximum number of cached decompositions. Vietnamese has 134 letters outside ASCII.
const MAX_CACHED: usize = 4_096;

/// A cache of decompositions, sorted by character. A call into the browser for each letter of a text would take longer than the
/// search.
#[derive(Default)]
pub struct Decompositions(Vec<(char, Box<str>)>);

thread_local! {
    static DECOMPOSITIONS: RefCell<Decompositions> = RefCell::default();
}

impl Decompositions {
    /// Calls `work` with the cache of this thread. A nested call gets an empty one.
    pub fn with(work: impl FnOnce(&mut Self)) {
        let mut decompositions = DECOMPOSITIONS.take();
        work(&mut decompositions);
        DECOMPOSITIONS.set(decompositions);
    }

    /// The character in NFKD.
    pub fn get(&mut self, character: char) -> &str {
        let found = self.0.binary_search_by_key(&character, |(cached, _)| *cached);
        let position = found.unwrap_or_else(|position| {
            if self.0.len() >= MAX_CACHED {
                self.0.clear();
            }
            let position = position.min(self.0.len());
            let mut buffer = [0; 4];
            self.0.insert(position, (character, decompose(character.encode_utf8(&mut buffer)).into()));
            position
        });
        self.0.get(position).map_or("", |(_, decomposed)| decomposed)
    }
}

/// How the letters of a script form words.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Script {
    /// Letters that fold to ASCII, and Latin letters without decomposition such as þ.
    Latin,
    /// Other scripts with words of several letters, such as Cyrillic.
    Alphabet,
    /// Scripts without spaces between words: each letter is a word, and pairs are bigrams.
    Unspaced,
}

/// The script of a character in NFKD that does not fold to ASCII. `None` for punctuation and symbols. Ranges of whole scripts in
/// place of the tables of `char::is_alphanumeric`, which are 5 KB of WebAssembly.
pub fn script(character: char) -> Option<Script> {
    match character {
        // Punctuation of Armenian, Hebrew, Arabic, Indic, Thai, Tibetan, Burmese, Ethiopic and Khmer, and the space of Ogham.
        '\u{55a}'..='\u{55f}'
        | '\u{589}'
        | '\u{58a}'
        | '\u{5be}'
        | '\u{5c0}'
        | '\u{5c3}'
        | '\u{5c6}'
        | '\u{5f3}'
        | '\u{5f4}'
        | '\u{60c}'
        | '\u{61b}'
        | '\u{61f}'
        | '\u{66a}'..='\u{66d}'
        | '\u{6d4}'
        | '\u{964}'
        | '\u{965}'
        | '\u{e3f}'
        | '\u{e4f}'
        | '\u{e5a}'
        | '\u{e5b}'
        | '\u{f04}'..='\u{f14}'
        | '\u{104a}'..='\u{104f}'
        | '\u{1360}'..='\u{1368}'
        | '\u{1680}'
        | '\u{17d4}'..='\u{17da}' => None,
        // Thai and Lao, Burmese, Khmer, kana, ideographs.
        '\u{e00}'..='\u{eff}'
        | '\u{1000}'..='\u{109f}'
        | '\u{1780}'..='\u{17ff}'
        | '\u{3005}'..='\u{3007}'
        | '\u{3041}'..='\u{30fa}'
        | '\u{30fc}'..='\u{312f}'
        | '\u{3400}'..='\u{4dbf}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{20000}'..='\u{3ffff}' => Some(Script::Unspaced),
        // The Latin letters without decomposition that the folding omits: þ, ħ, ŋ and ŧ.
        'Þ' | 'þ' | 'Ħ' | 'ħ' | 'Ŋ' | 'ŋ' | 'Ŧ' | 'ŧ' => Some(Script::Latin),
        // Other Latin letters without decomposition, Greek to Georgian, hangul as jamo, and what Unicode has added since.
        '\u{180}'..='\u{2af}'
        | '\u{370}'..='\u{1fff}'
        | '\u{2c00}'..='\u{2dff}'
        | '\u{a000}'..='\u{abff}'
        | '\u{10000}'..='\u{1bfff}' => Some(Script::Alphabet),
        _ => None,
    }
}

/// The small letter of a Greek or Cyrillic capital, or of a letter of [`Script::Latin`], in NFKD; any other character itself.
pub fn lower(character: char) -> char {
    let code = u32::from(character);
    let lower = match code {
        0xde | 0x391..=0x3a9 | 0x410..=0x42f => code + 0x20,
        0x126 | 0x14a | 0x166 => code + 1,
        0x400..=0x40f => code + 0x50,
        // Sigma at the end of a word.
        0x3c2 => 0x3c3,
        _ => code,
    };
    char::from_u32(lower).unwrap_or(character)
}
