//! The few places that touch the browser itself.

pub mod clock;
pub mod closed_banners;
pub mod console;
pub mod head;
pub mod memory;
pub mod menu;
pub mod page_data;
pub mod panic;
pub mod shell;
pub mod visits;
