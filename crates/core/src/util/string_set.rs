//! Names met before. A type of its own, because each type of map would bring its own code into the wasm.

use std::collections::HashMap;

#[derive(Default)]
pub struct StringSet(HashMap<String, usize>);

impl StringSet {
    /// True when `name` is met for the first time.
    pub fn is_new(&mut self, name: &str) -> bool {
        let count = self.0.len();
        self.0.insert(name.to_owned(), count).is_none()
    }
}
