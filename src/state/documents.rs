//! Which feed documents are here, which are on the way, and which one the open page needs next. Plain data, no network.

use std::sync::Arc;

use bantin_core::{
    datetime::Date,
    feed::{Feed, Problem},
    model::{self, Archive, Article, Document, Edition, Section},
    routes::Page,
};

/// How many documents one look-up of an article, or of a section's first article, reads at the most.
pub const LOOK_UP_AT_MOST: usize = 10;

/// How many articles of one document a list opens at once. A longer document counts as several, unless it belongs to a numbered
/// archive: those have the length that their addresses promise.
pub const PORTION: usize = 24;

/// A document on its way from its address to the page.
#[derive(Clone, Debug, PartialEq)]
pub enum Load {
    Loading,
    There(Arc<Document>),
    Failed(Problem),
}

impl Load {
    fn there(&self) -> Option<&Arc<Document>> {
        match self {
            Self::There(document) => Some(document),
            _ => None,
        }
    }
}

/// A document that the open page needs and that nobody has asked for yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Wanted {
    /// A feed document: finishes into the store whatever the reader does.
    Feed(String),
    /// The document of one article: given up when the reader leaves.
    Article(String),
}

impl Wanted {
    pub fn address(&self) -> &str {
        match self {
            Self::Feed(address) | Self::Article(address) => address,
        }
    }
}

/// What follows the documents that a list shows.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Rest {
    /// Nothing: the archive ends here.
    #[default]
    End,
    /// More of the document at this address.
    More(String),
    /// What is older, and what is newer, has pages of its own: where the list stands among them. The head has no number.
    Numbered(Place),
    Loading,
    Failed(String, Problem),
}

/// Where a list stands among the numbered pages of its archive, as its document says.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Place {
    /// From 1, which is the oldest; None: the head.
    pub number: Option<u32>,
    pub count: u32,
    /// First and last day of the numbered page that comes next, where they are known.
    pub newer: Option<[Date; 2]>,
    pub older: Option<[Date; 2]>,
}

/// The feed's documents along their `next_url`, from a first one.
#[derive(Clone, Debug, PartialEq)]
pub struct Chain {
    pub documents: Vec<Arc<Document>>,
    pub rest: Rest,
    /// The document to ask for next; `rest` then says that it is loading.
    wanted: Option<String>,
}

impl Chain {
    /// One document of a numbered list; None: its head.
    fn numbered(document: &Arc<Document>, number: Option<u32>) -> Self {
        let page = document.page.as_ref();
        let place = Place {
            number,
            count: page.map_or(0, |page| page.count),
            newer: page.and_then(|page| page.newer),
            older: page.and_then(|page| page.older),
        };
        Self { documents: vec![document.clone()], rest: Rest::Numbered(place), wanted: None }
    }
}

/// Everything that has been loaded or asked for, by address.
#[derive(Clone, Debug, Default)]
pub struct Shelf {
    /// The first feed document's address.
    feed: String,
    edition: Option<Arc<Edition>>,
    /// In the order in which they were asked for; a reader opens tens of them, not thousands.
    documents: Vec<(String, Load)>,
    /// Addresses whose documents failed once.
    failed: Vec<String>,
}

impl Shelf {
    pub fn new(feed: String) -> Self {
        Self { feed, ..Self::default() }
    }

    pub fn feed(&self) -> &str {
        &self.feed
    }

    pub fn edition(&self) -> Option<&Arc<Edition>> {
        self.edition.as_ref()
    }

    pub fn load(&self, address: &str) -> Option<&Load> {
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
        self.put(address, Load::Loading);
    }

    /// A document that arrives. The first one makes the edition, whose addresses are those of the site at `site`.
    pub fn read(&mut self, address: &str, feed: Feed, site: &str) {
        let edition = self.edition.clone().unwrap_or_else(|| {
            Arc::new(Edition { address: self.feed.clone(), site: site.to_owned(), ..Edition::of(&feed, address) })
        });
        let document = Arc::new(model::articles(feed, address, &edition));
        self.arrived(address, edition, document);
    }

    /// The edition is made from the first feed document alone.
    pub fn arrived(&mut self, address: &str, edition: Arc<Edition>, document: Arc<Document>) {
        self.edition.get_or_insert(edition);
        self.put(address, Load::There(document));
    }

    pub fn failed(&mut self, address: &str, problem: Problem) {
        self.failed.push(address.to_owned());
        self.put(address, Load::Failed(problem));
    }

    /// True when the document has failed before, whatever became of it since.
    pub fn has_failed(&self, address: &str) -> bool {
        self.failed.iter().any(|failed| failed == address)
    }

    /// The reader left before it came.
    pub fn given_up(&mut self, address: &str) {
        if self.load(address) == Some(&Load::Loading) {
            self.documents.retain(|(known, _)| known != address);
        }
    }

    /// Lets everything that failed be asked for once more.
    pub fn retry(&mut self) {
        self.documents.retain(|(_, load)| !matches!(load, Load::Failed(_)));
    }

