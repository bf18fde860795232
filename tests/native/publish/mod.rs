//! The publisher.

mod address;
mod assets;
mod check;
mod command;
mod compress;
mod draw;
mod hosting;
mod input;
mod kin;
mod output;
mod paging;
mod pictures;
mod redirects;
mod shell;
mod site;
mod state;
#[cfg(feature = "pictures")]
mod variants;
