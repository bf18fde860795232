//! The list of removed files, for `bantin publish --list-removed FILE`.

use std::{
    fs::File,
    io::{BufWriter, Write},
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

/// The file of a list.
pub struct RemovedFiles {
    path: PathBuf,
    file: File,
}

impl RemovedFiles {
    /// Creates the file, or empties it, as [`super::report::ReportFile::create`] does.
    pub fn create(path: &Path) -> Result<Self> {
        let file = File::create(path).with_context(|| error_message(path))?;
        Ok(Self { path: path.to_owned(), file })
    }

    /// Writes one path per line. The paths are relative to the output folder and contain no line breaks.
    pub fn write(self, paths: &[String]) -> Result<()> {
        let mut file = BufWriter::new(self.file);
        let mut write = || {
            paths.iter().try_for_each(|path| writeln!(file, "{path}"))?;
            file.flush()
        };
        write().with_context(|| error_message(&self.path))
    }
}

fn error_message(path: &Path) -> String {
    format!("cannot write the list of removed files to {}", path.display())
}
