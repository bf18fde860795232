//! Which documents a page consists of, and which one it needs next.

use std::sync::Arc;

use bantin_core::{
    feed::{LoadError, Pagination},
    model::{Article, Document, SiteInfo},
    routes::{List, MAX_DOCUMENTS, Page},
};

use super::{DocumentCache, LoadState};

/// Maximum number of documents that are read to look up an article, or the first article of a section.
pub const MAX_LOOKUP_DOCUMENTS: usize = 10;

/// Number of articles that one step adds to a growing list. A longer document is shown in several steps; a document of a numbered
/// archive is always shown whole.
pub const PORTION: usize = 24;

/// A document that the open page needs and that has not been requested yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentRequest {
    /// A feed document; its request is never aborted.
    Feed(String),
    /// The document of one article; its request is aborted when the reader leaves the article.
    Article(String),
    /// The document of an article of which a search shows an excerpt. If its request fails, it is forgotten.
    Excerpt(String),
    /// A file of the search index, by its path below the site.
    Search(String),
}

impl DocumentRequest {
    /// The address of a document, or the path of a file of the search index.
    pub fn address(&self) -> &str {
        match self {
            Self::Feed(address) | Self::Article(address) | Self::Excerpt(address) | Self::Search(address) => address,
        }
    }
}

/// What follows the loaded part of a list.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ListTail {
    /// The list is complete.
    #[default]
    End,
    /// The document at this address continues the list.
    More(String),
    /// Newer and older articles have numbered pages.
    Pages(Pagination),
    Loading,
    /// The document at this address failed to load.
    Failed(String, LoadError),
}

impl ListTail {
    /// The number of a numbered page.
    pub fn number(&self) -> Option<u32> {
        match self {
            Self::Pages(pagination) => pagination.number,
            _ => None,
        }
    }
}

/// Consecutive documents of a feed, connected by `next_url`.
#[derive(Clone, Debug)]
pub struct DocumentChain {
    pub documents: Vec<Arc<Document>>,
    pub tail: ListTail,
    /// Address of the document to request next. `tail` is then `Loading`.
    next: Option<String>,
}

impl DocumentChain {
    /// The listed articles of all documents.
    pub fn articles(&self) -> impl Iterator<Item = &Arc<Article>> {
        self.documents.iter().flat_map(|document| document.listed())
    }

    /// A numbered page of an archive. Without a number, the head.
    fn numbered(document: &Arc<Document>, number: Option<u32>) -> Self {
        let pagination = Pagination { number, ..document.pagination.clone().unwrap_or_default() };
        Self { documents: vec![document.clone()], tail: ListTail::Pages(pagination), next: None }
    }
}

impl DocumentCache {
    /// The document that `page` needs next; `None` when the page is complete, waits for a response, or failed.
    pub fn next_request(&self, page: &Page) -> Option<DocumentRequest> {
        let Some(site) = self.site() else {
            return self.chain(self.feed(), 1, &|_| true).next.map(DocumentRequest::Feed);
        };
        let chain = match page {
            Page::Archive { list, number } => self.archive_chain(list, *number)?,
            Page::Front => self.head_chain(&List::Site, 1)?,
            Page::Article { .. } | Page::LegalDocument { .. } | Page::Static { .. } => {
                let article = self.find(page);
                let has_related = article.is_some_and(|article| self.has_related_of(article));
                match site.document_address(page) {
                    _ if has_related && article.is_some_and(|article| !article.excerpt) => return None,
                    Some(address) => {
                        return self.load_state(&address).is_none().then_some(DocumentRequest::Article(address));
                    }
                    None if has_related => return None,
                    None => self.lookup_chain(page),
                }
            }
            Page::Search(params) if self.is_published() => {
                return self.search.next_file(params).map(DocumentRequest::Search);
            }
            Page::Search(_) => self.lookup_chain(page),
            Page::Calendar => self.calendar_chain(site),
            Page::List { list, documents } => self.head_chain(list, *documents)?,
            Page::Unknown => return None,
        };
        chain.next.map(DocumentRequest::Feed)
    }

    /// The documents of the head of a list: one document of a numbered archive, or the first `count` documents of the list's own feed or
    /// else of the site's. The feed is read until a document contains an article of the list. `None` if there is no such list.
    pub fn head_chain(&self, list: &List, count: u32) -> Option<DocumentChain> {
        let own = self.site().filter(|site| site.has(list))?.list_address(list);
        if let Some(chain) = own.as_deref().and_then(|head| self.numbered_head(head)) {
            return Some(chain);
        }
        if let Some(address) = own.as_deref().filter(|_| !list.is_numbered()) {
            return Some(self.whole(address));
        }
        let start = own.as_deref().unwrap_or(self.feed());
        let mut max = count as usize;
        loop {
            let chain = self.chain(start, max, &|article| article.is_in(list));
            let found = chain.articles().any(|article| article.is_in(list));
            if found || chain.documents.len() < max || max >= MAX_LOOKUP_DOCUMENTS {
                return Some(chain);
            }
            max += 1;
        }
    }

