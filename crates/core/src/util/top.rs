/// The `count` best candidates, the best one first. Of equal candidates the earlier one comes first.
pub fn top<T>(candidates: impl Iterator<Item = T>, count: usize, is_better: impl Fn(&T, &T) -> bool) -> Vec<T> {
    let mut top = Vec::new();
    for candidate in candidates {
        let position = top.iter().rposition(|kept| !is_better(&candidate, kept)).map_or(0, |before| before + 1);
        if position < count {
            top.insert(position, candidate);
            top.truncate(count);
        }
    }
    top
}
