//! Generated articles with the statistics of Vietnamese news: syllables with marks, words of one to four syllables, topics.

use std::fmt::Write;

use bantin_core::datetime::{Date, Offset, Timestamp};
use bantin_search::builder::Article;

const ONSETS: [&str; 26] = [
    "", "b", "c", "ch", "d", "đ", "g", "gi", "h", "k", "kh", "l", "m", "n", "ng", "nh", "ph", "qu", "r", "s", "t",
    "th", "tr", "v", "x", "gh",
];
#[rustfmt::skip]
const RIMES: [&str; 96] = [
    "a", "ai", "ao", "am", "an", "ang", "anh", "au", "ay", "ac", "ach", "ap", "at", "âm", "ân", "âng", "âu", "ây", "âc", "ât",
    "ăm", "ăn", "ăng", "ăc", "ăt", "ăp", "e", "em", "en", "eo", "et", "ê", "ênh", "êu", "êt", "i", "ia", "iêm", "iên", "iêng",
    "iêu", "iêt", "im", "in", "inh", "iu", "ich", "it", "o", "oa", "oai", "oan", "oang", "oat", "oi", "om", "on", "ong", "oc",
    "ot", "ô", "ôi", "ôm", "ôn", "ông", "ôc", "ôt", "ơ", "ơi", "ơm", "ơn", "ơt", "u", "ua", "uân", "uê", "ui", "um", "un",
    "ung", "uc", "ut", "ư", "ưa", "ưng", "ươi", "ương", "ươn", "ươc", "ưu", "uôn", "uôc", "uyên", "uyêt", "y", "yêu",
];
/// Combining marks of the tones. The level tone has none.
const TONES: [&str; 6] = ["", "\u{300}", "\u{301}", "\u{309}", "\u{303}", "\u{323}"];
/// Size of the vocabulary.
const WORDS: usize = 60_000;
const TOPICS: usize = 300;
const WORDS_PER_TOPIC: usize = 220;
const SECTIONS: [&str; 8] =
    ["thoi-su", "chinh-tri", "kinh-te", "van-hoa", "xa-hoi", "giao-duc", "the-thao", "phap-luat"];

/// Phrases and the share of articles that have them, in thousandths.
const PHRASES: [(u64, &str); 7] = [
    (570, "Đảng bộ"),
    (60, "Hưng Yên"),
    (43, "chuyển đổi số"),
    (120, "Ủy ban nhân dân tỉnh"),
    (12, "Ủy ban nhân dân tỉnh Hưng Yên"),
    (2, "Nguyễn Văn Hùng"),
    (25, "thuế"),
];

/// xorshift64*.
pub struct Random(u64);

