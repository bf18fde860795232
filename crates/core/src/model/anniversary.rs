//! Anniversaries whose banner is shown today.

use super::slug::id_suffix;
use crate::{
    datetime::Date,
    feed::{Anniversary, When},
    util::top::top,
};

/// Formats a congratulation from years, name, first day and this year's day.
type Congratulation = fn(i32, &str, &str, &str) -> String;

#[derive(Clone, Debug, PartialEq)]
pub struct ActiveAnniversary {
    pub name: String,
    /// The original day; for [`When::Once`] the first day.
    pub from: Date,
    /// The celebrated day; for [`When::Once`] the last day.
    pub to: Date,
    /// The last day on which the banner is shown.
    pub ends: Date,
    /// Years from `from` to `to`, at least 1; 0 for [`When::Once`].
    pub years: i32,
    /// Replaces the default congratulation, see [`fill_template`].
    pub text: Option<String>,
    pub url: Option<String>,
    pub image: Option<String>,
}

impl ActiveAnniversary {
    /// Identifies the anniversary and its year in the storage of closed banners. Letters, digits and hyphens.
    pub fn key(&self) -> String {
        format!("{}-{}", id_suffix(&self.name), self.to.days())
    }

    /// The editor's text, or else the congratulation; for [`When::Once`] without a text the name.
    pub fn sentence(&self, congratulation: Congratulation, format_date: fn(Date) -> String) -> String {
        match &self.text {
            Some(text) => fill_template(text, self, format_date),
            None if self.years == 0 => self.name.clone(),
            None => congratulation(self.years, &self.name, &format_date(self.from), &format_date(self.to)),
        }
    }
}

/// The anniversaries that are active on `today`, the nearest day first, ties in document order.
pub fn active_anniversaries(anniversaries: &[Anniversary], today: Date) -> Vec<ActiveAnniversary> {
    let active = anniversaries.iter().filter_map(|anniversary| activate(anniversary, today));
    top(active, usize::MAX, |(one, _), (other, _)| one < other).into_iter().map(|(_, active)| active).collect()
}

/// Replaces `{n}`, `{name}`, `{from}` and `{to}`. Other braces stay.
pub fn fill_template(text: &str, anniversary: &ActiveAnniversary, format_date: fn(Date) -> String) -> String {
    let values = [
        ("n}", anniversary.years.to_string()),
        ("name}", anniversary.name.clone()),
        ("from}", format_date(anniversary.from)),
        ("to}", format_date(anniversary.to)),
    ];
    let mut parts = text.split('{');
    let mut filled = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let found = values.iter().find_map(|(name, value)| Some((value.as_str(), part.strip_prefix(name)?)));
        let (value, rest) = found.unwrap_or(("{", part));
        filled += value;
        filled += rest;
    }
    filled
}

/// The anniversary with its distance to `today` in days; 0 for [`When::Once`].
fn activate(anniversary: &Anniversary, today: Date) -> Option<(u64, ActiveAnniversary)> {
    let (distance, from, to, ends, years) = match anniversary.when {
        When::Once { starts, ends } => (starts..=ends).contains(&today).then_some((0, starts, ends, ends, 0))?,
        When::Yearly { date, days_before, days_after } => {
            let window = -i64::from(days_before)..=i64::from(days_after);
            // The nearest occurrence is in the previous, this or the next year.
            let (distance, day) = (today.year() - 1..=today.year() + 1)
                .map(|year| date.in_year(year))
                .filter(|day| day.year() > date.year() && window.contains(&(today.days() - day.days())))
                .map(|day| (today.days().abs_diff(day.days()), day))
                .min()?;
            let ends = Date::from_days(day.days() + i64::from(days_after));
            (distance, date, day, ends, day.year() - date.year())
        }
    };
    let Anniversary { name, text, url, image, .. } = anniversary.clone();
    Some((distance, ActiveAnniversary { name, from, to, ends, years, text, url, image }))
}
