//! The publisher.

mod address;
mod draw;
mod input;
mod kin;
mod paging;
mod site;
