//! The publisher.

mod address;
mod check;
mod command;
mod draw;
mod input;
mod kin;
mod paging;
mod pictures;
mod site;
#[cfg(feature = "pictures")]
mod variants;
mod assets;
mod compress;
mod hosting;
mod output;
mod paging;
mod redirects;
mod shell;
mod state;
