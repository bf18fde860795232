//! The publisher.

mod address;
mod draw;
mod paging;
