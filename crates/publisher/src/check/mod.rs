//! What an editor should know of a feed before it is published.

mod codes;
mod finding;
mod gather;
mod item;
mod items;
mod next;
mod report;
mod standing;

pub use codes::{fault as fault_code, outcome as outcome_code};
pub use finding::{Finding, Misfit, MisfitFault, NotFollowed, What};
pub use gather::{SourceDocument, gather};
pub use item::UnderstoodItem;
pub use report::{Report, check};
