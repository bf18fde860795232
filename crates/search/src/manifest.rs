//! The manifest: the segments of the index and the days of its articles.
//!
//! Articles are numbered by date, the oldest is 0. The first segments are the oldest, and the head follows the last one.

use std::ops::Range;

use bantin_core::datetime::Date;
use serde::Serialize;

use crate::{
    documents::TITLES_PER_BLOCK,
    json::{self, DamagedDocument, Object},
    paths,
};

/// The version of the format. A reader rejects all others.
pub const VERSION: u32 = 1;
/// Maximum number of articles of an index. It bounds the memory of an answer.
pub(crate) const MAX_ARTICLES: u32 = 1 << 21;
/// Maximum number of segments of an index: full ones up to [`MAX_ARTICLES`], and the smaller ones after them.
const MAX_SEGMENTS: usize = 16;
/// Maximum number of articles of a segment, a power of two. Postings of the builder have bits for as many articles.
pub(crate) const MAX_SEGMENT_ARTICLES: u32 = 1 << 18;

/// Why a manifest can't be used.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum ManifestError {
    #[error(transparent)]
    Damaged(#[from] DamagedDocument),
    #[error("the search index has version {0}, not {VERSION}")]
    Version(u32),
    #[error("the manifest of the search index has invalid values")]
    InvalidValues,
}

/// The document at [`paths::MANIFEST`].
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Manifest {
    pub(crate) version: u32,
    /// The oldest first.
    pub(crate) segments: Vec<Segment>,
    /// The number of articles in the head.
    pub(crate) head: u32,
    /// [`Head::hash`](crate::Head::hash).
    pub(crate) head_hash: String,
    /// The number of articles without a date, which come first.
    pub(crate) undated: u32,
    /// The day of the first article with a date, `2015-01-31`.
    pub(crate) first_day: Option<String>,
    /// For each block of titles, the number of days between its first article and that of the block before.
    pub(crate) days: Vec<u32>,
}

/// A part of the index with its own folder of shards.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Segment {
    /// Name of the folder. It has a hash of the ids of the articles, the number of shards and the version of the format. If one of
    /// them changes, so does the folder, and old and new shards are never mixed.
    pub folder: String,
    pub articles: u32,
    pub shards: u32,
}

/// A file of the index that a query needs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum File {
    Head,
    /// A block of titles.
    Titles(u32),
    /// A shard of a segment, by the position of the segment in the manifest.
    Shard {
        segment: u32,
        shard: u32,
    },
}

impl Manifest {
    /// Parses a manifest.
    pub fn parse(json: &[u8]) -> Result<Self, ManifestError> {
        let json = String::from_utf8_lossy(json);
        let object = Object::parse(&json)?;
        let version = object.number("version");
        if version != VERSION {
            return Err(ManifestError::Version(version));
        }
        let segment = |segment: &Object| Segment {
            folder: segment.text("folder").unwrap_or_default(),
            articles: segment.number("articles"),
            shards: segment.number("shards"),
        };
        let segments = object.objects("segments")?.iter().map(segment).collect();
        let manifest = Self {
            version,
            segments,
            head: object.number("head"),
            head_hash: object.text("head_hash").unwrap_or_default(),
            undated: object.number("undated"),
            first_day: object.text("first_day"),
            days: object
                .list("days")
                .into_iter()
                .map(json::number)
                .collect::<Option<_>>()
                .ok_or(ManifestError::InvalidValues)?,
        };
        let articles = manifest.segments.iter().try_fold(manifest.head, |sum, one| sum.checked_add(one.articles));
        let is_valid = articles.is_some_and(|articles| {
            articles <= MAX_ARTICLES
                && manifest.undated <= articles
                && (manifest.undated == articles || manifest.block_days().is_some())
                && manifest.days.len() as u32 == blocks(articles)
        });
        let has_valid_segments =
            manifest.segments.len() <= MAX_SEGMENTS && manifest.segments.iter().all(Segment::is_valid);
        if is_valid && has_valid_segments { Ok(manifest) } else { Err(ManifestError::InvalidValues) }
    }

