//! The publisher.

mod draw;
mod paging;
