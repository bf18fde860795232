//! Checks that `next_url` leads from document to document.

use std::collections::HashMap;

use crate::load::SourceDocument;
use bantin_core::{
    feed::{Diagnostic, Problem, Resolution, Subject},
    model::same_origin,
    util::{platform::resolve, url_parts::without_fragment},
};

/// The `next_url` that was not followed, if any, with the index of its document.
pub fn check(documents: &[SourceDocument]) -> Option<(usize, Diagnostic)> {
    let indices: HashMap<_, _> =
        documents.iter().enumerate().map(|(index, document)| (document.address.as_str(), index)).collect();
    let origin = &documents.first()?.address;
    let mut seen = vec![false; documents.len()];
    let mut current = 0;
    loop {
        let document = documents.get(current)?;
        seen[current] = true;
        let url = document.reading.feed.next_url.clone()?;
        let target = resolve(&url, &document.address);
        let target = target.as_deref().map(without_fragment);
        let problem = match target.map(|target| (target, indices.get(target))) {
            Some((target, _)) if !same_origin(target, origin) => Problem::OtherOrigin { url },
            Some((_, Some(next))) if seen[*next] => Problem::AlreadyRead { url },
            Some((_, Some(next))) => {
                current = *next;
                continue;
            }
            // A redirect: the document was read from another address.
            Some((_, None)) if current + 1 < documents.len() => {
                current += 1;
                continue;
            }
            _ => Problem::InvalidNextUrl { url },
        };
        let (subject, key, resolution) = (Subject::Feed, "next_url".to_owned(), Resolution::ValueIgnored);
        return Some((current, Diagnostic { subject, key, problem, resolution }));
    }
}
