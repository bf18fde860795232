//! Legal documents of an authority: `_bantin.document` of an item, and `_bantin.documents`, the register of a feed.

use serde::Serialize;
use serde_with::skip_serializing_none;

use super::{
    Pagination,
    diagnostic::{Problem, Resolution},
    fields::{Object, Value},
    values::{address, day, name, template, timestamp},
};
use crate::{
    datetime::{Date, Offset},
    routes::{Facet, List},
};

/// A document of an authority, such as a resolution.
#[skip_serializing_none]
#[derive(Clone, Debug, Hash, PartialEq, Serialize)]
pub struct LegalDocument {
    /// Number and symbol, such as `12-NQ/TU`.
    pub number: String,
    /// The day on which the document was issued.
    pub issued: Date,
    /// The first day on which the document is in force.
    pub effective: Option<Date>,
    /// Such as `Nghị quyết`.
    pub kind: Option<String>,
    /// The authority.
    pub issuer: Option<String>,
    pub signer: Option<String>,
    /// What the document is about, in one sentence. `None` for the title of the item.
    pub summary: Option<String>,
}

/// The register of all legal documents.
#[skip_serializing_none]
#[derive(Clone, Debug, Default, PartialEq, Serialize)]
pub struct Register {
    /// The register's own feed.
    pub feed_url: Option<String>,
    /// Address template with `{path}` of the feed document of a page below the register.
    pub url: Option<String>,
    /// The values of each facet, only in the head of a numbered list.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub years: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub kinds: Vec<String>,
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub issuers: Vec<String>,
}

impl Register {
    pub fn values(&self, facet: Facet) -> &[String] {
        match facet {
            Facet::Year => &self.years,
            Facet::Kind => &self.kinds,
            Facet::Issuer => &self.issuers,
        }
    }

    pub fn values_mut(&mut self, facet: Facet) -> &mut Vec<String> {
        match facet {
            Facet::Year => &mut self.years,
            Facet::Kind => &mut self.kinds,
            Facet::Issuer => &mut self.issuers,
        }
    }

    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Self { years, kinds, issuers, .. } = self;
        years.iter_mut().chain(kinds).chain(issuers)
    }
}

impl Pagination {
    /// True for a document of `list`.
    pub fn is_of(&self, list: &List) -> bool {
        self.section.as_deref() == list.section_slug()
            && self.event.as_deref() == list.event_slug()
            && self.register == Self::register_path(list)
    }

    /// [`Pagination::register`] of a list.
    pub fn register_path(list: &List) -> Option<String> {
        matches!(list, List::Register(_)).then(|| list.path().trim_end_matches('/').to_owned())
    }
}

impl LegalDocument {
    pub(super) fn texts(&mut self) -> impl Iterator<Item = &mut String> {
        let Self { number, kind, issuer, signer, summary, .. } = self;
        [Some(number), kind.as_mut(), issuer.as_mut(), signer.as_mut(), summary.as_mut()].into_iter().flatten()
    }
}

/// Reads a legal document. Dates with time and without offset are in `site_time`.
pub fn legal_document(value: &Value, site_time: Option<Offset>) -> Option<LegalDocument> {
    let object = value.object()?;
    // Both are read, so both leave a diagnostic.
    let number = object.required("number", name);
    let issued = match object.get("issued") {
        Some(value) => date(&value, site_time, Resolution::ParentIgnored),
        None => {
            object.note("issued", Problem::Missing, Resolution::ParentIgnored);
            None
        }
    };
    Some(LegalDocument {
        number: number?,
        issued: issued?,
        effective: object.get("effective").and_then(|value| date(&value, site_time, Resolution::ValueIgnored)),
        kind: object.optional("kind", name),
        issuer: object.optional("issuer", name),
        signer: object.optional("signer", name),
        summary: object.optional("summary", name),
    })
}

pub fn register(value: &Value) -> Option<Register> {
    let object = value.object()?;
    let values = |key| values(&object, key);
    Some(Register {
        feed_url: object.optional("feed_url", address),
        url: object.optional("url", |value| template(value, "{path}")),
        years: values("years"),
        kinds: values("kinds"),
        issuers: values("issuers"),
    })
}

fn values(object: &Object, key: &str) -> Vec<String> {
    object.unique(key, |entry| entry.read(name), String::as_str).unwrap_or_default()
}

/// A day. Of a date with time it is the day in site time, or else in the date's own offset.
fn date(value: &Value, site_time: Option<Offset>, failed: Resolution) -> Option<Date> {
    let problem = match day(value) {
        Ok(day) => return Some(day),
        Err(problem) => problem,
    };
    let timestamp = timestamp(value, site_time).ok();
    value.note(problem, if timestamp.is_some() { Resolution::Recovered } else { failed });
    timestamp.map(|timestamp| timestamp.date_in(site_time.unwrap_or(timestamp.offset)))
}
