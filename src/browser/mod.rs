//! The page in the browser: its document, scroll position, focus, history, storage, clock and console. None of it runs in the publisher.

pub mod clock;
pub mod console;
pub mod data_saver;
pub mod dom;
pub mod head;
mod history;
pub mod menu;
pub mod navigation;
pub mod published;
pub mod search;
pub mod share;
pub mod shell;
pub mod storage;
pub mod tables;
pub mod visibility;

/// False in the publisher.
pub const IN_BROWSER: bool = cfg!(feature = "csr");
