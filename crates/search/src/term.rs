//! Terms of the index: hashes of pairs, words, spellings and sections, and the shard of each.

use bantin_core::util::fnv::{OFFSET_BASIS, fnv_1a};

/// Bits of the key of a term. Fingerprints are parts of keys.
pub const KEY_BITS: u32 = 34;
/// One shard in four has words, spellings and sections, the others have pairs. The long list of a frequent word would make the
/// shard larger for all pairs in it.
const WORD_SHARE: u32 = 4;

/// A pair, word, spelling or section. Terms are compared by 34 bits of their hashes in the builder, and by 24 bits in a shard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    hash: u64,
    is_pair: bool,
}

impl Term {
    /// A folded word.
    pub fn word(folded: &str) -> Self {
        Self::single(0, folded)
    }

    /// A word with its marks.
    pub fn spelling(spelled: &str) -> Self {
        Self::single(1, spelled)
    }

    /// The slug of a section.
    pub fn section(slug: &str) -> Self {
        Self::single(2, slug)
    }

    /// Two words in a row, from their [`Term::word`]s.
    pub fn pair(first: Self, second: Self) -> Self {
        Self { hash: mix(first.hash.rotate_left(25).wrapping_add(second.hash)), is_pair: true }
    }

    fn single(kind: u64, text: &str) -> Self {
        Self { hash: hash(kind, text), is_pair: false }
    }

    /// The shard among `count`, below `count`.
    pub(crate) fn shard(self, count: u32) -> u32 {
        let words = word_shards(count);
        let (first, among) = if self.is_pair || words == 0 { (words, count - words) } else { (0, words) };
        first + (((self.hash & 0xffff_ffff) * u64::from(among)) >> 32) as u32
    }

    /// The upper [`KEY_BITS`] bits of the hash.
    pub(crate) fn key(self) -> u64 {
        self.hash >> (64 - KEY_BITS)
    }
}

/// The number of shards without pairs among `count`. They are the first ones. If it is 0, all shards have terms of any kind.
pub fn word_shards(count: u32) -> u32 {
    count / WORD_SHARE
}

/// The 64-bit FNV-1a hash of a kind and a text, mixed, because the upper bits of FNV-1a hashes of short texts differ little.
fn hash(kind: u64, text: &str) -> u64 {
    mix(fnv_1a(OFFSET_BASIS ^ kind, text.bytes()))
}

/// The finalizer of MurmurHash3.
pub fn mix(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}
