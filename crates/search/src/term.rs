//! Terms of the index: hashes that stand for pairs, words, spellings and sections, and the shard of each.

/// Bits of a term by which the terms of a shard differ.
pub const KEY_BITS: u32 = 36;

/// What an article is found by. Terms are compared by their 64-bit hashes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Term {
    /// Decides the shard. A word and its spellings have the same group, so that one file has them all.
    group: u64,
    hash: u64,
}

impl Term {
    /// A folded word.
    pub fn word(folded: &str) -> Self {
        Self::ungrouped(hash(0, folded))
    }

    /// A word with its marks.
    pub fn spelling(folded: &str, spelled: &str) -> Self {
        Self { hash: hash(1, spelled), ..Self::word(folded) }
    }

    /// Two words in a row, from their [`Term::word`]s.
    pub fn pair(first: Self, second: Self) -> Self {
        Self::ungrouped(mix(first.hash.rotate_left(25) ^ mix(second.hash)))
    }

    /// The slug of a section.
    pub fn section(slug: &str) -> Self {
        Self::ungrouped(hash(2, slug))
    }

    fn ungrouped(hash: u64) -> Self {
        Self { group: hash, hash }
    }

    /// The shard among `count`, below `count`.
    pub fn shard(self, count: u32) -> u32 {
        ((self.group & 0xffff_ffff) * u64::from(count) >> 32) as u32
    }

    /// The upper [`KEY_BITS`] bits of the hash.
    pub fn key(self) -> u64 {
        self.hash >> (64 - KEY_BITS)
    }
}

/// The 64-bit FNV-1a hash of a kind and a text, mixed, because FNV leaves the upper bits of short texts alike.
fn hash(kind: u64, text: &str) -> u64 {
    let step = |hash: u64, byte: u8| (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
    mix(text.bytes().fold(0xcbf2_9ce4_8422_2325 ^ kind, step))
}

/// The finalizer of MurmurHash3.
pub fn mix(mut hash: u64) -> u64 {
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xff51_afd7_ed55_8ccd);
    hash ^= hash >> 33;
    hash = hash.wrapping_mul(0xc4ce_b9fe_1a85_ec53);
    hash ^ hash >> 33
}
