//! Which documents a page consists of, and which one it needs next.

use std::sync::Arc;

use bantin_core::{
    feed::{LoadError, Pagination, Section},
    model::{Article, Document},
    routes::Page,
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
}

impl DocumentRequest {
    pub fn address(&self) -> &str {
        match self {
            Self::Feed(address) | Self::Article(address) => address,
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
            return self.front_chain(1).next.map(DocumentRequest::Feed);
        };
        let chain = match page {
            Page::Front => self.front_chain(1),
            Page::Latest { documents } => self.front_chain(*documents),
            Page::Section { slug, documents } => self.section_chain(site.section(slug)?, *documents),
            Page::Archive { section, number } => self.archive_chain(section.as_deref(), *number)?,
            Page::Article { .. } | Page::Static { .. } => {
                let article = self.find(page);
                let has_related = article.is_some_and(|article| self.has_related_of(article));
                match site.document_address(page) {
                    _ if has_related && article.is_some_and(|article| !article.excerpt) => return None,
                    Some(address) => {
                        return self.load_state(&address).is_none().then_some(DocumentRequest::Article(address));
                    }
                    None if has_related => return None,
                    None => self.lookup_chain(),
                }
            }
            Page::Unknown => return None,
        };
        chain.next.map(DocumentRequest::Feed)
    }

    /// The documents of the newest articles: the head of a numbered archive, or the first `count` documents of the feed.
    pub fn front_chain(&self, count: u32) -> DocumentChain {
        self.numbered_head(self.feed())
            .unwrap_or_else(|| self.chain(self.feed(), count as usize, &|article| !article.is_page))
    }

    /// The documents of a section, from its own feed or else from the site's. The site's feed is read until a document contains an
    /// article of the section.
    pub fn section_chain(&self, section: &Section, count: u32) -> DocumentChain {
        let head = section.feed_url.as_deref();
        if let Some(chain) = head.and_then(|head| self.numbered_head(head)) {
            return chain;
        }
        let start = head.unwrap_or(self.feed());
        let mut max = count as usize;
        loop {
            let chain = self.chain(start, max, &|article| section.contains(article));
            let mut articles = chain.documents.iter().flat_map(|document| &document.articles);
            let found = articles.any(|article| section.contains(article));
            if found || chain.documents.len() < max || max >= MAX_LOOKUP_DOCUMENTS {
                return chain;
            }
            max += 1;
        }
    }

    /// The document of a numbered page of a section, or of the site without one. `None` when there is no such page.
    ///
    /// The head of the list has the template of the address and the number of pages. Until the head is loaded, the template of
    /// any loaded document of the list is used.
    pub fn archive_chain(&self, section: Option<&str>, number: u32) -> Option<DocumentChain> {
        let head = match section {
            Some(slug) => self.site()?.section(slug)?.feed_url.as_deref(),
            None => Some(self.feed()),
        };
        let pages = self.loaded().filter_map(|document| Some((document, document.pagination.as_ref()?)));
        let in_list: Vec<_> = pages.filter(|(_, page)| page.section.as_deref() == section).collect();
        if let Some((document, _)) = in_list.iter().find(|(_, page)| page.number == Some(number)) {
            return Some(DocumentChain::numbered(document, Some(number)));
        }
        let template = match head.and_then(|head| self.load_state(head)?.document()) {
            Some(head) => head.pagination.as_ref().filter(|page| number <= page.count)?.url.as_ref()?,
            None => match in_list.iter().find_map(|(_, page)| page.url.as_ref()) {
                Some(template) => template,
                None => return Some(self.single(head?)),
            },
        };
        let address = template.replace("{n}", &number.to_string());
        match self.load_state(&address) {
            Some(LoadState::Loaded(document)) => Some(DocumentChain::numbered(document, Some(number))),
            Some(LoadState::Failed(LoadError::Missing(_))) => None,
            _ => Some(self.single(&address)),
        }
    }

    /// True once all articles that an editor chose as related are loaded or can't be found.
    pub fn related_is_complete(&self, article: &Article) -> bool {
        self.has_related_of(article) || self.lookup(&article.page()) != ListTail::Loading
    }

    /// The progress of the look-up of an article or of its related articles. `End` means that it found all it can.
    pub fn lookup(&self, page: &Page) -> ListTail {
        let Some(address) = self.site().and_then(|site| site.document_address(page)) else {
            return match self.lookup_chain().tail {
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

    fn lookup_chain(&self) -> DocumentChain {
        // The documents of a published site name the addresses of all others.
        let max = if self.is_published() { 1 } else { MAX_LOOKUP_DOCUMENTS };
        self.chain(self.feed(), max, &|_| false)
    }

    fn numbered_head(&self, address: &str) -> Option<DocumentChain> {
        let head = self.load_state(address)?.document()?;
        head.pagination.as_ref()?.url.as_ref()?;
        Some(DocumentChain::numbered(head, None))
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
