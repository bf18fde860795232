//! Which feed documents are here, which are on the way, and which one the open page needs next. Plain data, no network.

use std::sync::Arc;

use bantin_core::{
    datetime::Date,
    feed::{Feed, LoadError},
    model::{self, Archive, Article, Document, Section, SiteInfo},
    routes::Page,
};

/// How many documents one look-up of an article, or of a section's first article, reads at the most.
pub const MAX_LOOKUP_DOCUMENTS: usize = 10;

/// How many articles of one document a list opens at once. A longer document counts as several, unless it belongs to a numbered
/// archive: those have the length that their addresses promise.
pub const PORTION: usize = 24;

/// A document on its way from its address to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum LoadState {
    Loading,
    There(Arc<Document>),
    Failed(LoadError),
}

impl LoadState {
    fn there(&self) -> Option<&Arc<Document>> {
        match self {
            Self::There(document) => Some(document),
            _ => None,
        }
    }
}

/// A document that the open page needs and that nobody has asked for yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum DocumentRequest {
    /// A feed document: finishes into the store whatever the reader does.
    Feed(String),
    /// The document of one article: given up when the reader leaves.
    Article(String),
}

impl DocumentRequest {
    pub fn address(&self) -> &str {
        match self {
            Self::Feed(address) | Self::Article(address) => address,
        }
    }
}

/// What follows the documents that a list shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum ListTail {
    /// Nothing: the archive ends here.
    #[default]
    End,
    /// More of the document at this address.
    More(String),
    /// What is older, and what is newer, has pages of its own: where the list stands among them. The head has no number.
    Numbered(Pagination),
    Loading,
    Failed(String, LoadError),
}

/// Where a list stands among the numbered pages of its archive, as its document says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Pagination {
    /// From 1, which is the oldest; None: the head.
    pub number: Option<u32>,
    pub count: u32,
    /// First and last day of the numbered page that comes next, where they are known.
    pub newer: Option<[Date; 2]>,
    pub older: Option<[Date; 2]>,
}

/// The feed's documents along their `next_url`, from a first one.
#[derive(Clone, Debug, PartialEq)]
pub struct DocumentChain {
    pub documents: Vec<Arc<Document>>,
    pub rest: ListTail,
    /// The document to ask for next; `rest` then says that it is loading.
    wanted: Option<String>,
}

impl DocumentChain {
    /// One document of a numbered list; None: its head.
    fn numbered(document: &Arc<Document>, number: Option<u32>) -> Self {
        let page = document.page.as_ref();
        let place = Pagination {
            number,
            count: page.map_or(0, |page| page.count),
            newer: page.and_then(|page| page.newer),
            older: page.and_then(|page| page.older),
        };
        Self { documents: vec![document.clone()], rest: ListTail::Numbered(place), wanted: None }
    }
}

/// Everything that has been loaded or asked for, by address.
#[derive(Clone, Debug, Default)]
pub struct DocumentCache {
    /// The first feed document's address.
    feed: String,
    site: Option<Arc<SiteInfo>>,
    /// In the order in which they were asked for; a reader opens tens of them, not thousands.
    documents: Vec<(String, LoadState)>,
    /// Addresses whose documents failed once.
    failed: Vec<String>,
}

impl DocumentCache {
    pub fn new(feed: String) -> Self {
        Self { feed, ..Self::default() }
    }

    pub fn feed(&self) -> &str {
        &self.feed
    }

    pub fn site(&self) -> Option<&Arc<SiteInfo>> {
        self.site.as_ref()
    }

    pub fn load(&self, address: &str) -> Option<&LoadState> {
        let mut documents = self.documents.iter();
        documents.find(|(known, _)| known == address).map(|(_, load)| load)
    }

    /// The documents that are here.
    fn there(&self) -> impl Iterator<Item = &Arc<Document>> {
        self.documents.iter().filter_map(|(_, load)| load.there())
    }

    /// All articles that are here; a correction that arrives later replaces nothing.
    pub fn archive(&self) -> Archive {
        Archive::of(&self.there().cloned().collect::<Vec<_>>())
    }

    pub fn asked(&mut self, address: &str) {
        self.put(address, LoadState::Loading);
    }

