//! A few out of many.

/// The `most` best of the candidates, the best first; of equals the earlier one comes first.
pub(super) fn best<T>(candidates: impl Iterator<Item = T>, most: usize, better: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut best = Vec::new();
    for candidate in candidates {
        let behind = best.iter().rposition(|kept| !better(&candidate, kept));
        let place = behind.map_or(0, |behind| behind + 1);
        if place < most {
            best.insert(place, candidate);
            best.truncate(most);
        }
    }
    best
}
