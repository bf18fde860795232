//! Progress bars and notes on standard error.

use std::{
    borrow::Cow,
    io::{IsTerminal, stderr},
    time::Duration,
};

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal;

/// The interval between two frames of a spinner.
const TICK: Duration = Duration::from_millis(100);

/// Progress bars for the steps of a publish. Threads may share it.
#[derive(Clone, Debug)]
pub struct Progress(MultiProgress);

impl Progress {
    /// Shows bars if standard error is a terminal.
    pub fn on_terminal() -> Self {
        if stderr().is_terminal() { Self(MultiProgress::new()) } else { Self::silent() }
    }

    pub fn silent() -> Self {
        Self(MultiProgress::with_draw_target(ProgressDrawTarget::hidden()))
    }

    /// Starts a step, which ends when the bar is dropped, such as "Rendering articles", with a bar if `total` is known and a spinner
    /// otherwise.
    pub fn step(&self, name: impl Into<Cow<'static, str>>, total: Option<usize>) -> ProgressBar {
        let (bar, template) = match total {
            Some(total) => (ProgressBar::new(total as u64), "{msg} [{bar:30}] {human_pos}/{human_len} {eta}"),
            None => (ProgressBar::new_spinner(), "{spinner} {msg}"),
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let bar = self.0.add(bar);
        bar.set_message(name);
        if total.is_none() && !self.0.is_hidden() {
            bar.enable_steady_tick(TICK);
        }
        bar
    }

    /// Prints a line above the bars, also if standard error is not a terminal.
    pub fn note(&self, line: &str) {
        let line = terminal::escape(line);
        self.0.suspend(|| eprintln!("{line}"));
    }
}
