//! The 64-bit FNV-1a hash (draft-eastlake-fnv).

/// The hash of no bytes.
pub const OFFSET_BASIS: u64 = 0xcbf2_9ce4_8422_2325;
const PRIME: u64 = 0x0100_0000_01b3;

/// The hash of `bytes`, from [`OFFSET_BASIS`] or from another start.
pub fn fnv_1a(start: u64, bytes: impl IntoIterator<Item = u8>) -> u64 {
    bytes.into_iter().fold(start, |hash, byte| (hash ^ u64::from(byte)).wrapping_mul(PRIME))
}
