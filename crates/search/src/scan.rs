//! Searches texts in memory, for a site without a published index.

use bantin_core::datetime::Date;

use crate::{
    answer::{Answer, Collector},
    criteria::{Criteria, bits_of},
    query::Search,
};

/// An article to be scanned.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Text<'a> {
    pub title: &'a str,
    /// Lead and text, one line per block.
    pub text: &'a str,
    /// Slug of the section.
    pub section: Option<&'a str>,
    /// The day in the UTC offset of the site.
    pub day: Option<Date>,
}

/// Searches texts, the oldest first. The numbers of the hits are positions in `texts`.
pub fn scan(texts: &[Text], search: &Search) -> Answer {
    let criteria = Criteria::new(search);
    let mut collector = Collector::new(search);
    for (number, text) in texts.iter().enumerate().rev() {
        if is_in_range(text.day, search) {
            let title = bits_of(text.title, None, search);
            let all = title | bits_of(text.text, text.section, search);
            collector.add(number as u32, criteria.rank(all, title));
        }
    }
    collector.finish(Vec::new())
}

fn is_in_range(day: Option<Date>, search: &Search) -> bool {
    let is_in = |day| search.from.is_none_or(|from| day >= from) && search.to.is_none_or(|to| day <= to);
    day.map_or(search.from.is_none() && search.to.is_none(), is_in)
}
