//! Where in the document we are, and what was found wrong there.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use super::diagnostic::{Diagnostic, Fault, Outcome, Subject};

/// So many diagnostics of one document are listed; the rest are counted. A hostile document cannot fill the memory with them.
pub const MAX_DIAGNOSTICS: usize = 1_000;

/// The diagnostics of one reading.
#[derive(Default)]
pub struct Log {
    listed: RefCell<Vec<Diagnostic>>,
    unlisted: Cell<usize>,
}

impl Log {
    pub fn note(&self, place: &Place, fault: Fault, outcome: Outcome) {
        let mut listed = self.listed.borrow_mut();
        if listed.len() == MAX_DIAGNOSTICS {
            self.unlisted.set(self.unlisted.get() + 1);
            return;
        }
        listed.push(Diagnostic { subject: place.subject().clone(), key: place.to_string(), fault, outcome });
    }

    /// The diagnostics in the order of their finding, and how many more there were.
    pub fn close(self) -> (Vec<Diagnostic>, usize) {
        (self.listed.into_inner(), self.unlisted.get())
    }
}

/// A place in the document. It knows the way back to its subject, and is written out only when something is wrong there.
#[derive(Clone, Copy)]
pub enum Place<'p> {
    Whole(&'p Subject),
    Key(&'p Place<'p>, &'p str),
    Entry(&'p Place<'p>, usize),
}

impl<'p> Place<'p> {
    fn subject(&self) -> &'p Subject {
        match *self {
            Self::Whole(subject) => subject,
            Self::Key(owner, _) | Self::Entry(owner, _) => owner.subject(),
        }
    }
}

impl fmt::Display for Place<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Whole(_) => Ok(()),
            Self::Key(Self::Whole(_), key) => out.write_str(key),
            Self::Key(owner, key) if is_plain(key) => write!(out, "{owner}.{key}"),
            Self::Key(owner, key) => write!(out, "{owner}[{key:?}]"),
            Self::Entry(list, index) => write!(out, "{list}[{index}]"),
        }
    }
}

fn is_plain(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