    /// The number of articles.
    pub fn articles(&self) -> u32 {
        self.head_articles().end
    }

    /// The segments, the oldest first.
    pub fn segments(&self) -> &[Segment] {
        &self.segments
    }

    /// The numbers of the articles of each segment.
    pub fn segment_articles(&self) -> Vec<Range<u32>> {
        let mut next = 0;
        let range = |segment: &Segment| {
            let start = next;
            next += segment.articles;
            start..next
        };
        self.segments.iter().map(range).collect()
    }

    /// The numbers of the articles of the head.
    pub fn head_articles(&self) -> Range<u32> {
        let start = self.segments.iter().map(|segment| segment.articles).sum();
        start..start + self.head
    }

    /// The block with the title of an article, and the position of the title in it.
    pub fn title_of(article: u32) -> (File, usize) {
        (File::Titles(article / TITLES_PER_BLOCK), (article % TITLES_PER_BLOCK) as usize)
    }

    /// The path of a file below the site.
    pub fn path(&self, file: File) -> String {
        match file {
            File::Head => paths::HEAD.to_owned(),
            File::Titles(block) => paths::titles(block),
            File::Shard { segment, shard } => {
                let folder = self.segments.get(segment as usize).map_or("", |segment| &segment.folder);
                paths::shard(folder, shard)
            }
        }
    }

    /// A text that changes when articles of a block of titles get other numbers: that of the segment of its first article, or of the head.
    pub fn revision(&self, block: u32) -> &str {
        let first = block * TITLES_PER_BLOCK;
        let position = self.segment_articles().iter().position(|articles| articles.contains(&first));
        position.map_or(&self.head_hash, |position| &self.segments[position].folder)
    }

    /// The day of the first article in the same block of titles: the day of the article, or an earlier one. `None` for articles
    /// without a date.
    pub fn approximate_day(&self, article: u32) -> Option<Date> {
        let block = (article / TITLES_PER_BLOCK) as usize;
        let day = self.block_days()?.nth(block)?;
        (article >= self.undated).then(|| Date::from_days(day))
    }

    /// The position of the first article of `day` or later.
    pub(crate) fn start_of(&self, day: Date) -> Bound {
        let before = self.block_days().map_or(0, |days| days.take_while(|first| *first < day.days()).count());
        before.checked_sub(1).map_or(Bound::At(self.undated), |block| Bound::In(block as u32, day))
    }

    /// The articles of a block of titles.
    pub(crate) fn block_articles(&self, block: u32) -> Range<u32> {
        let start = block * TITLES_PER_BLOCK;
        start..(start + TITLES_PER_BLOCK).min(self.articles())
    }

    /// The day of the first article of each block, as [`Date::days`]. Blocks of articles without a date have the first day.
    fn block_days(&self) -> Option<impl Iterator<Item = i64>> {
        let first = Date::parse(self.first_day.as_deref()?)?.days();
        let add = |day: &mut i64, days: &u32| {
            *day += i64::from(*days);
            Some(*day)
        };
        Some(self.days.iter().scan(first, add))
    }
}

impl Segment {
    fn is_valid(&self) -> bool {
        // Neither "/" nor "..".
        let is_folder_name = |byte: u8| byte.is_ascii_alphanumeric() || byte == b'-';
        (1..=MAX_SEGMENT_ARTICLES).contains(&self.articles)
            && self.shards > 0
            && !self.folder.is_empty()
            && self.folder.bytes().all(is_folder_name)
    }
}

/// The position of the first article of a day or later, as precisely as the manifest gives it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Bound {
    /// The article with this number.
    At(u32),
    /// The first article of this day or later in this block of titles, or else the one after the block.
    In(u32, Date),
}

/// The number of blocks of titles.
pub(crate) fn blocks(articles: u32) -> u32 {
    articles.div_ceil(TITLES_PER_BLOCK)
}
