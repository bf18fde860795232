//! The command `bantin`. See `bantin --help`.

use std::process::ExitCode;

/// Publishing allocates many short-lived strings: with glibc's allocator it takes a third more CPU time.
#[global_allocator]
static ALLOCATOR: mimalloc::MiMalloc = mimalloc::MiMalloc;

fn main() -> ExitCode {
    bantin_publisher::cli::run()
}