impl Random {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9e37_79b9_7f4a_7c15) | 1)
    }

    pub fn next(&mut self) -> u64 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        self.0.wrapping_mul(0x2545_f491_4f6c_dd1d)
    }

    pub fn below(&mut self, limit: usize) -> usize {
        ((u128::from(self.next()) * limit as u128) >> 64) as usize
    }

    fn unit(&mut self) -> f64 {
        (self.next() >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// A rank below `limit`, with probabilities that fall as a power of the rank.
    fn zipf(&mut self, limit: usize, exponent: f64) -> usize {
        let power = 1.0 - exponent;
        let top = ((limit + 1) as f64).powf(power) - 1.0;
        ((1.0 + self.unit() * top).powf(1.0 / power) as usize - 1).min(limit - 1)
    }
}

/// A generated archive. Article 0 is the oldest. An article depends only on its number.
pub struct Corpus {
    words: Vec<String>,
    topics: Vec<Vec<usize>>,
    articles: Vec<Generated>,
}

struct Generated {
    id: String,
    title: String,
    slug: String,
    published: Option<Timestamp>,
}

impl Corpus {
    pub fn new(count: u32) -> Self {
        let mut random = Random::new(1);
        let mut syllables = Vec::new();
        for onset in ONSETS {
            for rime in RIMES {
                for tone in TONES {
                    syllables.push(format!("{onset}{}", with_tone(rime, tone)));
                }
            }
        }
        for position in (1..syllables.len()).rev() {
            syllables.swap(position, random.below(position + 1));
        }
        let mut word = |rank: usize| {
            // Frequent words are short.
            let length = if rank < 60 { 1 } else { [1, 2, 2, 2, 2, 2, 3, 4][random.below(8)] };
            let syllable = |_| syllables[random.zipf(3_200, 0.8)].as_str();
            if rank % 29 == 17 { format!("{rank}") } else { (0..length).map(syllable).collect::<Vec<_>>().join(" ") }
        };
        let words = (0..WORDS).map(&mut word).collect();
        let topics = (0..TOPICS).map(|_| (0..WORDS_PER_TOPIC).map(|_| random.zipf(WORDS, 0.6)).collect()).collect();
        let mut corpus = Self { words, topics, articles: Vec::new() };
        corpus.articles = (0..count).map(|number| corpus.generate(number)).collect();
        corpus
    }

    fn generate(&self, number: u32) -> Generated {
        let mut random = Random::new(u64::from(number) + 1_000_000);
        let mut title = String::new();
        self.words_of(number, &mut random, 12, &mut title);
        let title = title.trim_end_matches(['.', ',', ' ', '\n']).to_owned();
        // Twelve articles a day.
        let day = Date::from_days(14_000 + i64::from(number / 12));
        let published = Timestamp::new(day, (7 + number % 12, 0, 0), Offset::VIETNAM);
        let id = format!("https://bao.example/{number}");
        let slug = format!("{}-{}", bantin_core::model::fold(&title), bantin_core::model::id_suffix(&id));
        Generated { id, title, slug, published }
    }

    /// Lead and text of an article, about 500 syllables.
    pub fn text(&self, number: u32) -> String {
        let mut random = Random::new(u64::from(number) + 1);
        let mut text = String::new();
        // Long texts are rarer than short ones.
        let length = 150 + random.below(420) + random.below(420) * usize::from(random.below(3) == 0) * 2;
        self.words_of(number, &mut random, length, &mut text);
        for (thousandths, phrase) in PHRASES {
            if random.below(1_000) < thousandths as usize {
                for _ in 0..1 + random.below(3) {
                    let before = &self.words[random.zipf(WORDS, 0.9)];
                    let _ = write!(text, "{before} {phrase} {}. ", self.words[random.zipf(WORDS, 0.9)]);
                }
            }
        }
        text
    }

    fn words_of(&self, number: u32, random: &mut Random, length: usize, text: &mut String) {
        let topics = [0, 1].map(|other| &self.topics[Random::new(u64::from(number) * 2 + other).zipf(TOPICS, 0.5)]);
        let (mut syllables, mut part) = (0, 0);
        while syllables < length {
            let word = match random.below(20) {
                0..=8 => topics[0][random.zipf(WORDS_PER_TOPIC, 0.7)],
                9 | 10 => topics[1][random.zipf(WORDS_PER_TOPIC, 0.7)],
                11..=15 => random.zipf(300, 0.75),
                _ => random.zipf(WORDS, 0.95),
            };
            let word = &self.words[word];
            let count = word.split(' ').count();
            syllables += count;
            part += count;
            text.push_str(word);
            let is_end = part > 3 && random.below(9) < 2;
            text.push_str(if is_end { [", ", ". ", ".\n"][random.below(3)] } else { " " });
            part = if is_end { 0 } else { part };
        }
    }

    /// The articles with their lengths in bytes as the publisher would estimate them.
    pub fn articles(&self) -> Vec<Article<'_>> {
        let articles = (0_u64..).zip(&self.articles);
        let article = articles.map(|(number, generated)| Article {
            id: &generated.id,
            title: &generated.title,
            path: &generated.slug,
            section: Some(SECTIONS[Random::new(number + 5).below(SECTIONS.len())]),
            published: generated.published,
            text_bytes: 3_300,
        });
        article.collect()
    }
}

/// A rime with a tone on its vowel: the last one with a mark, or else the first.
fn with_tone(rime: &str, tone: &str) -> String {
    let is_vowel = |character: char| "aâăeêioôơuưy".contains(character);
    let marked = rime.char_indices().rfind(|(_, character)| "âăêôơư".contains(*character));
    let vowel = marked.or_else(|| rime.char_indices().find(|(_, character)| is_vowel(*character)));
    let end = vowel.map_or(rime.len(), |(position, character)| position + character.len_utf8());
    bantin_core::util::platform::compose(format!("{}{tone}{}", &rime[..end], &rime[end..]))
}
