//! Publishes to a folder.

mod any;
mod change;
mod changes;
mod desk;
mod interrupted;
mod register;
mod sample;
mod undated;
mod whole;
