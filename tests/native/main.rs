//! What the pure half of the house promises. One file per room.
#![cfg(not(target_arch = "wasm32"))]

mod anniversaries;
mod archive;
mod body;
mod calendar;
mod dependencies;
mod edition;
mod feed;
mod locale;
mod numbered;
mod promises;
#[cfg(feature = "publish")]
mod publish;
mod related;
mod routes;
mod showing;
mod slugs;
