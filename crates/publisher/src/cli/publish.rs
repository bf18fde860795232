//! `bantin publish`.

use std::{
    io::{Write, stdout},
    process::ExitCode,
};

use jiff::Timestamp;

use super::error_line;
use crate::{Options, Progress};

pub fn run(options: &Options) -> ExitCode {
    match crate::run(options, Timestamp::now().as_second(), &Progress::on_terminal()) {
        Ok(report) => {
            // The site is published even if nobody reads the output.
            let _ = writeln!(
                stdout(),
                "{}: {} files written, {} unchanged, {} removed; {:.1} MB",
                options.out.display(),
                report.written,
                report.unchanged,
                report.removed,
                report.bytes as f64 / 1e6
            );
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("bantin: the site could not be published: {}", error_line(&error));
            ExitCode::FAILURE
        }
    }
}
