//! The open search: the files of the search index that it needs, and its results. No I/O.

mod cache;
mod feed_texts;
mod results;

pub use cache::{MANIFEST_TTL, SearchCache};
pub use results::{SearchResult, SearchResults, SearchState};

use bantin_core::routes::SearchParams;
use bantin_search::{Order, Query, Scope, Search};

/// The number of results that one step adds.
const RESULTS_PER_PORTION: usize = 10;

/// The search that an address states. The number of results is no part of it.
pub fn search_of(params: &SearchParams) -> Search {
    Search {
        query: Query::parse(&params.text),
        section: params.section.clone(),
        from: params.from,
        to: params.to,
        exact_marks: params.exact_marks,
        scope: if params.all_words { Scope::AllWords } else { Scope::Neighbours },
        order: if params.newest { Order::Newest } else { Order::Best },
    }
}

/// The number of results that the page shows at most.
fn shown(params: &SearchParams) -> usize {
    params.portions.unwrap_or(1) as usize * RESULTS_PER_PORTION
}
