//! Lists of articles: the site, its sections, days, months, events, topics and most read articles, and the register of documents with its
//! parts.

use crate::{
    datetime::{Date, Month},
    feed,
};

/// The folder of the register of documents.
pub const REGISTER: &str = "van-ban";

/// The folders of the lists by day, month, event and topic.
pub const DAYS: &str = "ngay";
pub const MONTHS: &str = "thang";
pub const EVENTS: &str = "su-kien";
pub const TOPICS: &str = "chu-de";
/// The folder of the most read articles.
pub const MOST_READ: &str = "doc-nhieu";

/// Articles of a topic and of the most read articles.
const MAX_LISTED: usize = 40;

/// A list of articles.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum List {
    /// All news of the site.
    #[default]
    Site,
    /// The section with this slug.
    Section(String),
    /// The register of documents, or a part of it.
    Register(Option<RegisterPart>),
    /// A day in site time.
    Day(Date),
    /// A month in site time.
    Month(Month),
    /// The event whose name has this slug.
    Event(String),
    /// The tag with this slug.
    Topic(String),
    /// The most read articles.
    MostRead,
}

/// The legal documents of a year, kind or issuer.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct RegisterPart {
    pub facet: Facet,
    /// Slug of the year, kind or issuer.
    pub slug: String,
}

/// A property by which the register is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Facet {
    Year,
    Kind,
    Issuer,
}

impl Facet {
    pub const ALL: [Self; 3] = [Self::Year, Self::Kind, Self::Issuer];

    /// The first segment of the addresses of its lists, below the register.
    pub fn segment(self) -> &'static str {
        match self {
            Self::Year => "nam",
            Self::Kind => "loai",
            Self::Issuer => "co-quan",
        }
    }

    pub(super) fn parse(segment: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|facet| facet.segment() == segment)
    }
}

impl List {
    pub fn section(slug: &str) -> Self {
        Self::Section(slug.to_owned())
    }

    /// The list at a path below the site, given as its segments. `None` for the site, whose head has another path, and for other paths.
    pub(super) fn parse(path: &[&str]) -> Option<Self> {
        let slug = |slug: &str| Some(slug.to_owned()).filter(|slug| feed::is_slug(slug));
        Some(match *path {
            ["chuyen-muc", slug] => Self::section(slug),
            [DAYS, day] => Self::Day(Date::parse(day).filter(|day| Month::from_date(*day).is_some())?),
            [MONTHS, month] => Self::Month(Month::parse(month)?),
            [EVENTS, name] => Self::Event(slug(name)?),
            [TOPICS, tag] => Self::Topic(slug(tag)?),
            [MOST_READ] => Self::MostRead,
            [REGISTER] => Self::Register(None),
            [REGISTER, facet, slug] => {
                Self::Register(Some(RegisterPart { facet: Facet::parse(facet)?, slug: slug.to_owned() }))
            }
            _ => return None,
        })
    }

    /// True for a list that is divided into numbered pages.
    pub fn is_numbered(&self) -> bool {
        matches!(self, Self::Site | Self::Section(_) | Self::Register(_) | Self::Event(_))
    }

    /// True for the numbered pages of an event, which are read from its start. `number` is that of the page.
    pub fn is_oldest_first(&self, number: Option<u32>) -> bool {
        matches!(self, Self::Event(_)) && number.is_some()
    }

    /// The maximum number of articles in a list that is not complete.
    pub fn max_articles(&self) -> Option<usize> {
        matches!(self, Self::Topic(_) | Self::MostRead).then_some(MAX_LISTED)
    }

    /// The slug of the section, if the list is one.
    pub fn section_slug(&self) -> Option<&str> {
        match self {
            Self::Section(slug) => Some(slug),
            _ => None,
        }
    }

    /// The slug of the event, if the list is one.
    pub fn event_slug(&self) -> Option<&str> {
        match self {
            Self::Event(slug) => Some(slug),
            _ => None,
        }
    }

    /// The path prefix of the list's numbered pages and feeds. Empty for the site, whose head is at `tin-moi/`.
    pub fn path(&self) -> String {
        match self {
            Self::Site => String::new(),
            Self::Section(slug) => format!("chuyen-muc/{slug}/"),
            Self::Day(day) => format!("{DAYS}/{day}/"),
            Self::Month(month) => format!("{MONTHS}/{month}/"),
            Self::Event(slug) => format!("{EVENTS}/{slug}/"),
            Self::Topic(slug) => format!("{TOPICS}/{slug}/"),
            Self::MostRead => format!("{MOST_READ}/"),
            Self::Register(None) => format!("{REGISTER}/"),
            Self::Register(Some(RegisterPart { facet, slug })) => format!("{REGISTER}/{}/{slug}/", facet.segment()),
        }
    }
}
