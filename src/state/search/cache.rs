use std::{ops::Range, sync::Arc};

use bantin_core::{
    feed::{LoadError, Unreadable},
    model::Archive,
    routes::SearchParams,
};
use bantin_search::{Answer, File, Manifest, Search, Total, answer, paths, plan, scan, titles};

use super::{SearchResult, feed_texts::FeedTexts, search_of, shown};

/// The files of the published search index that were requested, and the answer to the open search.
#[derive(Clone, Debug, Default)]
pub struct SearchCache {
    manifest: Option<Arc<Manifest>>,
    /// When the manifest was requested last, in Unix seconds.
    requested: i64,
    /// By path below the site. A session requests some hundred small files, so a linear search is enough.
    files: Vec<(String, FileState)>,
    /// The texts of the feed, if there is no published index.
    texts: FeedTexts,
    open: Option<OpenSearch>,
    /// Paths that are requested past the HTTP cache.
    bypass_cache: Vec<String>,
}

/// Seconds until the manifest is requested again, since a publish may have replaced it.
pub const MANIFEST_TTL: i64 = 600;

/// The response is not a file of the index.
const DAMAGED: LoadError = LoadError::Unreadable(Unreadable::NotAnObject);

#[derive(Clone, Debug)]
enum FileState {
    Loading,
    Loaded(Arc<[u8]>),
    /// A block of titles as results. A result is `None` if the app does not know its page.
    Titles(Arc<[u8]>, Vec<Option<Arc<SearchResult>>>),
    Failed(LoadError),
}

#[derive(Clone, Debug)]
struct OpenSearch {
    search: Search,
    /// `None` until all files that it needs are loaded or failed.
    answer: Option<Arc<Answer>>,
    /// True once the manifest was loaded again, because files of the index were missing. A publish may have replaced them.
    is_renewed: bool,
}

/// A hit whose title is loaded, loading, or missing.
pub(super) enum LoadedTitle {
    Loading,
    Loaded(Arc<SearchResult>),
    Missing,
}

impl SearchCache {
    /// True if the answer to this search is the open one.
    pub fn is_open(&self, params: &SearchParams) -> bool {
        self.open.as_ref().is_some_and(|open| open.search == search_of(params))
    }

    /// Opens a search. Files that are loaded already are used again, the manifest for [`MANIFEST_TTL`]. `now` is in Unix seconds.
    pub fn open(&mut self, params: &SearchParams, now: i64) {
        if now - self.requested >= MANIFEST_TTL {
            self.requested = now;
            self.remove(paths::MANIFEST);
        }
        self.open = Some(OpenSearch { search: search_of(params), answer: None, is_renewed: false });
        self.update_answer();
    }

    /// Opens a search over the articles of the feed, for a site without a published index.
    /// `is_complete` is false if the feed has more articles.
    pub fn open_in_feed(&mut self, params: &SearchParams, archive: &Arc<Archive>, is_complete: bool) {
        self.texts.update(archive);
        let search = search_of(params);
        let mut answer = scan(&self.texts.texts(), &search);
        if !is_complete {
            answer.total = Total::AtLeast(answer.hits.len() as u32);
        }
        self.open = Some(OpenSearch { search, answer: Some(Arc::new(answer)), is_renewed: false });
    }

    /// True if the texts of the feed that were searched are those of `archive`.
    pub fn has_texts_of(&self, archive: &Arc<Archive>) -> bool {
        self.texts.are_of(archive)
    }

    /// The path of a file that the open search needs and that was not requested yet. The manifest is needed by any search.
    pub fn next_file(&self, params: &SearchParams) -> Option<String> {
        if self.needs(paths::MANIFEST) {
            return Some(paths::MANIFEST.to_owned());
        }
        let (open, manifest) = (self.open.as_ref()?, self.manifest.as_ref()?);
        let files = match &open.answer {
            None => plan(manifest, &open.search),
            Some(answer) => {
                answer.hits.iter().take(shown(params)).map(|hit| Manifest::title_of(hit.article).0).collect()
            }
        };
        files.into_iter().map(|file| path(manifest, file)).find(|path| self.needs(path))
    }

    fn needs(&self, path: &str) -> bool {
        self.file(path).is_none()
    }

    fn file(&self, path: &str) -> Option<&FileState> {
        self.files.iter().find(|(other, _)| other == path).map(|(_, state)| state)
    }

    fn set(&mut self, path: &str, state: FileState) {
        self.remove(path);
        self.files.push((path.to_owned(), state));
    }

    fn remove(&mut self, path: &str) {
        self.files.retain(|(other, _)| other != path);
    }

    pub fn set_loading(&mut self, path: &str) {
        self.set(path, FileState::Loading);
    }

    /// Stores a file, or the reason why it failed.
    pub fn insert(&mut self, path: &str, file: Result<Vec<u8>, LoadError>) {
        self.bypass_cache.retain(|other| other != path);
        let state = file.and_then(|bytes| match path {
            paths::MANIFEST => self.read_manifest(&bytes),
            _ if path.starts_with(paths::TITLES) => {
                let results = titles(&bytes).map_err(|_| DAMAGED)?.into_iter().map(SearchResult::from_title);
                Ok(FileState::Titles(bytes.into(), results.map(|result| result.map(Arc::new)).collect()))
            }
            _ => Ok(FileState::Loaded(bytes.into())),
        });
        self.set(path, state.unwrap_or_else(FileState::Failed));
        self.update_answer();
    }

