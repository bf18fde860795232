//! The reader's wasm: takes the shell's place. What it shows is decided in the library.

#[cfg(target_arch = "wasm32")]
fn main() {
    bantin::app::start();
}

/// The reader only runs in a browser: build it with `trunk build`.
#[cfg(not(target_arch = "wasm32"))]
fn main() {}
