//! Published documents read as the same site.

mod addresses;
pub mod generated;
mod lists;
mod reading;
mod schema;
pub mod site;
