//! The publisher.

mod paging;
