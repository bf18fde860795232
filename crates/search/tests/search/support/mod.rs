//! Archives for tests, published in memory.

pub mod corpus;
pub mod scan;

use std::{collections::BTreeMap, sync::Mutex};

use bantin_core::datetime::Timestamp;
use bantin_search::{
    Answer, Manifest, Query, Search, Text, answer,
    builder::{Article, Index},
    paths, plan,
};

/// An article of a test archive.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct News {
    pub id: String,
    pub title: String,
    pub text: String,
    pub section: Option<String>,
    pub published: Option<Timestamp>,
}

pub fn news(id: &str, title: &str, text: &str) -> News {
    News { id: id.to_owned(), title: title.to_owned(), text: text.to_owned(), ..News::default() }
}

impl News {
    pub fn in_section(mut self, section: &str) -> Self {
        self.section = Some(section.to_owned());
        self
    }

    /// Published in the morning of a day such as `2026-11-29`.
    #[track_caller]
    pub fn on(mut self, day: &str) -> Self {
        let published = Timestamp::parse(&format!("{day}T08:00:00+07:00"));
        assert!(published.is_some(), "{day} is not a day");
        self.published = published;
        self
    }

    pub fn as_article(&self) -> Article<'_> {
        Article {
            id: &self.id,
            title: &self.title,
            path: &self.id,
            section: self.section.as_deref(),
            published: self.published,
            text_bytes: self.text.len(),
        }
    }

    pub fn as_text(&self) -> Text<'_> {
        Text {
            title: &self.title,
            text: &self.text,
            section: self.section.as_deref(),
            day: self.published.map(|published| published.date_in(published.offset)),
        }
    }
}

/// A published index: its files by path.
#[derive(Clone, Debug, PartialEq)]
pub struct Published {
    pub files: BTreeMap<String, Vec<u8>>,
}

/// Publishes articles, the oldest first.
pub fn publish(news: &[News]) -> Published {
    let articles: Vec<_> = news.iter().map(News::as_article).collect();
    publish_with(&articles, &|number| news[number as usize].text.clone())
}

pub fn publish_with(articles: &[Article], text: &(dyn Fn(u32) -> String + Sync)) -> Published {
    let index = Index::new(articles).unwrap_or_else(|error| panic!("{error}"));
    let files = Mutex::new(BTreeMap::new());
    for segment in 0..index.manifest().segments().len() {
        let built = index.build_segment(segment, text, &|path: String, bytes| {
            let mut files = files.lock().map_err(|_| "a writer has panicked")?;
            files.insert(path.clone(), bytes).map_or(Ok(()), |_| Err("a shard is written twice"))
        });
        assert_eq!(built, Ok(()), "segment {segment}");
    }
    let mut files = files.into_inner().unwrap_or_else(|_| panic!("a writer has panicked"));
    files.extend(index.documents(text).map(|document| document.unwrap_or_else(|error| panic!("{error}"))));
    Published { files }
}

impl Published {
    #[track_caller]
    pub fn manifest(&self) -> Manifest {
        Manifest::parse(self.written(paths::MANIFEST)).unwrap_or_else(|error| panic!("{}: {error}", paths::MANIFEST))
    }

    /// The bytes of a file. `None` if it is not written.
    pub fn file(&self, path: &str) -> Option<&[u8]> {
        self.files.get(path).map(Vec::as_slice)
    }

    /// The bytes of a file that must be written.
    #[track_caller]
    pub fn written(&self, path: &str) -> &[u8] {
        self.file(path).unwrap_or_else(|| panic!("{path} is not written"))
    }

    /// Answers a search from the files of its plan. Panics for other files.
    pub fn answer(&self, search: &Search) -> Answer {
        let manifest = self.manifest();
        let plan = plan(&manifest, search);
        answer(&manifest, search, &|file| {
            assert!(plan.contains(&file), "{file:?} is not in the plan");
            Some(self.written(&manifest.path(file)))
        })
    }

    /// Bytes of the shards in the plan of a search.
    pub fn shard_bytes(&self, search: &Search) -> usize {
        let manifest = self.manifest();
        let paths = plan(&manifest, search).into_iter().map(|file| manifest.path(file));
        paths.filter(|path| path.ends_with(".bin")).map(|path| self.written(&path).len()).sum()
    }

    /// The paths of files that are new or changed since another publish.
    pub fn changed_since(&self, before: &Self) -> Vec<&str> {
        let changed = self.files.iter().filter(|(path, bytes)| before.files.get(*path) != Some(bytes));
        changed.map(|(path, _)| path.as_str()).collect()
    }
}

pub fn search(query: &str) -> Search {
    Search { query: Query::parse(query), ..Search::default() }
}

/// The numbers of the hits in their order.
pub fn numbers(answer: &Answer) -> Vec<u32> {
    answer.hits.iter().map(|hit| hit.article).collect()
}
