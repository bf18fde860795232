//! Anniversaries of `_bantin.anniversaries`.

use serde::Serialize;
use serde_with::skip_serializing_none;

use crate::datetime::Date;

#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Anniversary {
    pub name: String,
    #[serde(flatten)]
    pub when: When,
    /// Replaces the default congratulation.
    pub text: Option<String>,
    pub url: Option<String>,
    pub image: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Serialize)]
#[serde(untagged)]
pub enum When {
    /// Returns each year. The banner is shown for a number of days before and after.
    Yearly { date: Date, days_before: u16, days_after: u16 },
    /// Happens once, from `starts` to `ends` inclusive.
    Once { starts: Date, ends: Date },
}
