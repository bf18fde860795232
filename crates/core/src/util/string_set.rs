use std::collections::HashMap;

/// A set of strings. It wraps the `HashMap<String, usize>` used elsewhere, so the wasm contains a single instantiation.
#[derive(Default)]
pub struct StringSet(HashMap<String, usize>);

impl StringSet {
    /// Adds `value`. Returns true if the set did not contain it.
    pub fn insert(&mut self, value: &str) -> bool {
        self.0.insert(value.to_owned(), 0).is_none()
    }
}