    /// A document that arrives. The first one makes the site, whose addresses are those of the site at `site`.
    pub fn read(&mut self, address: &str, feed: Feed, site: &str) {
        let site = self.site.clone().unwrap_or_else(|| {
            Arc::new(SiteInfo { address: self.feed.clone(), origin: site.to_owned(), ..SiteInfo::of(&feed, address) })
        });
        let document = Arc::new(model::articles(feed, address, &site));
        self.arrived(address, site, document);
    }

    /// The site is made from the first feed document alone.
    pub fn arrived(&mut self, address: &str, site: Arc<SiteInfo>, document: Arc<Document>) {
        self.site.get_or_insert(site);
        self.put(address, LoadState::There(document));
    }

    pub fn failed(&mut self, address: &str, problem: LoadError) {
        self.failed.push(address.to_owned());
        self.put(address, LoadState::Failed(problem));
    }

    /// True when the document has failed before, whatever became of it since.
    pub fn has_failed(&self, address: &str) -> bool {
        self.failed.iter().any(|failed| failed == address)
    }

    /// The reader left before it came.
    pub fn given_up(&mut self, address: &str) {
        if self.load(address) == Some(&LoadState::Loading) {
            self.documents.retain(|(known, _)| known != address);
        }
    }

    /// Lets everything that failed be asked for once more.
    pub fn retry(&mut self) {
        self.documents.retain(|(_, load)| !matches!(load, LoadState::Failed(_)));
    }

    /// At most `most` documents from the one at `start`. An address is never followed twice. A document of more than [`PORTION`]
    /// articles that are `counted` stands for several, and only its start may be in the chain.
    fn chain(&self, start: &str, most: usize, counted: &dyn Fn(&Article) -> bool) -> DocumentChain {
        let mut documents: Vec<Arc<Document>> = Vec::new();
        let mut visited = vec![start.to_owned()];
        let mut wanted = None;
        let mut left = most;
        let rest = loop {
            let address = &visited[visited.len() - 1];
            match self.load(address) {
                _ if left == 0 => break ListTail::More(address.clone()),
                None => {
                    wanted = Some(address.clone());
                    break ListTail::Loading;
                }
                Some(LoadState::Loading) => break ListTail::Loading,
                Some(LoadState::Failed(problem)) => {
                    break ListTail::Failed(address.clone(), problem.clone());
                }
                Some(LoadState::There(document)) => {
                    let articles = document.articles.iter().enumerate();
                    let counted = articles.filter(|(_, article)| counted(article));
                    let portion = match document.page {
                        Some(_) => usize::MAX,
                        None => PORTION,
                    };
                    let room = left.saturating_mul(portion);
                    if let Some((end, _)) = counted.clone().nth(room) {
                        documents.push(Arc::new(document.start(end)));
                        break ListTail::More(address.clone());
                    }
                    left -= counted.count().div_ceil(portion).max(1);
                    documents.push(document.clone());
                    match &document.next {
                        Some(next) if !visited.contains(next) => visited.push(next.clone()),
                        _ => break ListTail::End,
                    }
                }
            }
        };
        DocumentChain { documents, rest, wanted }
    }

    /// The documents of the front page's list; of a numbered one the head alone.
    pub fn front_chain(&self, documents: u32) -> DocumentChain {
        self.numbered_head(&self.feed).unwrap_or_else(|| self.chain(&self.feed, documents as usize, &|_| true))
    }

    fn numbered_head(&self, address: &str) -> Option<DocumentChain> {
        let head = self.load(address)?.there()?;
        head.page.as_ref()?.url.as_ref()?;
        Some(DocumentChain::numbered(head, None))
    }

    /// The document of a numbered page of a section, None: of the site. None when there is no such page.
    ///
    /// Its address is made by the template of the list's head, which also knows how many there are; without the head, by that of
    /// any document of the list that is here.
    pub fn archive_chain(&self, section: Option<&str>, number: u32) -> Option<DocumentChain> {
        let head = match section {
            Some(slug) => self.site.as_ref()?.section(slug)?.feed.as_ref(),
            None => Some(&self.feed),
        };
        let mut known = None;
        for document in self.there() {
            if let Some(page) = &document.page
                && page.section.as_deref() == section
            {
                if page.number == Some(number) {
                    return Some(DocumentChain::numbered(document, Some(number)));
                }
                known = known.or(page.url.as_ref());
            }
        }
        let template = match head.and_then(|head| self.load(head)?.there()) {
            Some(head) => {
                let page = head.page.as_ref().filter(|page| number <= page.count);
                page?.url.as_ref()?
            }
            None => match known {
                Some(template) => template,
                None => return Some(self.first(head?)),
            },
        };
        let address = template.replace("{n}", &number.to_string());
        match self.load(&address) {
            Some(LoadState::There(document)) => Some(DocumentChain::numbered(document, Some(number))),
            Some(LoadState::Failed(LoadError::Missing(_))) => None,
            _ => Some(self.first(&address)),
        }
    }

