//! Links, picture candidates, slugs and routes. The input is an address, a line break and a base URL.
#![no_main]

#[path = "../../tests/fixtures/promises/addresses.rs"]
mod addresses;

use libfuzzer_sys::fuzz_target;

fuzz_target!(|text: &str| {
    let (text, base) = text.rsplit_once('\n').unwrap_or((text, "/"));
    addresses::keep_promises(text, base);
});
