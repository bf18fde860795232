//! The end of a publish: the last files, what goes, and what the next publish will know.

use anyhow::Result;

use super::{Output, Report, Waiting, locked};
use crate::{
    compress::{Encoding, is_compressible},
    state::{State, Written},
};

/// Where files are named by their bytes: what an older page asks for may be wanted for a while.
const HASHED: &str = "assets/";

impl Output {
    /// Writes the files that go last, removes what the last publish wrote and this one did not, and saves what the next one needs.
    pub fn finish(self) -> Result<Report> {
        for Waiting { path, bytes, fingerprint } in std::mem::take(&mut *locked(&self.last)) {
            self.write(&path, &bytes, fingerprint)?;
        }
        let mut now = std::mem::take(&mut *locked(&self.now));
        let mut gone = Vec::new();
        for (path, file) in &self.before.files {
            if now.files.contains_key(path) {
                continue;
            }
            if path.starts_with(HASHED) && !file.retired && self.place.is_file(path) {
                let file = Written { retired: true, ..file.clone() };
                now.report.bytes += file.length;
                now.files.insert(path.clone(), file);
            } else {
                gone.push(path.to_string());
            }
        }
        if !self.saved {
            // Copies of a run that nobody remembers would be served in place of their new files.
            let copies = now.files.keys().filter(|path| is_compressible(path));
            let copies = copies.flat_map(|path| Encoding::ALL.map(|encoding| encoding.beside(path)));
            gone.extend(copies.filter(|copy| !now.files.contains_key(copy.as_str())));
        }
        for path in gone.iter().filter(|path| self.place.is_file(path)) {
            self.journal.begin(path, true)?;
            self.place.remove(path)?;
            now.report.removed += 1;
        }
        let slugs = locked(&self.slugs).take();
        let state = State {
            publisher: self.publisher.unwrap_or_default(),
            files: now.files,
            slugs: slugs.unwrap_or(self.before.slugs),
        };
        state.save(&self.cache)?;
        self.journal.end()?;
        self.place.close();
        Ok(now.report)
    }
}
