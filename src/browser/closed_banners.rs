//! The anniversary banners that this reader has closed.

use super::memory;
use bantin_core::model::ActiveAnniversary;

pub fn remember(anniversary: &ActiveAnniversary) {
    memory::remember(&key(anniversary), "1");
}

pub fn is_closed(anniversary: &ActiveAnniversary) -> bool {
    memory::remembered(&key(anniversary)).is_some()
}

fn key(anniversary: &ActiveAnniversary) -> String {
    format!("closed:{}", anniversary.key())
}
