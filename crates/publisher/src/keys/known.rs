//! The keys of a feed, by the object that they belong to: JSON Feed 1.1 and docs/feed.md.

use strsim::osa_distance;

use self::Content::{Map, Objects, Plain};

/// The extension object.
const EXTENSION: &str = "_bantin";
/// Edits from a key to the one that was probably meant. They may be a third of the characters of a long key, and half of those of a short
/// one.
const MAX_EDITS: usize = 2;

/// A kind of object in a feed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum ObjectKind {
    Feed,
    Item,
    Author,
    Attachment,
    Hub,
    FeedExtension,
    ItemExtension,
    Page,
    Section,
    FrontBlock,
    MenuEntry,
    /// An entry without children: of a submenu or of the footer menu.
    MenuChild,
    LinkGroup,
    Link,
    Anniversary,
    Publisher,
    Notice,
    Theme,
    Verification,
    Image,
    Register,
    LegalDocument,
    Archive,
    Year,
}

/// The value of a key.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Content {
    /// A text, a number, a list of texts and the like.
    Plain,
    /// An object, or a list of objects.
    Objects(ObjectKind),
    /// An object whose keys are free, such as addresses, and whose values are objects.
    Map(ObjectKind),
}

impl ObjectKind {
    /// The known keys with their values.
    fn keys(self) -> &'static [(&'static str, Content)] {
        match self {
            Self::Feed => &[
                ("version", Plain),
                ("title", Plain),
                ("home_page_url", Plain),
                ("feed_url", Plain),
                ("description", Plain),
                ("user_comment", Plain),
                ("next_url", Plain),
                ("icon", Plain),
                ("favicon", Plain),
                ("author", Objects(Self::Author)),
                ("authors", Objects(Self::Author)),
                ("language", Plain),
                ("expired", Plain),
                ("hubs", Objects(Self::Hub)),
                ("items", Objects(Self::Item)),
                (EXTENSION, Objects(Self::FeedExtension)),
            ],
            Self::Item => &[
                ("id", Plain),
                ("url", Plain),
                ("external_url", Plain),
                ("title", Plain),
                ("content_html", Plain),
                ("content_text", Plain),
                ("summary", Plain),
                ("image", Plain),
                ("banner_image", Plain),
                ("date_published", Plain),
                ("date_modified", Plain),
                ("author", Objects(Self::Author)),
                ("authors", Objects(Self::Author)),
                ("tags", Plain),
                ("language", Plain),
                ("attachments", Objects(Self::Attachment)),
                (EXTENSION, Objects(Self::ItemExtension)),
            ],
            Self::Author => &[("name", Plain), ("url", Plain), ("avatar", Plain)],
            Self::Attachment => &[
                ("url", Plain),
                ("mime_type", Plain),
                ("title", Plain),
                ("size_in_bytes", Plain),
                ("duration_in_seconds", Plain),
            ],
            Self::Hub => &[("type", Plain), ("url", Plain)],
            Self::FeedExtension => &[
                ("about", Plain),
                ("page", Objects(Self::Page)),
                ("sections", Objects(Self::Section)),
                ("menu", Objects(Self::MenuEntry)),
                ("footer_menu", Objects(Self::MenuChild)),
                ("links", Objects(Self::LinkGroup)),
                ("anniversaries", Objects(Self::Anniversary)),
                ("publisher", Objects(Self::Publisher)),
                ("notice", Objects(Self::Notice)),
                ("theme", Objects(Self::Theme)),
                ("head", Objects(Self::Verification)),
                ("article_url", Plain),
                ("page_url", Plain),
                ("utc_offset", Plain),
                ("front", Objects(Self::FrontBlock)),
                ("images", Map(Self::Image)),
                ("documents", Objects(Self::Register)),
                ("archive", Objects(Self::Archive)),
            ],
            Self::ItemExtension => &[
                // JSON Feed allows it in every extension object.
                ("about", Plain),
                ("slug", Plain),
                ("page", Plain),
                ("section", Plain),
                ("excerpt", Plain),
                ("views", Plain),
                ("pinned", Plain),
                ("event", Plain),
                ("topics", Plain),
                ("related", Plain),
                ("image_alt", Plain),
                ("image_caption", Plain),
                ("original", Plain),
                ("source", Plain),
                ("canonical", Plain),
                ("role", Plain),
                ("document", Objects(Self::LegalDocument)),
            ],
            Self::Page => &[
                ("number", Plain),
                ("count", Plain),
                ("url", Plain),
                ("section", Plain),
                ("register", Plain),
                ("event", Plain),
                ("newer", Plain),
                ("older", Plain),
            ],
            Self::Archive => &[("url", Plain), ("newer", Plain), ("older", Plain), ("years", Objects(Self::Year))],
            Self::Year => &[("year", Plain), ("months", Plain)],
            Self::Section => &[("slug", Plain), ("title", Plain), ("feed_url", Plain)],
            Self::FrontBlock => {
                &[("section", Plain), ("event", Plain), ("tag", Plain), ("title", Plain), ("form", Plain)]
            }
            Self::MenuEntry => &[
                ("title", Plain),
                ("section", Plain),
                ("page", Plain),
                ("url", Plain),
                ("items", Objects(Self::MenuChild)),
            ],
            Self::MenuChild => &[("title", Plain), ("section", Plain), ("page", Plain), ("url", Plain)],
            Self::LinkGroup => &[("title", Plain), ("links", Objects(Self::Link))],
            Self::Link => &[("title", Plain), ("section", Plain), ("page", Plain), ("url", Plain), ("image", Plain)],
            Self::Anniversary => &[
                ("name", Plain),
                ("date", Plain),
                ("starts", Plain),
                ("ends", Plain),
                ("days_before", Plain),
                ("days_after", Plain),
                ("text", Plain),
                ("url", Plain),
                ("image", Plain),
            ],
            Self::Publisher => &[
                ("name", Plain),
                ("address", Plain),
                ("phone", Plain),
                ("email", Plain),
                ("licence", Plain),
                ("editor", Plain),
            ],
            Self::Notice => &[("text", Plain), ("url", Plain), ("starts", Plain), ("ends", Plain)],
            Self::Theme => &[("colour", Plain), ("dark", Plain), ("font", Plain)],
            Self::Verification => &[("name", Plain), ("content", Plain)],
            Self::Register => {
                &[("feed_url", Plain), ("url", Plain), ("years", Plain), ("kinds", Plain), ("issuers", Plain)]
            }
            Self::LegalDocument => &[
                ("number", Plain),
                ("issued", Plain),
                ("effective", Plain),
                ("kind", Plain),
                ("issuer", Plain),
                ("signer", Plain),
                ("summary", Plain),
            ],
            Self::Image => &[("width", Plain), ("height", Plain), ("srcset", Plain), ("avif", Plain)],
        }
    }

    /// The value of `key`. `None` if it is unknown.
    pub fn content(self, key: &str) -> Option<Content> {
        self.keys().iter().find(|(known, _)| *known == key).map(|(_, content)| *content)
    }

    /// True for the extension of another producer: JSON Feed reserves keys that begin with an underscore for them. A near miss of `_bantin`
    /// is none.
    pub fn is_foreign_extension(self, key: &str) -> bool {
        key.starts_with('_') && self.nearest(key).is_none()
    }

    /// The key that was probably meant by an unknown one: a similar key of the object, or the same key of its `_bantin`.
    pub fn nearest(self, key: &str) -> Option<String> {
        let length = key.chars().count();
        let is_extension = key.starts_with('_');
        let max_edits = if is_extension { MAX_EDITS } else { MAX_EDITS.max(length / 3).min(length / 2) };
        let written = key.to_ascii_lowercase();
        let candidates = self.keys().iter().filter(|(known, _)| {
            let is_near = known.len().abs_diff(length) <= max_edits;
            is_near && (!is_extension || *known == EXTENSION)
        });
        let distances = candidates.map(|(known, _)| (osa_distance(&written, known), *known));
        let nearest = distances.filter(|(edits, _)| *edits <= max_edits).min_by_key(|(edits, _)| *edits);
        nearest.map(|(_, known)| known.to_owned()).or_else(|| {
            let Some(Objects(extension)) = self.content(EXTENSION) else { return None };
            extension.content(key).map(|_| format!("{EXTENSION}.{key}"))
        })
    }
}
