//! The command `bantin`. See `bantin --help`.

use std::process::ExitCode;

fn main() -> ExitCode {
    bantin_publisher::cli::run()
}
