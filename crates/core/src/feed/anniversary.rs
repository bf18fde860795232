//! Reads `_bantin.anniversaries`.

use super::{
    Anniversary, When,
    diagnostic::{Problem, Resolution},
    fields::{Object, Value},
    values::{self, address, day, days},
};

/// Default of `days_before`.
const DAYS_BEFORE: u16 = 30;
/// Default of `days_after`.
const DAYS_AFTER: u16 = 7;

/// Reads an anniversary: one with `date` returns each year, one with `starts` and `ends` happens once and requires `text`.
pub fn anniversary(value: &Value) -> Option<Anniversary> {
    let object = value.object()?;
    let name = object.required("name", values::name)?;
    let (when, text) = if object.has("starts") && !object.has("date") {
        (once(&object)?, Some(object.required("text", values::name)?))
    } else {
        (yearly(&object)?, object.optional("text", values::name))
    };
    Some(Anniversary {
        name,
        when,
        text,
        url: object.optional("url", address),
        image: object.optional("image", address),
    })
}

fn yearly(object: &Object) -> Option<When> {
    Some(When::Yearly {
        date: object.required("date", day)?,
        days_before: object.optional("days_before", days).unwrap_or(DAYS_BEFORE),
        days_after: object.optional("days_after", days).unwrap_or(DAYS_AFTER),
    })
}

fn once(object: &Object) -> Option<When> {
    let starts = object.required("starts", day)?;
    let ends = object.required("ends", day)?;
    if ends < starts {
        object.note("ends", Problem::EndsBeforeStarts, Resolution::ParentIgnored);
        return None;
    }
    Some(When::Once { starts, ends })
}
