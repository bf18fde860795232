//! How far the work is, for whoever waits for it.

use std::{
    borrow::Cow,
    io::{IsTerminal, stderr},
    time::Duration,
};

use indicatif::{MultiProgress, ProgressBar, ProgressDrawTarget, ProgressStyle};

use super::terminal;

/// How often a step of unknown length shows that it is alive.
const TICK: Duration = Duration::from_millis(100);

/// The steps of a long work, one after the other or side by side. To be shared between threads.
#[derive(Clone, Debug)]
pub struct Progress(MultiProgress);

impl Progress {
    /// Bars on standard error when that is a terminal, else nothing.
    pub fn on_terminal() -> Self {
        if stderr().is_terminal() { Self(MultiProgress::new()) } else { Self::silent() }
    }

    /// Shows no steps.
    pub fn silent() -> Self {
        Self(MultiProgress::with_draw_target(ProgressDrawTarget::hidden()))
    }

    /// Begins a step, named by what is done in it ("Writing articles"), of `total` pieces where their number is known.
    pub fn step(&self, name: impl Into<Cow<'static, str>>, total: Option<usize>) -> Step {
        let bar = match total {
            Some(total) => ProgressBar::new(total as u64),
            None => ProgressBar::new_spinner(),
        };
        // Both templates are constants of valid form; should they not be, the bars would merely look different.
        let template = match total {
            Some(_) => "{msg} [{bar:30}] {human_pos}/{human_len} {eta}",
            None => "{spinner} {msg}",
        };
        if let Ok(style) = ProgressStyle::with_template(template) {
            bar.set_style(style);
        }
        let bar = self.0.add(bar);
        bar.set_message(name);
        if total.is_none() && !self.0.is_hidden() {
            bar.enable_steady_tick(TICK);
        }
        Step(bar)
    }

    /// A line that stays, above the bars: on standard error, whether it is a terminal or not.
    pub fn note(&self, line: &str) {
        let line = terminal::escape(line);
        self.0.suspend(|| eprintln!("{line}"));
    }
}

/// A step at work; it is over when this is dropped.
#[derive(Debug)]
pub struct Step(ProgressBar);

impl Step {
    /// So many pieces more are done.
    pub fn advance(&self, pieces: usize) {
        self.0.inc(pieces as u64);
    }
}

impl Drop for Step {
    fn drop(&mut self) {
        self.0.finish_and_clear();
    }
}
