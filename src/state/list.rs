//! The articles of a list that the open page shows.

use std::sync::Arc;

use bantin_core::{
    feed::{NewsArchive, Register},
    i18n::Locale,
    model::{Article, SiteInfo},
    routes::{List, Page},
};

use super::ListTail;

/// The head or a numbered page of a list, as far as it is loaded.
#[derive(Clone, Debug, Default)]
pub struct ArticleList {
    pub list: List,
    /// In display order.
    pub articles: Vec<Arc<Article>>,
    pub tail: ListTail,
    /// Number of feed documents that the list shows. A long document counts once per [`super::PORTION`] of articles.
    pub documents: u32,
    /// The values of the facets of the register, in the head of one of its published lists.
    pub register: Option<Arc<Register>>,
    /// For a day or month: the adjacent days with articles.
    pub archive: Arc<NewsArchive>,
}

impl ArticleList {
    /// The number of a numbered page.
    pub fn number(&self) -> Option<u32> {
        self.tail.number()
    }

    /// See [`List::is_oldest_first`].
    pub fn is_oldest_first(&self) -> bool {
        self.list.is_oldest_first(self.number())
    }

    /// The same while the list grows.
    pub fn key(&self) -> String {
        let kind = if self.articles.is_empty() { "empty/" } else { "list/" };
        [kind, &Page::list(&self.list, self.number()).path()].concat()
    }

    /// The name of the list, with the days of its articles for a numbered page.
    pub fn title(&self, site: &SiteInfo, locale: &Locale) -> String {
        let heading = self.heading(site, locale);
        if self.number().is_none() {
            return heading.unwrap_or_else(|| locale.latest.to_owned());
        }
        let timestamps = self.articles.iter().filter_map(|article| article.timestamp());
        let mut days = timestamps.map(|timestamp| timestamp.date_in(site.time.offset_of(timestamp)));
        match days.next() {
            Some(day) => {
                let other = days.next_back().unwrap_or(day);
                let [first, last] =
                    if self.is_oldest_first() { [day, other] } else { [other, day] }.map(locale.date_in_text);
                match (&self.list, heading) {
                    (List::Register(_) | List::Event(_), Some(heading)) => {
                        let days = if first == last { last } else { [first, last].join(" - ") };
                        [&heading, " (", &days, ")"].concat()
                    }
                    (_, section) => (locale.archive_title)(section.as_deref(), &first, &last),
                }
            }
            None => heading.unwrap_or_else(|| locale.news.to_owned()),
        }
    }

    /// The name of the list. `None` for the whole site.
    pub fn heading(&self, site: &SiteInfo, locale: &Locale) -> Option<String> {
        match &self.list {
            List::Site => None,
            List::Section(slug) => Some(site.section(slug)?.title.clone()),
            List::Register(None) => Some(locale.documents.to_owned()),
            List::Register(Some(part)) => {
                let value = part.facet.value(self.articles.first()?.document.as_ref()?)?;
                Some((locale.document_list)(part.facet, &value))
            }
            List::Day(day) => {
                let day = (locale.date_in_text)(*day);
                Some((locale.archive_title)(None, &day, &day))
            }
            List::Month(month) => Some((locale.month_title)(*month)),
            List::Event(_) => Some([locale.event, self.articles.first()?.event.as_ref()?].join(": ")),
            List::Topic(_) => Some([locale.topic, self.topic()?].join(": ")),
            List::MostRead => Some(locale.most_read.to_owned()),
        }
    }

    /// The tag of the articles, if the list is a topic.
    pub fn topic(&self) -> Option<&str> {
        let tags = &self.articles.first()?.tags;
        tags.iter().find(|tag| List::topic(tag) == self.list).map(String::as_str)
    }
}

/// Articles are equal when the archive shares them; their texts are not compared.
impl PartialEq for ArticleList {
    fn eq(&self, other: &Self) -> bool {
        let Self { list, articles, tail, documents, archive, register: _ } = self;
        (list, tail, documents, archive) == (&other.list, &other.tail, &other.documents, &other.archive)
            && articles.iter().map(Arc::as_ptr).eq(other.articles.iter().map(Arc::as_ptr))
    }
}