    /// The document at `address` and nothing more.
    fn first(&self, address: &str) -> DocumentChain {
        self.chain(address, 1, &|_| true)
    }

    /// The documents of a section's list: its own feed's, of a numbered one the head alone; else the site's. Reads on until one
    /// holds an article of the section.
    pub fn section_chain(&self, section: &Section, documents: u32) -> DocumentChain {
        let head = section.feed.as_deref();
        if let Some(chain) = head.and_then(|head| self.numbered_head(head)) {
            return chain;
        }
        let start = head.unwrap_or(&self.feed);
        let mut most = documents as usize;
        loop {
            let chain = self.chain(start, most, &|article| section.holds(article));
            let mut articles = chain.documents.iter().flat_map(|document| &document.articles);
            let found = articles.any(|article| section.holds(article));
            if found || chain.documents.len() < most || most >= MAX_LOOKUP_DOCUMENTS {
                return chain;
            }
            most += 1;
        }
    }

    /// What `page` needs next; None when it has all it needs, waits for an answer, or met a failure.
    pub fn wanted(&self, page: &Page, archive: &Archive) -> Option<DocumentRequest> {
        let Some(site) = &self.site else {
            return self.front_chain(1).wanted.map(DocumentRequest::Feed);
        };
        let chain = match page {
            Page::Front { documents } => self.front_chain(*documents),
            Page::Section { slug, documents } => self.section_chain(site.section(slug)?, *documents),
            Page::Archive { section, number } => self.archive_chain(section.as_deref(), *number)?,
            Page::Article { slug } => match (archive.find(slug), site.article_address(slug)) {
                (Some(article), _) if !article.excerpt && knows_relatives(article, archive) => {
                    return None;
                }
                (_, Some(address)) => {
                    let unasked = self.load(&address).is_none();
                    return unasked.then_some(DocumentRequest::Article(address));
                }
                (Some(article), None) if knows_relatives(article, archive) => return None,
                (_, None) => self.look_up_chain(),
            },
            Page::Unknown => return None,
        };
        chain.wanted.map(DocumentRequest::Feed)
    }

    /// False as long as articles that an editor chose for this one are still being looked for.
    pub fn relatives_are_settled(&self, article: &Article, archive: &Archive) -> bool {
        knows_relatives(article, archive) || self.look_up(&article.slug) != ListTail::Loading
    }

    /// How the look-up of an article, or of its relatives, stands; [`Rest::End`]: there is nothing more to find.
    pub fn look_up(&self, slug: &str) -> ListTail {
        let address = (self.site.as_ref()).and_then(|site| site.article_address(slug));
        let Some(address) = address else {
            return match self.look_up_chain().rest {
                ListTail::More(_) => ListTail::End,
                rest => rest,
            };
        };
        match self.load(&address) {
            None | Some(LoadState::Loading) => ListTail::Loading,
            Some(LoadState::Failed(LoadError::Missing(_))) | Some(LoadState::There(_)) => ListTail::End,
            Some(LoadState::Failed(problem)) => ListTail::Failed(address, problem.clone()),
        }
    }

    fn look_up_chain(&self) -> DocumentChain {
        self.chain(&self.feed, MAX_LOOKUP_DOCUMENTS, &|_| false)
    }

    fn put(&mut self, address: &str, load: LoadState) {
        match self.documents.iter_mut().find(|(known, _)| known == address) {
            Some((_, known)) => *known = load,
            None => self.documents.push((address.to_owned(), load)),
        }
    }
}

/// True when all articles that an editor chose for this one are here.
fn knows_relatives(article: &Article, archive: &Archive) -> bool {
    article.related.iter().all(|id| archive.by_id(id).is_some())
}
