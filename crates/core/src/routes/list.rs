//! Lists of articles: the site, its sections, and the register of documents with its parts.

/// The folder of the register of documents.
pub const REGISTER: &str = "van-ban";

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

    /// The slug of the section, if the list is one.
    pub fn section_slug(&self) -> Option<&str> {
        match self {
            Self::Section(slug) => Some(slug),
            _ => None,
        }
    }

    /// The path prefix of the list's numbered pages and feeds. Empty for the site, whose head is at `tin-moi/`.
    pub fn path(&self) -> String {
        match self {
            Self::Site => String::new(),
            Self::Section(slug) => format!("chuyen-muc/{slug}/"),
            Self::Register(None) => format!("{REGISTER}/"),
            Self::Register(Some(RegisterPart { facet, slug })) => format!("{REGISTER}/{}/{slug}/", facet.segment()),
        }
    }
}