    /// A new manifest replaces what belonged to the previous one.
    fn read_manifest(&mut self, json: &[u8]) -> Result<FileState, LoadError> {
        let manifest = Manifest::parse(json).map_err(|_| DAMAGED)?;
        if self.manifest.as_deref() != Some(&manifest) {
            let is_kept = |path: &str, state: &FileState| {
                matches!(state, FileState::Loaded(_)) && path.starts_with(paths::SHARDS)
            };
            self.files.retain(|(path, state)| is_kept(path, state));
            self.manifest = Some(Arc::new(manifest));
            // Its articles may have other numbers.
            if let Some(open) = &mut self.open {
                open.answer = None;
            }
        }
        Ok(FileState::Loaded(Arc::default()))
    }

    /// Answers the open search once all its files are loaded or failed.
    fn update_answer(&mut self) {
        let Some((open, manifest)) = self.open.as_ref().zip(self.manifest.as_ref()) else { return };
        let is_settled = |path: &str| !matches!(self.file(path), None | Some(FileState::Loading));
        let mut plan = plan(manifest, &open.search).into_iter();
        if open.answer.is_some() || !is_settled(paths::MANIFEST) || !plan.all(|file| is_settled(&path(manifest, file)))
        {
            return;
        }
        let found = answer(manifest, &open.search, &|file: File| match self.file(&path(manifest, file))? {
            FileState::Loaded(bytes) | FileState::Titles(bytes, _) => Some(&**bytes),
            _ => None,
        });
        let Some(open) = &mut self.open else { return };
        if found.incomplete.is_empty() || open.is_renewed {
            open.answer = Some(Arc::new(found));
        } else {
            open.is_renewed = true;
            let lacks_head = overlaps(&found.incomplete, &manifest.head_articles());
            self.request_again(&|path, state| {
                path == paths::MANIFEST || path == paths::HEAD && lacks_head || matches!(state, FileState::Failed(_))
            });
        }
    }

    /// Removes files, so that they are requested again past the HTTP cache.
    fn request_again(&mut self, is_affected: &dyn Fn(&str, &FileState) -> bool) {
        let affected = self.files.extract_if(.., |(path, state)| is_affected(path, state));
        self.bypass_cache.extend(affected.map(|(path, _)| path));
    }

    /// Requests failed files again, and all files of an incomplete answer, since some of them are damaged.
    pub fn retry(&mut self) {
        let mut planned = Vec::new();
        if let Some((open, manifest)) = self.open.as_mut().zip(self.manifest.as_ref()) {
            open.is_renewed = false;
            if open.answer.take_if(|answer| !answer.incomplete.is_empty()).is_some() {
                planned.extend(plan(manifest, &open.search).into_iter().map(|file| path(manifest, file)));
            }
        }
        self.request_again(&|path, state| {
            matches!(state, FileState::Failed(_)) || planned.iter().any(|other| other == path)
        });
    }

    /// True if the file is requested past the HTTP cache, which may have an outdated or damaged copy.
    pub fn bypasses_cache(&self, path: &str) -> bool {
        self.bypass_cache.iter().any(|other| other == path)
    }

    /// The manifest that the index has.
    pub(super) fn manifest(&self) -> Option<&Arc<Manifest>> {
        self.manifest.as_ref()
    }

    pub(super) fn manifest_error(&self) -> Option<&LoadError> {
        match self.file(paths::MANIFEST) {
            Some(FileState::Failed(error)) if self.manifest.is_none() => Some(error),
            _ => None,
        }
    }

    /// Why files of the index could not be loaded, if that may be temporary.
    pub(super) fn temporary_error(&self) -> Option<&LoadError> {
        self.files.iter().find_map(|(_, state)| match state {
            FileState::Failed(error @ (LoadError::Network | LoadError::Timeout | LoadError::Status(_))) => Some(error),
            _ => None,
        })
    }

    pub(super) fn answer(&self) -> Option<&Arc<Answer>> {
        self.open.as_ref()?.answer.as_ref()
    }

    /// The title of the article with this number.
    pub(super) fn title(&self, article: u32) -> LoadedTitle {
        let Some(manifest) = &self.manifest else {
            return self.texts.result(article).map_or(LoadedTitle::Missing, LoadedTitle::Loaded);
        };
        let (file, position) = Manifest::title_of(article);
        match self.file(&path(manifest, file)) {
            None | Some(FileState::Loading) => LoadedTitle::Loading,
            Some(FileState::Titles(_, results)) => {
                let result = results.get(position).cloned().flatten();
                result.map_or(LoadedTitle::Missing, LoadedTitle::Loaded)
            }
            Some(_) => LoadedTitle::Missing,
        }
    }
}

/// The path of a file, with the revision of its articles for a block of titles: hosts and browsers may have an older block in their caches, with
/// other numbers.
fn path(manifest: &Manifest, file: File) -> String {
    match file {
        File::Titles(block) => [&*manifest.path(file), "?", manifest.revision(block)].concat(),
        _ => manifest.path(file),
    }
}

fn overlaps(ranges: &[Range<u32>], other: &Range<u32>) -> bool {
    ranges.iter().any(|range| range.start < other.end && other.start < range.end)
}