    /// At most `most` documents from the one at `start`. An address is never followed twice. A document of more than [`PORTION`]
    /// articles that are `counted` stands for several, and only its start may be in the chain.
    fn chain(&self, start: &str, most: usize, counted: &dyn Fn(&Article) -> bool) -> Chain {
        let mut documents: Vec<Arc<Document>> = Vec::new();
        let mut visited = vec![start.to_owned()];
        let mut wanted = None;
        let mut left = most;
        let rest = loop {
            let address = &visited[visited.len() - 1];
            match self.load(address) {
                _ if left == 0 => break Rest::More(address.clone()),
                None => {
                    wanted = Some(address.clone());
                    break Rest::Loading;
                }
                Some(Load::Loading) => break Rest::Loading,
                Some(Load::Failed(problem)) => {
                    break Rest::Failed(address.clone(), problem.clone());
                }
                Some(Load::There(document)) => {
                    let articles = document.articles.iter().enumerate();
                    let counted = articles.filter(|(_, article)| counted(article));
                    let portion = match document.page {
                        Some(_) => usize::MAX,
                        None => PORTION,
                    };
                    let room = left.saturating_mul(portion);
                    if let Some((end, _)) = counted.clone().nth(room) {
                        documents.push(Arc::new(document.start(end)));
                        break Rest::More(address.clone());
                    }
                    left -= counted.count().div_ceil(portion).max(1);
                    documents.push(document.clone());
                    match &document.next {
                        Some(next) if !visited.contains(next) => visited.push(next.clone()),
                        _ => break Rest::End,
                    }
                }
            }
        };
        Chain { documents, rest, wanted }
    }

    /// The documents of the front page's list; of a numbered one the head alone.
    pub fn front_chain(&self, documents: u32) -> Chain {
        self.numbered_head(&self.feed).unwrap_or_else(|| self.chain(&self.feed, documents as usize, &|_| true))
    }

    fn numbered_head(&self, address: &str) -> Option<Chain> {
        let head = self.load(address)?.there()?;
        head.page.as_ref()?.url.as_ref()?;
        Some(Chain::numbered(head, None))
    }

    /// The document of a numbered page of a section, None: of the site. None when there is no such page.
    ///
    /// Its address is made by the template of the list's head, which also knows how many there are; without the head, by that of
    /// any document of the list that is here.
    pub fn archive_chain(&self, section: Option<&str>, number: u32) -> Option<Chain> {
        let head = match section {
            Some(slug) => self.edition.as_ref()?.section(slug)?.feed.as_ref(),
            None => Some(&self.feed),
        };
        let mut known = None;
        for document in self.there() {
            if let Some(page) = &document.page
                && page.section.as_deref() == section
            {
                if page.number == Some(number) {
                    return Some(Chain::numbered(document, Some(number)));
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
            Some(Load::There(document)) => Some(Chain::numbered(document, Some(number))),
            Some(Load::Failed(Problem::Missing(_))) => None,
            _ => Some(self.first(&address)),
        }
    }

    /// The document at `address` and nothing more.
    fn first(&self, address: &str) -> Chain {
        self.chain(address, 1, &|_| true)
    }

    /// The documents of a section's list: its own feed's, of a numbered one the head alone; else the site's. Reads on until one
    /// holds an article of the section.
    pub fn section_chain(&self, section: &Section, documents: u32) -> Chain {
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
            if found || chain.documents.len() < most || most >= LOOK_UP_AT_MOST {
                return chain;
            }
            most += 1;
        }
    }

    /// What `page` needs next; None when it has all it needs, waits for an answer, or met a failure.
    pub fn wanted(&self, page: &Page, archive: &Archive) -> Option<Wanted> {
        let Some(edition) = &self.edition else {
            return self.front_chain(1).wanted.map(Wanted::Feed);
        };
        let chain = match page {
            Page::Front { documents } => self.front_chain(*documents),
            Page::Section { slug, documents } => self.section_chain(edition.section(slug)?, *documents),
            Page::Archive { section, number } => self.archive_chain(section.as_deref(), *number)?,
            Page::Article { slug } => match (archive.find(slug), edition.article_address(slug)) {
                (Some(article), _) if !article.excerpt && knows_relatives(article, archive) => {
                    return None;
                }
                (_, Some(address)) => {
                    let unasked = self.load(&address).is_none();
                    return unasked.then_some(Wanted::Article(address));
                }
                (Some(article), None) if knows_relatives(article, archive) => return None,
                (_, None) => self.look_up_chain(),
            },
            Page::Unknown => return None,
        };
        chain.wanted.map(Wanted::Feed)
    }

    /// False as long as articles that an editor chose for this one are still being looked for.
    pub fn relatives_are_settled(&self, article: &Article, archive: &Archive) -> bool {
        knows_relatives(article, archive) || self.look_up(&article.slug) != Rest::Loading
    }

    /// How the look-up of an article, or of its relatives, stands; [`Rest::End`]: there is nothing more to find.
    pub fn look_up(&self, slug: &str) -> Rest {
        let address = (self.edition.as_ref()).and_then(|edition| edition.article_address(slug));
        let Some(address) = address else {
            return match self.look_up_chain().rest {
                Rest::More(_) => Rest::End,
                rest => rest,
            };
        };
        match self.load(&address) {
            None | Some(Load::Loading) => Rest::Loading,
            Some(Load::Failed(Problem::Missing(_))) | Some(Load::There(_)) => Rest::End,
            Some(Load::Failed(problem)) => Rest::Failed(address, problem.clone()),
        }
    }

    fn look_up_chain(&self) -> Chain {
        self.chain(&self.feed, LOOK_UP_AT_MOST, &|_| false)
    }

    fn put(&mut self, address: &str, load: Load) {
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
