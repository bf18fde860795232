//! The search index: texts, documents and shards. The last line of an input is the query.
#![no_main]

#[path = "../../tests/fixtures/promises/search.rs"]
mod search;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| search::keep_promises(bytes));
