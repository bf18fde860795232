//! The register of documents: its parts by year, kind and issuer.

use super::slug::value_slug;
use crate::{
    datetime::number,
    feed::{LegalDocument, Register},
    routes::{Facet, List, RegisterPart},
    util::string_set::StringSet,
};

impl Facet {
    /// The year, kind or issuer of a legal document.
    pub fn value(self, document: &LegalDocument) -> Option<String> {
        match self {
            Self::Year => Some(document.issued.year().to_string()),
            Self::Kind => document.kind.clone(),
            Self::Issuer => document.issuer.clone(),
        }
    }

    /// The part of the register with this value. Values with the same slug are one part.
    pub fn part(self, value: &str) -> RegisterPart {
        RegisterPart { facet: self, slug: value_slug(value) }
    }
}

impl LegalDocument {
    /// Kind and number: `Nghị quyết 12-NQ/TU`.
    pub fn name(&self) -> String {
        match &self.kind {
            Some(kind) => [kind, &*self.number].join(" "),
            None => self.number.clone(),
        }
    }

    /// The digits at the start of the number: 12 of `12-NQ/TU`.
    pub(super) fn ordinal(&self) -> u32 {
        let digits = self.number.split(|letter: char| !letter.is_ascii_digit()).next();
        digits.and_then(number).unwrap_or_default()
    }
}

impl Register {
    /// Adds the values of `documents`, each once, in the order of their first occurrence.
    pub fn add_values<'a>(&mut self, documents: impl IntoIterator<Item = &'a LegalDocument>) {
        let mut seen = StringSet::default();
        for document in documents {
            for facet in Facet::ALL {
                let Some(value) = facet.value(document) else { continue };
                if seen.insert(&List::Register(Some(facet.part(&value))).path()) {
                    self.values_mut(facet).push(value);
                }
            }
        }
    }
}
