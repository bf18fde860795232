//! What is loaded, what is loading, and what the open page shows.

mod context;
mod documents;
pub mod fetch;
mod page_meta;
mod page_state;
mod store;

pub use context::*;
pub use documents::*;
pub use page_meta::*;
pub use page_state::*;
pub use store::*;
