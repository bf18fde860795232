//! Application state: loaded documents and the page derived from them, as plain data ([`DocumentCache`], [`PageState`]) and as
//! signals ([`Store`], [`PageContext`]).

mod chain;
mod context;
mod documents;
mod fetch;
mod front;
mod list;
mod page_meta;
mod page_state;
mod search;
mod store;

pub use chain::{DocumentChain, DocumentRequest, ListTail, MAX_LOOKUP_DOCUMENTS, PORTION};
pub use context::{PageContext, use_page_context};
pub use documents::{DocumentCache, LoadState, SiteAddresses};
pub use front::FrontState;
pub use list::ArticleList;
pub use page_meta::PageMeta;
pub use page_state::{ContentState, PageState};
pub use search::{MANIFEST_TTL, SearchCache, SearchResult, SearchResults, SearchState, search_of};
pub use store::{Store, use_store};
