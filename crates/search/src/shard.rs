//! A file of a segment: the posting lists of the terms that hash to it.
//!
//! A shard is a checksum of four bytes and a stream of bits:
//!
//! | part | code |
//! |---|---|
//! | offset of the fingerprint in a key, from the upper end | 4 bits |
//! | number of terms | gamma, of the number + 1 |
//! | then for each term, by ascending fingerprint | |
//! | difference to the fingerprint before | Rice |
//! | number of articles | gamma |
//! | whether titles have the term | 1 bit |
//! | articles | [`list`] |
//! | only if the bit is 1: number of articles that have it in the title | gamma |
//! | only if the bit is 1: their positions in the list of articles | [`list`] |

use std::collections::BTreeMap;

use bantin_core::util::fnv::{OFFSET_BASIS, fnv_1a};

use crate::{
    bits::{BitReader, BitWriter},
    list,
    term::{KEY_BITS, Term, mix},
};

/// Bits of the fingerprint of a term. A term that the segment does not have is a false positive with the probability of
/// (terms of the shard) / 2^24: 1 in 10 000 in the largest shard of a segment of 8 articles, 1 in 100 000 on average among 20 000.
const FINGERPRINT_BITS: u32 = 24;
const OFFSET_BITS: u32 = 4;
/// The largest offset of a fingerprint in a key.
const MAX_OFFSET: u32 = KEY_BITS - FINGERPRINT_BITS;
const CHECKSUM_BYTES: usize = 4;

/// The bytes are not a shard, or a truncated or changed one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
#[error("a file of the search index is damaged")]
pub struct DamagedShard;

/// The articles that have a term, as numbers in their segment.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Postings {
    /// Ascending.
    pub articles: Vec<u32>,
    /// Those that have the term in the title: ascending positions in `articles`.
    pub titles: Vec<u32>,
}

impl Postings {
    /// The articles of both lists.
    fn union(&self, other: &Self) -> Self {
        let mut articles = BTreeMap::new();
        for postings in [self, other] {
            for (position, article) in (0..).zip(&postings.articles) {
                *articles.entry(*article).or_default() |= postings.titles.binary_search(&position).is_ok();
            }
        }
        let titles = (0..).zip(articles.values()).filter(|(_, in_title)| **in_title).map(|(position, _)| position);
        Self { titles: titles.collect(), articles: articles.into_keys().collect() }
    }
}

/// A shard with a valid checksum.
#[derive(Clone)]
pub struct Shard<'a> {
    stream: &'a [u8],
    /// Articles of the segment.
    articles: u32,
}

impl<'a> Shard<'a> {
    /// Verifies the checksum of a shard. `articles` is the number of articles of its segment.
    pub fn open(bytes: &'a [u8], articles: u32) -> Result<Self, DamagedShard> {
        let (sum, stream) = bytes.split_first_chunk::<CHECKSUM_BYTES>().ok_or(DamagedShard)?;
        if *sum != checksum(stream) {
            return Err(DamagedShard);
        }
        Ok(Self { stream, articles })
    }

    /// The postings of a term; empty if no article has it.
    pub fn find(&self, term: Term) -> Result<Postings, DamagedShard> {
        self.read(term).ok_or(DamagedShard)
    }

    fn read(&self, term: Term) -> Option<Postings> {
        let mut reader = BitReader::new(self.stream);
        let offset = reader.bits(OFFSET_BITS)?;
        let count = reader.gamma()? - 1;
        let wanted = fingerprint(term.key(), offset)?;
        let parameter = parameter(count);
        let mut current = 0_u32;
        for _ in 0..count {
            current = current.checked_add(reader.rice(parameter)?)?;
            if current > wanted {
                break;
            }
            let postings = read_postings(&mut reader, self.articles)?;
            if current == wanted {
                return Some(postings);
            }
        }
        Some(Postings::default())
    }
}

fn read_postings(reader: &mut BitReader, limit: u32) -> Option<Postings> {
    let length = reader.gamma()?;
    let has_titles = reader.bit()?;
    let articles = list::read(reader, length, limit)?;
    let titles = if has_titles {
        let count = reader.gamma()?;
        list::read(reader, count, length)?
    } else {
        Vec::new()
    };
    Some(Postings { articles, titles })
}

/// Writes a shard of a segment with `articles` articles. The terms are [`Term::key`]s, each with at least one article.
pub fn write(mut terms: Vec<(u64, Postings)>, articles: u32) -> Vec<u8> {
    let offset = free_offset(&terms);
    terms.sort_by_key(|(key, _)| fingerprint(*key, offset));
    terms.dedup_by(|(key, postings), (before, merged)| {
        let is_same = fingerprint(*key, offset) == fingerprint(*before, offset);
        if is_same {
            *merged = merged.union(postings);
        }
        is_same
    });
    let mut writer = BitWriter::default();
    writer.bits(offset, OFFSET_BITS);
    writer.gamma(terms.len() as u32 + 1);
    let parameter = parameter(terms.len() as u32);
    let mut last = 0;
    for (key, postings) in &terms {
        let current = fingerprint(*key, offset).unwrap_or(last);
        writer.rice(current - last, parameter);
        last = current;
        let length = postings.articles.len() as u32;
        writer.gamma(length);
        writer.bits(u32::from(!postings.titles.is_empty()), 1);
        list::write(&mut writer, &postings.articles, articles);
        if !postings.titles.is_empty() {
            writer.gamma(postings.titles.len() as u32);
            list::write(&mut writer, &postings.titles, length);
        }
    }
    with_checksum(&writer.finish())
}

/// A stream with its checksum in front.
pub fn with_checksum(stream: &[u8]) -> Vec<u8> {
    let mut bytes = checksum(stream).to_vec();
    bytes.extend_from_slice(stream);
    bytes
}

/// The first offset without collisions of fingerprints. If there is none, it is 0, and terms that collide share their articles.
fn free_offset(terms: &[(u64, Postings)]) -> u32 {
    let is_free = |offset: &u32| {
        let mut fingerprints: Vec<_> = terms.iter().map(|(key, _)| fingerprint(*key, *offset)).collect();
        fingerprints.sort_unstable();
        fingerprints.windows(2).all(|pair| pair[0] != pair[1])
    };
    (0..=MAX_OFFSET).find(is_free).unwrap_or(0)
}

/// The fingerprint at an offset of a key. `None` for an invalid offset.
fn fingerprint(key: u64, offset: u32) -> Option<u32> {
    let shift = MAX_OFFSET.checked_sub(offset)?;
    Some((key >> shift) as u32 & ((1 << FINGERPRINT_BITS) - 1))
}

/// The Rice parameter of the differences between `count` fingerprints.
fn parameter(count: u32) -> u32 {
    FINGERPRINT_BITS - (count.max(1).ilog2() + 1).min(FINGERPRINT_BITS)
}

fn checksum(stream: &[u8]) -> [u8; CHECKSUM_BYTES] {
    (mix(fnv_1a(OFFSET_BASIS, stream.iter().copied())) as u32).to_le_bytes()
}
