//! The notice of the site, `_bantin.notice`.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{
    diagnostic::{Problem, Resolution},
    fields::Value,
    values::{address, day, name},
};
use crate::datetime::Date;

/// A sentence at the top of every page.
#[skip_serializing_none]
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Notice {
    pub text: String,
    pub url: Option<String>,
    /// The first and the last day on which the notice is shown, in site time.
    pub starts: Option<Date>,
    pub ends: Option<Date>,
}

impl Notice {
    pub fn is_shown_on(&self, day: Date) -> bool {
        self.starts.is_none_or(|starts| starts <= day) && !self.is_over_on(day)
    }

    /// True if the last day is before `day`.
    pub fn is_over_on(&self, day: Date) -> bool {
        self.ends.is_some_and(|ends| ends < day)
    }
}

pub fn notice(value: &Value) -> Option<Notice> {
    let object = value.object()?;
    let text = object.required("text", name)?;
    let (starts, ends) = (object.optional("starts", day), object.optional("ends", day));
    if let (Some(starts), Some(ends)) = (starts, ends)
        && ends < starts
    {
        object.note("ends", Problem::EndsBeforeStarts, Resolution::ParentIgnored);
        return None;
    }
    Some(Notice { text, url: object.optional("url", address), starts, ends })
}
