//! From a document to the next older one.

use std::collections::HashSet;

use anyhow::{Context, Result};

use super::{SourceDocument, library::Library};
use crate::{newsroom::same_origin, platform::resolve};

/// `first` and all documents that `next_url` leads to from there. What is not followed is told in `notes`.
pub fn follow(
    library: &Library,
    first: SourceDocument,
    notes: &mut Vec<String>,
) -> Result<Vec<SourceDocument>> {
    let origin = first.address.clone();
    let mut met = HashSet::from([origin.clone()]);
    let mut documents = vec![first];
    while let Some((name, reference, next)) = documents.last().and_then(next) {
        if !same_origin(&next, &origin) {
            notes.push(format!(
                "{name}: `next_url` leads to another origin ({next}) and is not followed."
            ));
            break;
        }
        if !met.insert(next.clone()) {
            notes.push(format!(
                "{name}: `next_url` leads back to {reference}, which has been read, and is not followed."
            ));
            break;
        }
        let document = (library.read(&next)).with_context(|| {
            format!("{name}: `next_url` leads to {reference}, which cannot be read")
        })?;
        // Where a redirect ended counts as read, too.
        met.insert(document.address.clone());
        documents.push(document);
    }
    Ok(documents)
}

/// The document's name, its `next_url` as written, and that as an absolute address without fragment.
fn next(document: &SourceDocument) -> Option<(String, String, String)> {
    let reference = document.reading.feed.next_url.clone()?;
    let mut next = resolve(&reference, &document.address)?;
    next.truncate(next.find('#').unwrap_or(next.len()));
    Some((document.name.clone(), reference, next))
}
