//! The articles of a list by their nearness in time to one of them.

use std::{cmp::Reverse, ops::Range};

use super::catalogue::{Catalogue, Number};

/// How near in time; the least is the nearest. Of equals the newer one comes first, then, by number, the smaller id.
pub type Nearness = (u64, Reverse<Option<i64>>, Number);

pub fn nearness(catalogue: &Catalogue, seconds: Option<i64>, other: Number) -> Nearness {
    let there = catalogue.seconds(other);
    let apart = seconds.zip(there);
    let apart = apart.map_or(u64::MAX, |(here, there)| here.abs_diff(there));
    (apart, Reverse(there), other)
}

/// The numbers of a list in order, each in turn the nearest to a timestamp of those that are left.
pub struct Nearest<'a> {
    catalogue: &'a Catalogue,
    list: &'a [Number],
    seconds: Option<i64>,
    /// Those before this place are newer and were not met yet.
    newer: usize,
    /// Places of newer ones of one timestamp, which come by number.
    timestamp: Range<usize>,
    /// This place and those behind it were not met yet.
    older: usize,
    next_newer: Option<Nearness>,
    next_older: Option<Nearness>,
}

impl<'a> Nearest<'a> {
    /// To an undated article all are equally near: the list stays in its order.
    pub fn of(catalogue: &'a Catalogue, list: &'a [Number], seconds: Option<i64>) -> Self {
        let newer = match seconds {
            Some(_) => list.partition_point(|number| catalogue.seconds(*number) > seconds),
            None => 0,
        };
        let mut nearest = Self {
            catalogue,
            list,
            seconds,
            newer,
            timestamp: newer..newer,
            older: newer,
            next_newer: None,
            next_older: None,
        };
        nearest.next_older = nearest.at(newer);
        nearest.find_newer();
        nearest
    }

    fn at(&self, place: usize) -> Option<Nearness> {
        let number = *self.list.get(place)?;
        Some(nearness(self.catalogue, self.seconds, number))
    }

    fn find_newer(&mut self) {
        if self.timestamp.is_empty() {
            self.timestamp = self.newer_moment();
            self.newer = self.timestamp.start;
        }
        self.next_newer = match self.timestamp.is_empty() {
            true => None,
            false => self.at(self.timestamp.start),
        };
    }

    /// The places of the oldest timestamp among the newer ones.
    fn newer_moment(&self) -> Range<usize> {
        let end = self.newer;
        let Some(last) = end.checked_sub(1) else {
            return 0..0;
        };
        let seconds = |place: usize| self.catalogue.seconds(self.list[place]);
        let timestamp = seconds(last);
        let start = match last > 0 && seconds(last - 1) == timestamp {
            true => self.list[..last].partition_point(|number| self.catalogue.seconds(*number) > timestamp),
            false => last,
        };
        start..end
    }
}

impl Iterator for Nearest<'_> {
    type Item = Nearness;

    fn next(&mut self) -> Option<Nearness> {
        match (self.next_newer, self.next_older) {
            (Some(newer), older) if older.is_none_or(|older| newer < older) => {
                self.timestamp.start += 1;
                self.find_newer();
                Some(newer)
            }
            (_, older) => {
                self.older += 1;
                self.next_older = self.at(self.older);
                older
            }
        }
    }
}
