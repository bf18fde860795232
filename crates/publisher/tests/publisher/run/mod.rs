//! Publishes to a folder.

mod any;
mod archive;
mod change;
mod changes;
mod desk;
mod events;
mod identity;
mod interrupted;
mod register;
mod sample;
mod search;
mod static_pages;
mod undated;
mod whole;
