//! Links, pictures, candidates, slugs and the site's own addresses. The input is an address, a line break, and what it is seen from.
#![no_main]

#[path = "../../tests/fixtures/promises/addresses.rs"]
mod addresses;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (text, base) = text.rsplit_once('\n').unwrap_or((text, "/"));
    addresses::keep_promises(text, base);
});
