//! What is published and read again is the same news.

mod addresses;
pub mod generated;
mod lists;
mod reading;
mod schema;
pub mod site;
