//! The nearest of those met so far.

use super::{catalogue::Number, nearness::Nearness};

pub struct Best {
    /// The nearest first.
    kept: Vec<Nearness>,
    most: usize,
}

impl Best {
    pub fn of(most: usize) -> Self {
        Self { kept: Vec::with_capacity(most + 1), most }
    }

    /// False when it, and all that are less near, would not be kept.
    pub fn has_room_for(&self, near: Nearness) -> bool {
        self.kept.len() < self.most || self.kept.last().is_some_and(|last| near < *last)
    }

    /// Keeps it if it is one of the nearest, once.
    pub fn insert(&mut self, near: Nearness) {
        if let Err(place) = self.kept.binary_search(&near) {
            self.kept.insert(place, near);
            self.kept.truncate(self.most);
        }
    }

    pub fn numbers(&self) -> impl Iterator<Item = Number> {
        self.kept.iter().map(|(_, _, number)| *number)
    }
}
