//! Recognizes Vietnamese text in the encodings of fonts from before Unicode, whose letters appear as others of Latin-1.
//!
//! A word counts if the letters that such a font would show form a Vietnamese syllable. It is evidence if no other language
//! has its signs or letters at these positions, such as `b¸o` and `tØnh` in TCVN3 or `baùo` in VNI.

/// Letters of the longest syllable, `nghiêng`, and a mark of VNI.
const MAX_SYLLABLE: usize = 8;

const INITIALS: [&str; 28] = [
    "", "b", "c", "ch", "d", "g", "gh", "gi", "h", "k", "kh", "l", "m", "n", "ng", "ngh", "nh", "p", "ph", "q", "qu",
    "r", "s", "t", "th", "tr", "v", "x",
];
const VOWELS: [&str; 40] = [
    "a", "e", "i", "o", "u", "y", "ai", "ao", "au", "ay", "eo", "eu", "ia", "ie", "iu", "oa", "oe", "oi", "oo", "ua",
    "ue", "ui", "uo", "uu", "uy", "ya", "ye", "ieu", "yeu", "oai", "oao", "oay", "oeo", "uao", "uay", "uoi", "uou",
    "uya", "uye", "uyu",
];
const FINALS: [&str; 9] = ["", "c", "ch", "m", "n", "ng", "nh", "p", "t"];

/// Letters without accents, each with the characters that a font of TCVN3 shows as its accented forms.
const TCVN_LETTERS: [(char, &str); 7] = [
    ('a', "µ¶·¸¹¨»¼½¾Æ©ÇÈÉÊË¡¢"),
    ('e', "ÌÎÏÐÑªÒÓÔÕÖ£"),
    ('i', "×ØÜÝÞ"),
    ('o', "ßáâãä«åæçèé¬êëìíî¤¥"),
    ('u', "ïñòóô\u{ad}õö÷øù¦"),
    ('y', "úûüýþ"),
    ('d', "®§"),
];

/// The encoding that a text was typed in, if its letters are those of a font from before Unicode. Markup is skipped.
pub fn legacy_encoding(text: &str) -> Option<&'static str> {
    if text.contains(is_unicode_letter) || !has_hint(text) {
        return None;
    }
    let (mut tcvn, mut vni) = (Counts::default(), Counts::default());
    for (index, part) in text.split('<').enumerate() {
        let part = part.split_once('>').filter(|_| index > 0).map_or(part, |(_, text)| text);
        for word in part.split(is_separator).filter(|word| !word.is_empty()) {
            tcvn.add(word, tcvn_word);
            vni.add(word, vni_word);
        }
    }
    match (tcvn.are_convincing(1), vni.are_convincing(2)) {
        (true, _) => Some("TCVN3 (ABC)"),
        (_, true) => Some("VNI"),
        _ => None,
    }
}

/// True for Vietnamese letters outside Latin-1, which texts in these encodings do not have.
fn is_unicode_letter(letter: char) -> bool {
    matches!(letter, 'ă' | 'đ' | 'ơ' | 'ư' | '\u{1ea0}'..='\u{1ef9}')
}

/// True if the text has two characters that are evidence of one of the encodings in a syllable. Few other texts have, so
/// their words need not be read.
fn has_hint(text: &str) -> bool {
    let mut pairs = text.chars().zip(text.chars().skip(1));
    pairs.any(|(first, second)| match (first, second) {
        ('§' | '®', second) => !is_separator(second),
        (first, '\u{a1}'..='\u{bf}' | '×' | '÷') => first.is_ascii_alphabetic(),
        (first, 'À'..='Þ') if first.is_ascii_lowercase() => true,
        (first, second) => {
            let is_mark = matches!(second, 'ø' | 'û' | 'ï' | 'ù' | 'õ' | 'ä' | 'å' | 'â' | 'ê')
                || matches!(second, 'Ø' | 'Û' | 'Ï' | 'Ù' | 'Õ' | 'Ä' | 'Å' | 'Â' | 'Ê');
            is_mark && matches!(first.to_ascii_lowercase(), 'a' | 'e' | 'o' | 'u' | 'y' | 'ö' | 'ô' | 'Ö' | 'Ô')
        }
    })
}

fn is_separator(character: char) -> bool {
    character.is_whitespace() || character.is_ascii_punctuation() || ('\u{2000}'..='\u{206f}').contains(&character)
}

/// The words of a text, as an encoding explains them.
#[derive(Default)]
struct Counts {
    words: usize,
    evidence: usize,
    /// Words that are possible in the encoding and in other languages, such as `bé`.
    possible: usize,
    /// Words with other letters, or not of a Vietnamese syllable.
    impossible: usize,
}

