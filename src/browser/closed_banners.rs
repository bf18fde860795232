//! The anniversary banners that this reader has closed.

use super::memory;
use bantin_core::model::Occasion;

pub fn remember(occasion: &Occasion) {
    memory::remember(&key(occasion), "1");
}

pub fn is_closed(occasion: &Occasion) -> bool {
    memory::remembered(&key(occasion)).is_some()
}

fn key(occasion: &Occasion) -> String {
    format!("closed:{}", occasion.key())
}
