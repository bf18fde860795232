//! The articles of a list by their nearness in time to one of them.

use std::cmp::Reverse;

use super::catalogue::{Catalogue, Number};

/// How near in time; the least is the nearest. Of equals the newer one comes first, then, by number, the smaller id.
pub type Nearness = (u64, Reverse<Option<i64>>, Number);

pub fn nearness(catalogue: &Catalogue, seconds: Option<i64>, other: Number) -> Nearness {
    let there = catalogue.entry(other).seconds;
    let apart = seconds.zip(there);
    let apart = apart.map_or(u64::MAX, |(here, there)| here.abs_diff(there));
    (apart, Reverse(there), other)
}

/// The numbers of a list in order, each in turn the nearest to a moment of those that are left.
pub struct Nearest<'a> {
    catalogue: &'a Catalogue,
    list: &'a [Number],
    seconds: Option<i64>,
    /// Those before it are newer and were not met yet.
    newer: usize,
    /// Of the newer ones those of one moment, which come by number.
    moment: std::ops::Range<usize>,
    /// This one and those behind it were not met yet.
    older: usize,
}

impl<'a> Nearest<'a> {
    /// To an undated article all are equally near: the list stays in its order.
    pub fn of(catalogue: &'a Catalogue, list: &'a [Number], seconds: Option<i64>) -> Self {
        let newer = match seconds {
            Some(_) => list.partition_point(|number| catalogue.entry(*number).seconds > seconds),
            None => 0,
        };
        let mut nearest = Self {
            catalogue,
            list,
            seconds,
            newer,
            moment: newer..newer,
            older: newer,
        };
        nearest.next_moment();
        nearest
    }

    /// Goes on to the next newer moment when all of this one have been met.
    fn next_moment(&mut self) {
        if !self.moment.is_empty() {
            return;
        }
        let end = self.newer;
        let Some(last) = end.checked_sub(1) else {
            return;
        };
        let seconds = |place: usize| self.catalogue.entry(self.list[place]).seconds;
        let moment = seconds(last);
        let alone = last == 0 || seconds(last - 1) != moment;
        self.newer = match alone {
            true => last,
            false => self.list[..end]
                .partition_point(|number| self.catalogue.entry(*number).seconds > moment),
        };
        self.moment = self.newer..end;
    }
}

impl Iterator for Nearest<'_> {
    type Item = Nearness;

    fn next(&mut self) -> Option<Nearness> {
        let near = |place: usize| {
            Some(nearness(
                self.catalogue,
                self.seconds,
                *self.list.get(place)?,
            ))
        };
        let newer = (!self.moment.is_empty())
            .then(|| near(self.moment.start))
            .flatten();
        let older = near(self.older);
        match (newer, older) {
            (Some(newer), older) if older.is_none_or(|older| newer < older) => {
                self.moment.start += 1;
                self.next_moment();
                Some(newer)
            }
            (_, older) => {
                self.older += usize::from(older.is_some());
                older
            }
        }
    }
}
