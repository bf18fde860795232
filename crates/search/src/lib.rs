//! The search index of bantin. The publisher builds it, the app queries it in the browser. No Leptos, no clock, no network.
//!
//! 1. [`Query::parse`] reads what a reader typed.
//! 2. [`plan`] lists the files that a [`Search`] needs, from the [`Manifest`].
//! 3. The caller loads them, and [`answer`] returns the articles that match.
//! 4. The caller loads the blocks of [`titles`] of the visible results, and [`excerpt`] selects the parts of their texts to be shown.
//!
//! [`scan`] answers the same searches from texts in memory. [`builder`] writes the files. `docs/search.md` describes their format.

pub mod builder;
pub mod paths;

mod answer;
mod bits;
mod criteria;
mod documents;
mod excerpt;
mod json;
mod letters;
mod list;
mod manifest;
mod plan;
mod query;
mod scan;
mod shard;
mod term;
mod tokens;

pub use answer::{Answer, Hit, Total, answer};
pub use criteria::{Class, Rank};
pub use documents::{Head, HeadArticle, TITLES_PER_BLOCK, Title, titles};
pub use excerpt::{Excerpt, excerpt, has_phrases, marks};
pub use json::DamagedDocument;
pub use manifest::{File, Manifest, ManifestError, Segment};
pub use plan::plan;
pub use query::{MAX_WORDS, Order, Query, Scope, Search};
pub use scan::{Text, scan};
pub use tokens::{Token, tokenize};

/// For tests and fuzz targets only.
#[doc(hidden)]
pub mod testing {
    pub use crate::{
        shard::{DamagedShard, Postings, Shard, with_checksum},
        term::Term,
    };
}
