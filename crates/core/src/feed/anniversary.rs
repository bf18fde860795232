//! `_bantin.anniversaries`.

use super::{
    Anniversary, When,
    diagnostic::{Problem, Resolution},
    fields::{Object, Value},
    values::{self, address, day, days},
};

/// Days before a yearly anniversary when its banner comes up.
const DAYS_BEFORE: u16 = 30;
/// Days after it when the banner is still there.
const DAYS_AFTER: u16 = 7;

/// An entry with `date` is yearly, whatever else it has.
pub fn anniversary(value: &Value) -> Option<Anniversary> {
    let object = value.object()?;
    let name = object.required("name", values::name)?;
    let text = object.optional("text", values::name);
    let when = if object.has("starts") && !object.has("date") {
        if text.is_none() {
            object.note("text", Problem::Missing, Resolution::ParentIgnored);
            return None;
        }
        once(&object)?
    } else {
        When::Yearly {
            date: object.required("date", day)?,
            days_before: object.optional("days_before", days).unwrap_or(DAYS_BEFORE),
            days_after: object.optional("days_after", days).unwrap_or(DAYS_AFTER),
        }
    };
    Some(Anniversary {
        name,
        when,
        text,
        url: object.optional("url", address),
        image: object.optional("image", address),
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
