//! Collects the diagnostics of one document, with the path of the value that is being read.

use std::{
    cell::{Cell, RefCell},
    fmt,
};

use super::diagnostic::{Diagnostic, Problem, Resolution, Subject};

/// The number of diagnostics kept per document; further ones are only counted. Bounds the memory of a hostile document.
pub const MAX_DIAGNOSTICS: usize = 1_000;

/// The diagnostics of one document.
#[derive(Default)]
pub struct Log {
    listed: RefCell<Vec<Diagnostic>>,
    unlisted: Cell<usize>,
}

impl Log {
    pub fn note(&self, path: &JsonPath, problem: Problem, resolution: Resolution) {
        let mut listed = self.listed.borrow_mut();
        if listed.len() == MAX_DIAGNOSTICS {
            self.unlisted.set(self.unlisted.get() + 1);
            return;
        }
        listed.push(Diagnostic { subject: path.subject().clone(), key: path.to_string(), problem, resolution });
    }

    /// The diagnostics in the order of their reporting, and the number of those beyond [`MAX_DIAGNOSTICS`].
    pub fn finish(self) -> (Vec<Diagnostic>, usize) {
        (self.listed.into_inner(), self.unlisted.get())
    }
}

/// The path of a value in the document: a linked list up to its subject, formatted only for a diagnostic.
#[derive(Clone, Copy)]
pub enum JsonPath<'p> {
    Root(&'p Subject),
    Key(&'p JsonPath<'p>, &'p str),
    Index(&'p JsonPath<'p>, usize),
}

impl<'p> JsonPath<'p> {
    pub fn subject(&self) -> &'p Subject {
        match *self {
            Self::Root(subject) => subject,
            Self::Key(parent, _) | Self::Index(parent, _) => parent.subject(),
        }
    }
}

impl fmt::Display for JsonPath<'_> {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Root(_) => Ok(()),
            Self::Key(Self::Root(_), key) => out.write_str(key),
            Self::Key(parent, key) if is_plain(key) => write!(out, "{parent}.{key}"),
            Self::Key(parent, key) => write!(out, "{parent}[{key:?}]"),
            Self::Index(parent, index) => write!(out, "{parent}[{index}]"),
        }
    }
}

fn is_plain(key: &str) -> bool {
    key.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'_')
}
