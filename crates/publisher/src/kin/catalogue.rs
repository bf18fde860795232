//! What two articles may have in common, as numbers.

use std::{cmp::Reverse, collections::HashMap, sync::Arc};

use bantin_core::model::Article;

/// The number of an article: by time, the newest first and undated ones last, those of one timestamp by id.
pub type Number = u32;

/// What is known of the articles, by [`Number`].
pub struct Catalogue {
    entries: Vec<Entry>,
    /// What is asked for most often stands close together.
    seconds: Vec<Option<i64>>,
    marks: Vec<u64>,
    /// The topics of all entries, one after the other.
    topics: Vec<u32>,
    /// Number by place.
    numbers: Vec<Number>,
    /// The articles that some editor chose, by id.
    chosen: HashMap<String, Number>,
}

/// Equal numbers are equal names.
pub struct Entry {
    pub place: usize,
    pub event: Option<u32>,
    pub section: Option<u32>,
    topics: std::ops::Range<usize>,
}

impl Catalogue {
    pub fn of(articles: &[Arc<Article>]) -> Self {
        let seconds = |article: &Article| article.timestamp().map(|timestamp| timestamp.unix_seconds);
        let mut order: Vec<usize> = (0..articles.len()).collect();
        order.sort_by_key(|place| (Reverse(seconds(&articles[*place])), &articles[*place].id));

        let (mut events, mut sections, mut names) = Default::default();
        let mut topics = Vec::new();
        let mut marks = Vec::with_capacity(articles.len());
        let mut entries = Vec::with_capacity(articles.len());
        let mut numbers = vec![0; articles.len()];
        for place in order.iter().copied() {
            let article = &articles[place];
            let start = topics.len();
            topics.extend(article.topics.iter().map(|topic| number(&mut names, topic)));
            topics[start..].sort_unstable();
            numbers[place] = as_number(entries.len());
            marks.push(mark(&topics[start..]));
            entries.push(Entry {
                place,
                event: article.event.as_deref().map(|event| number(&mut events, event)),
                section: (article.section.as_deref()).map(|section| number(&mut sections, section)),
                topics: start..topics.len(),
            });
        }

        let mut chosen: HashMap<String, Number> = HashMap::new();
        for id in articles.iter().flat_map(|article| &article.related) {
            chosen.insert(id.clone(), Number::MAX);
        }
        for (place, article) in articles.iter().enumerate() {
            if let Some(number) = chosen.get_mut(&article.id) {
                *number = numbers[place];
            }
        }
        chosen.retain(|_, number| *number != Number::MAX);
        Self {
            seconds: order.iter().map(|place| seconds(&articles[*place])).collect(),
            marks,
            entries,
            topics,
            numbers,
            chosen,
        }
    }

    pub fn len(&self) -> usize {
        self.entries.len()
    }

    pub fn entry(&self, number: Number) -> &Entry {
        &self.entries[number as usize]
    }

    /// Unix time; None comes before all others.
    pub fn seconds(&self, number: Number) -> Option<i64> {
        self.seconds[number as usize]
    }

    /// A bit for each topic, the same one for some: two articles share at most as many topics as bits, and as many more as one of
    /// them has topics beyond its bits.
    pub fn mark(&self, number: Number) -> u64 {
        self.marks[number as usize]
    }

    /// In order, each once.
    pub fn topics(&self, entry: &Entry) -> &[u32] {
        &self.topics[entry.topics.clone()]
    }

    pub fn at(&self, place: usize) -> Number {
        self.numbers[place]
    }

    pub fn chosen(&self, id: &str) -> Option<Number> {
        self.chosen.get(id).copied()
    }
}

fn number<'a>(names: &mut HashMap<&'a str, u32>, name: &'a str) -> u32 {
    let next = as_number(names.len());
    *names.entry(name).or_insert(next)
}

fn as_number(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

/// Spread by the golden ratio, so that neighbouring numbers have different bits.
fn mark(topics: &[u32]) -> u64 {
    (topics.iter()).fold(0, |mark, topic| mark | 1 << (topic.wrapping_mul(0x9E37_79B1) >> 26))
}
