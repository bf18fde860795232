//! Whether the documents lead to one another.

use std::collections::HashMap;

use super::{Misfit, MisfitFault, NotFollowed, What, report::Note};
use crate::{
    feed::{Reading, Subject},
    newsroom::same_origin,
    platform::resolve,
};

/// The one `next_url` at which the way through the documents ends although it names another.
pub fn not_followed(documents: &[(String, Reading)]) -> Option<Note> {
    let places: HashMap<_, _> = (documents.iter().enumerate())
        .map(|(place, (address, _))| (address.as_str(), place))
        .collect();
    let mut seen = vec![false; documents.len()];
    let (origin, _) = documents.first()?;
    let mut place = 0;
    loop {
        *seen.get_mut(place)? = true;
        let (address, reading) = documents.get(place)?;
        let next = reading.feed.next_url.as_deref()?;
        let resolved = resolve(next, address);
        let target = resolved.as_deref().map(without_fragment);
        let why = match target {
            Some(target) if !same_origin(target, origin) => NotFollowed::OtherOrigin,
            Some(target) => match places.get(target) {
                Some(place) if seen[*place] => NotFollowed::SeenBefore,
                Some(next) => {
                    place = *next;
                    continue;
                }
                None => NotFollowed::Unusable,
            },
            None => NotFollowed::Unusable,
        };
        let misfit = Misfit {
            subject: Subject::Feed,
            key: "next_url",
            fault: MisfitFault::NotFollowed {
                address: next.to_owned(),
                why,
            },
        };
        return Some((place, What::Misfit(misfit)));
    }
}

fn without_fragment(address: &str) -> &str {
    address.split('#').next().unwrap_or(address)
}
