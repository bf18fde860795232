//! Whether the documents lead to one another.

use std::collections::HashMap;

use super::{Misfit, MisfitFault, NotFollowed, SourceDocument, What, report::Note};
use bantin_core::{feed::Subject, model::same_origin, util::platform::resolve};

/// The one `next_url` at which the way through the documents ends although it names another.
pub fn not_followed(documents: &[SourceDocument]) -> Option<Note> {
    let places: HashMap<_, _> =
        (documents.iter().enumerate()).map(|(place, document)| (document.address.as_str(), place)).collect();
    let mut seen = vec![false; documents.len()];
    let origin = documents.first()?.address.as_str();
    let mut place = 0;
    loop {
        *seen.get_mut(place)? = true;
        let document = documents.get(place)?;
        let next = document.reading.feed.next_url.as_deref()?;
        let resolved = resolve(next, &document.address);
        let target = resolved.as_deref().map(without_fragment);
        let why = match target {
            Some(target) if !same_origin(target, origin) => NotFollowed::OtherOrigin,
            Some(target) => match places.get(target) {
                Some(place) if seen[*place] => NotFollowed::SeenBefore,
                Some(next) => {
                    place = *next;
                    continue;
                }
                // A redirect: the document came, under another address.
                None if documents.len() > place + 1 => {
                    place += 1;
                    continue;
                }
                None => NotFollowed::Unusable,
            },
            None => NotFollowed::Unusable,
        };
        let misfit = Misfit {
            subject: Subject::Feed,
            key: "next_url",
            fault: MisfitFault::NotFollowed { address: next.to_owned(), why },
        };
        return Some((place, What::Misfit(misfit)));
    }
}

fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}
