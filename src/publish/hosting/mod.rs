//! What hosts have to know: which headers each file is sent with.

pub mod headers;
pub mod policy;
pub mod rules;
pub mod vercel;