    /// The document of a numbered page of a list. `None` when there is no such page.
    ///
    /// The head of the list has the template of the address and the number of pages. Until the head is loaded, the template of
    /// any loaded document of the list is used.
    pub fn archive_chain(&self, list: &List, number: u32) -> Option<DocumentChain> {
        let head = self.site().filter(|site| site.has(list))?.list_address(list);
        let is_start = number == 1 && matches!(list, List::Event(_));
        if is_start && head.is_none() {
            return self.unpublished_start(list);
        }
        let pages = self.loaded().filter_map(|document| Some((document, document.pagination.as_ref()?)));
        let in_list: Vec<_> = pages.filter(|(_, page)| page.is_of(list)).collect();
        if let Some((document, _)) = in_list.iter().find(|(_, page)| page.number == Some(number)) {
            return Some(DocumentChain::numbered(document, Some(number)));
        }
        let template = match head.as_deref().and_then(|head| self.load_state(head)?.document()) {
            Some(head) => head.pagination.as_ref().filter(|page| number <= page.count || is_start)?.url.as_ref()?,
            None => match in_list.iter().find_map(|(_, page)| page.url.as_ref()) {
                Some(template) => template,
                None => return Some(self.single(&head?)),
            },
        };
        let address = template.replace("{n}", &number.to_string());
        match self.load_state(&address) {
            Some(LoadState::Loaded(document)) => Some(DocumentChain::numbered(document, Some(number))),
            Some(LoadState::Failed(LoadError::Missing(_))) => None,
            _ => Some(self.single(&address)),
        }
    }

    /// The first page of an event of a feed that was not published. It has all articles, so it has none until the whole feed is loaded.
    fn unpublished_start(&self, list: &List) -> Option<DocumentChain> {
        let mut chain = self.head_chain(list, MAX_DOCUMENTS)?;
        match chain.tail {
            ListTail::Loading | ListTail::Failed(..) => chain.documents.clear(),
            _ => chain.tail = ListTail::Pages(Pagination { number: Some(1), ..Pagination::default() }),
        }
        Some(chain)
    }

    /// True once all articles that an editor chose as related are loaded or can't be found.
    pub fn related_is_complete(&self, article: &Article) -> bool {
        self.has_related_of(article) || self.lookup(&article.page()) != ListTail::Loading
    }

    /// The progress of the look-up of an article or of its related articles. `End` means that it found all it can.
    pub fn lookup(&self, page: &Page) -> ListTail {
        let Some(address) = self.site().and_then(|site| site.document_address(page)) else {
            return match self.lookup_chain(page).tail {
                ListTail::More(_) => ListTail::End,
                tail => tail,
            };
        };
        match self.load_state(&address) {
            None | Some(LoadState::Loading) => ListTail::Loading,
            Some(LoadState::Failed(LoadError::Missing(_)) | LoadState::Loaded(_)) => ListTail::End,
            Some(LoadState::Failed(error)) => ListTail::Failed(address, error.clone()),
        }
    }

    pub(super) fn lookup_chain(&self, page: &Page) -> DocumentChain {
        let list = if matches!(page, Page::LegalDocument { .. }) { List::Register(None) } else { List::Site };
        let start = self.site().and_then(|site| site.list_address(&list));
        // Every article of a published site has its own document, so the feed is not searched.
        let max = if self.is_published() { 1 } else { MAX_LOOKUP_DOCUMENTS };
        self.chain(start.as_deref().unwrap_or(self.feed()), max, &|_| false)
    }

    fn numbered_head(&self, address: &str) -> Option<DocumentChain> {
        let head = self.load_state(address)?.document()?;
        head.pagination.as_ref()?.url.as_ref()?;
        Some(DocumentChain::numbered(head, None))
    }

    /// The document of the calendar, or else the start of the site's feed.
    pub fn calendar_chain(&self, site: &SiteInfo) -> DocumentChain {
        match site.calendar_address() {
            Some(address) => self.whole(&address),
            None => self.chain(self.feed(), 1, &|_| true),
        }
    }

    /// The document at `address`, which is shown whole and has no continuation.
    fn whole(&self, address: &str) -> DocumentChain {
        match self.load_state(address) {
            Some(LoadState::Loaded(document)) => {
                DocumentChain { documents: vec![document.clone()], tail: ListTail::End, next: None }
            }
            _ => self.single(address),
        }
    }

    /// The document at `address` alone.
    fn single(&self, address: &str) -> DocumentChain {
        self.chain(address, 1, &|_| true)
    }

    /// At most `max` documents from `start` on; no address is followed twice. A document in which more than [`PORTION`] articles are
    /// `counted` counts as several documents and may be cut.
    fn chain(&self, start: &str, max: usize, counted: &dyn Fn(&Article) -> bool) -> DocumentChain {
        let mut documents: Vec<Arc<Document>> = Vec::new();
        let mut visited = vec![start];
        let mut next = None;
        let mut left = max;
        let tail = loop {
            let address = visited[visited.len() - 1];
            match self.load_state(address) {
                _ if left == 0 => break ListTail::More(address.to_owned()),
                None => {
                    next = Some(address.to_owned());
                    break ListTail::Loading;
                }
                Some(LoadState::Loading) => break ListTail::Loading,
                Some(LoadState::Failed(error)) => break ListTail::Failed(address.to_owned(), error.clone()),
                Some(LoadState::Loaded(document)) => {
                    let articles = document.articles.iter().enumerate();
                    let counted = articles.filter(|(_, article)| counted(article));
                    let portion = if document.pagination.is_some() { usize::MAX } else { PORTION };
                    if let Some((end, _)) = counted.clone().nth(left.saturating_mul(portion)) {
                        documents.push(Arc::new(document.start(end)));
                        break ListTail::More(address.to_owned());
                    }
                    left -= counted.count().div_ceil(portion).max(1);
                    documents.push(document.clone());
                    match &document.next {
                        Some(next) if !visited.contains(&next.as_str()) => visited.push(next),
                        _ => break ListTail::End,
                    }
                }
            }
        };
        DocumentChain { documents, tail, next }
    }
}
