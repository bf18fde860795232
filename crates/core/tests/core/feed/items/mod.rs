//! Items of a feed.

mod dates;
mod ids;
mod lists;
mod texts;
mod values;

const NONE: [&str; 0] = [];
