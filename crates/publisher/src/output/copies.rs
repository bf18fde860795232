//! Compressed copies beside the files of the site.

use std::borrow::Cow;

use anyhow::{Context, Result};

use super::{Change, Output};
use crate::compress::{Encoding, is_compressible};

impl Output {
    /// Writes the compressed copies of the file at `path`, unless they belong to the same bytes already.
    pub(super) fn write_copies<'a>(
        &self,
        path: &str,
        change: Change,
        bytes: impl FnOnce() -> Result<Cow<'a, [u8]>>,
    ) -> Result<()> {
        if !self.compress || !is_compressible(path) {
            return Ok(());
        }
        let copies = Encoding::ALL.map(|encoding| (encoding, encoding.copy_of(path)));
        let is_untouched = |copy: &str| {
            let file = self.previous.files.get(copy);
            file.is_some_and(|file| self.dir.matches(copy, file))
        };
        if change == Change::Unchanged && copies.iter().all(|(_, copy)| is_untouched(copy)) {
            return copies.iter().try_for_each(|(_, copy)| {
                self.record(copy, Change::Unchanged, self.dir.record(copy)?);
                Ok(())
            });
        }
        let bytes = bytes()?;
        for (encoding, copy) in &copies {
            self.claim(copy)?;
            let compressed = encoding.compress(&bytes).with_context(|| format!("cannot compress {path}"))?;
            let change = self.change(copy, &compressed);
            let file = match change {
                Change::Unchanged => self.dir.record(copy)?,
                Change::Added | Change::Changed => self.replace(copy, &compressed)?,
            };
            self.record(copy, change, file);
        }
        Ok(())
    }
}
