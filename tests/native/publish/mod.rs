//! The publisher.

mod address;
mod draw;
mod input;
mod kin;
mod check;
mod command;
mod paging;
mod site;
mod pictures;
#[cfg(feature = "pictures")]
mod variants;
