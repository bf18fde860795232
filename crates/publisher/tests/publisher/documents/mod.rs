//! Published documents read as the same site.

mod addresses;
pub mod generated;
mod lists;
mod reading;
mod register;
mod schema;
pub mod site;