#[derive(PartialEq)]
enum Word {
    Evidence,
    Possible,
    Impossible,
}

impl Counts {
    fn add(&mut self, word: &str, classify: fn(&[char]) -> Word) {
        self.words += 1;
        let is_written_out = word.is_ascii()
            || word.contains(|character: char| character.is_ascii_digit())
            || !word.contains(|character: char| character.is_ascii_alphabetic());
        if is_written_out {
            return;
        }
        let letters: Vec<char> = word.chars().take(MAX_SYLLABLE + 1).collect();
        match classify(&letters) {
            Word::Evidence => self.evidence += 1,
            Word::Possible => self.possible += 1,
            Word::Impossible => self.impossible += 1,
        }
    }

    /// `least` is the number of words that a short text requires as evidence.
    fn are_convincing(&self, least: usize) -> bool {
        let explained = self.evidence + self.possible;
        let is_short_text = self.evidence >= least && self.impossible == 0 && explained * 2 >= self.words;
        let is_text = self.evidence > least && self.impossible * 4 <= explained && explained * 20 >= self.words;
        is_short_text || is_text
    }
}

fn tcvn_word(word: &[char]) -> Word {
    let Some(syllable) = word.iter().map(|letter| tcvn_letter(*letter)).collect::<Option<String>>() else {
        return Word::Impossible;
    };
    if !is_syllable(&syllable) {
        return Word::Impossible;
    }
    let is_evidence = (0..word.len()).any(|index| {
        let previous = index.checked_sub(1).map(|previous| word[previous]);
        let follows_letter = previous.is_some_and(|letter| letter.is_ascii_alphabetic());
        let is_last = index + 1 == word.len();
        match word[index] {
            '§' | '®' => previous.is_none() && !is_last,
            'µ' => follows_letter,
            // A capital after a small letter.
            letter @ 'À'..='Þ' if letter != '×' => previous.is_some_and(|letter| letter.is_ascii_lowercase()),
            letter if letter == 'ª' || !letter.is_alphabetic() => follows_letter && !is_last,
            _ => false,
        }
    });
    if is_evidence { Word::Evidence } else { Word::Possible }
}

/// The letter of a syllable, without accents, that a font of TCVN3 shows for `letter`.
fn tcvn_letter(letter: char) -> Option<char> {
    if letter.is_ascii_alphabetic() {
        return Some(letter.to_ascii_lowercase());
    }
    TCVN_LETTERS.iter().find(|(_, forms)| forms.contains(letter)).map(|(shown, _)| *shown)
}

/// VNI writes the mark of a vowel as a letter after it.
fn vni_word(word: &[char]) -> Word {
    let mut syllable = String::new();
    let mut is_evidence = false;
    let mut previous = ' ';
    for letter in word.iter().flat_map(|letter| letter.to_lowercase()) {
        let is_mark = match letter {
            'ø' | 'û' | 'ï' | 'ù' | 'õ' => matches!(previous, 'a' | 'e' | 'o' | 'u' | 'y' | 'ö' | 'ô'),
            'ä' | 'å' | 'â' => matches!(previous, 'a' | 'e' | 'o'),
            'ê' => previous == 'a',
            _ => false,
        };
        previous = letter;
        if is_mark {
            is_evidence = true;
            continue;
        }
        syllable.push(match letter {
            'a'..='z' => letter,
            'ñ' => 'd',
            'ô' => 'o',
            'ö' => 'u',
            'æ' | 'ó' | 'ò' | 'ì' | 'í' => 'i',
            'á' | 'à' | 'ã' | 'é' | 'è' | 'ú' | 'ü' | 'ë' if !syllable.is_empty() => continue,
            'î' => 'y',
            _ => return Word::Impossible,
        });
    }
    match is_syllable(&syllable) {
        false => Word::Impossible,
        true if is_evidence => Word::Evidence,
        true => Word::Possible,
    }
}

/// True for a Vietnamese syllable without its accents, in lower case.
fn is_syllable(word: &str) -> bool {
    word.chars().count() < MAX_SYLLABLE
        && INITIALS.iter().filter_map(|initial| word.strip_prefix(initial)).any(|rest| {
            let vowels = rest.find(|letter: char| !"aeiouy".contains(letter)).unwrap_or(rest.len());
            let (vowels, coda) = rest.split_at(vowels);
            VOWELS.contains(&vowels) && FINALS.contains(&coda)
        })
}
