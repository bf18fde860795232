//! Lists by day, month, event, topic and views: `_bantin.archive` of a feed.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{
    fields::Value,
    values::{day, integer, template},
};
use crate::datetime::{Date, Month};

/// The archive of the news.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Hash, Serialize)]
pub struct NewsArchive {
    /// Address template with `{path}` of the feed document of a list or of the calendar.
    pub url: Option<String>,
    /// In the document of a day or month: the next later day with articles, in another month for a month.
    pub newer: Option<Date>,
    /// The same for the next earlier day.
    pub older: Option<Date>,
    /// The years with articles, only in the document of the calendar.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<CalendarYear>,
}

/// The months with articles of a year.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize)]
pub struct CalendarYear {
    pub year: u32,
    /// The newest first.
    pub months: Vec<u32>,
}

impl CalendarYear {
    /// The years and months of some days, the newest first.
    pub fn from_days(days: impl IntoIterator<Item = Date>) -> Vec<Self> {
        let mut months = Vec::new();
        for month in days.into_iter().filter_map(Month::from_date) {
            if let Err(position) = months.binary_search(&month) {
                months.insert(position, month);
            }
        }
        let mut years: Vec<Self> = Vec::new();
        for month in months.into_iter().rev() {
            let (year, month) = (month.year() as u32, u32::from(month.month()));
            match years.last_mut().filter(|last| last.year == year) {
                Some(last) => last.months.push(month),
                None => years.push(Self { year, months: vec![month] }),
            }
        }
        years
    }

    pub fn months(&self) -> impl Iterator<Item = Month> {
        self.months.iter().filter_map(|month| Month::new(self.year as i32, *month as u8))
    }
}

pub fn news_archive(value: &Value) -> Option<NewsArchive> {
    let object = value.object()?;
    Some(NewsArchive {
        url: object.optional("url", |value| template(value, "{path}")),
        newer: object.optional("newer", day),
        older: object.optional("older", day),
        years: object.list("years", calendar_year).unwrap_or_default(),
    })
}

fn calendar_year(value: &Value) -> Option<CalendarYear> {
    let object = value.object()?;
    Some(CalendarYear {
        year: object.required("year", |value| integer(value, 1, 9999))?,
        months: object.list("months", |entry| entry.read(|value| integer(value, 1, 12))).unwrap_or_default(),
    })
}
