//! A file that a command writes beside the site.

use std::{
    fs::File,
    io::{self, BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

pub struct OutputFile {
    path: PathBuf,
    file: File,
    /// The content, for error messages.
    what: &'static str,
}

impl OutputFile {
    /// Creates the file, or empties it: the content of an earlier publish must not pass for that of a failed one.
    pub fn create(path: &Path, what: &'static str) -> Result<Self> {
        let file = File::create(path).with_context(|| error_message(path, what))?;
        Ok(Self { path: path.to_owned(), file, what })
    }

    /// Writes the content with `write`.
    pub fn write(self, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
        let mut out = BufWriter::new(self.file);
        let written = write(&mut out).and_then(|()| out.flush());
        written.with_context(|| error_message(&self.path, self.what))
    }
}

fn error_message(path: &Path, what: &str) -> String {
    format!("cannot write {what} to {}", path.display())
}
