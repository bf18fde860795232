//! Paths of the index below the site.

/// The folder of the index and of the search page.
pub const FOLDER: &str = "tim/";
/// The [`Manifest`](crate::Manifest).
pub const MANIFEST: &str = "tim/tim.json";
/// The [`Head`](crate::Head).
pub const HEAD: &str = "tim/moi.json";
/// The folder of the blocks of titles.
pub const TITLES: &str = "tim/bai/";
/// The folder of the shards, which has a folder for each segment.
pub const SHARDS: &str = "tim/tu/";

/// A block of titles, a [`titles`](crate::titles) document. Block 0 has the oldest articles.
pub fn titles(block: u32) -> String {
    format!("{TITLES}{block}.json")
}

/// A shard of the segment with this folder name.
pub fn shard(folder: &str, shard: u32) -> String {
    format!("{SHARDS}{folder}/{shard}.bin")
}
