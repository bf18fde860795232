//! The days a newsroom celebrates.

use super::{best::best, slug::ending};
use crate::{
    datetime::Date,
    feed::{Anniversary, When},
};

/// A congratulation of years, name, first day and this year's day.
type Usual = fn(i32, &str, &str, &str) -> String;

/// An anniversary whose window is open.
#[derive(Clone, Debug, PartialEq)]
pub struct ActiveAnniversary {
    pub name: String,
    /// The day itself, in its first year; the first day of an anniversary that happens once.
    pub from: Date,
    /// The day being celebrated; the last day of an anniversary that happens once.
    pub to: Date,
    /// From `from` to `to`, at least 1; 0 for an anniversary that happens once.
    pub years: i32,
    /// Takes the place of the usual sentence; see [`fill`].
    pub text: Option<String>,
    pub url: Option<String>,
    pub image: Option<String>,
}

impl ActiveAnniversary {
    /// Tells this anniversary in this year from all others, for remembering that a reader closed its banner. Letters, digits and `-`.
    pub fn key(&self) -> String {
        format!("{}-{}", ending(&self.name), self.to.days())
    }

    /// The editor's own text, else `usual` of years, name, first day and this year's day, days as `written`. An anniversary that
    /// happens once counts no years: without a text its name says it all.
    pub fn sentence(&self, usual: Usual, written: fn(Date) -> String) -> String {
        match &self.text {
            Some(text) => fill(text, self, written),
            None if self.years == 0 => self.name.clone(),
            None => usual(self.years, &self.name, &written(self.from), &written(self.to)),
        }
    }

    fn of(anniversary: &Anniversary, from: Date, to: Date, years: i32) -> Self {
        Self {
            name: anniversary.name.clone(),
            from,
            to,
            years,
            text: anniversary.text.clone(),
            url: anniversary.url.clone(),
            image: anniversary.image.clone(),
        }
    }
}

/// The active_anniversaries whose window holds `today`, the nearest day first, ties as written.
pub fn active_anniversaries(anniversaries: &[Anniversary], today: Date) -> Vec<ActiveAnniversary> {
    let open = (anniversaries.iter()).filter_map(|anniversary| open_on(anniversary, today));
    (best(open, usize::MAX, |(one, _), (other, _)| one < other).into_iter())
        .map(|(_days_away, anniversary)| anniversary)
        .collect()
}

/// `text` with `{n}`, `{name}`, `{from}` and `{to}` filled in, days as `written`. Other braces stay.
pub fn fill(text: &str, anniversary: &ActiveAnniversary, written: fn(Date) -> String) -> String {
    let places = [
        ("{n}", anniversary.years.to_string()),
        ("{name}", anniversary.name.clone()),
        ("{from}", written(anniversary.from)),
        ("{to}", written(anniversary.to)),
    ];
    let mut filled = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(brace) = rest.find('{') {
        filled.push_str(&rest[..brace]);
        rest = &rest[brace..];
        match places.iter().find(|(place, _)| rest.starts_with(place)) {
            Some((place, value)) => {
                filled.push_str(value);
                rest = &rest[place.len()..];
            }
            None => {
                filled.push('{');
                rest = &rest[1..];
            }
        }
    }
    filled + rest
}

/// The anniversary and how many days away its day is; an anniversary that happens once is on its day throughout.
fn open_on(anniversary: &Anniversary, today: Date) -> Option<(u64, ActiveAnniversary)> {
    match anniversary.when {
        When::Once { starts, ends } => {
            (starts..=ends).contains(&today).then(|| (0, ActiveAnniversary::of(anniversary, starts, ends, 0)))
        }
        When::Yearly { date, days_before, days_after } => {
            // The nearest return of a day is never further than the year before or after.
            let (days_away, day) = (today.year() - 1..=today.year() + 1)
                .map(|year| date.in_year(year))
                .filter(|day| day.year() > date.year())
                .filter(|day| {
                    let days_after_day = today.days() - day.days();
                    (-i64::from(days_before)..=i64::from(days_after)).contains(&days_after_day)
                })
                .map(|day| (today.days().abs_diff(day.days()), day))
                .min()?;
            let years = day.year() - date.year();
            Some((days_away, ActiveAnniversary::of(anniversary, date, day, years)))
        }
    }
}
