//! Months of the calendar.

use std::fmt;

use serde_with::SerializeDisplay;

use super::{Date, days_in_month};

/// A month of the years 1 to 9999. Displayed as `1930-02`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, SerializeDisplay)]
pub struct Month {
    year: i32,
    month: u8,
}

impl Month {
    /// `None` for another year or month.
    pub fn new(year: i32, month: u8) -> Option<Self> {
        ((1..=9999).contains(&year) && (1..=12).contains(&month)).then_some(Self { year, month })
    }

    /// The month of a day.
    pub fn from_date(day: Date) -> Option<Self> {
        Self::new(day.year(), day.month())
    }

    /// Parses `1930-02`.
    pub fn parse(text: &str) -> Option<Self> {
        Self::from_date(Date::parse(&format!("{text}-01"))?)
    }

    pub fn year(self) -> i32 {
        self.year
    }

    pub fn month(self) -> u8 {
        self.month
    }

    /// All days of the month.
    pub fn days(self) -> impl Iterator<Item = Date> {
        let Self { year, month } = self;
        let days = days_in_month(year, month).unwrap_or_default();
        (1..=days).map(move |day| Date { year, month, day })
    }

    pub fn contains(self, day: Date) -> bool {
        Self::from_date(day) == Some(self)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(out, "{:04}-{:02}", self.year, self.month)
    }
}
