//! The theme and the notice of the site.

use crate::theme::Theme;
use bantin_core::{
    datetime::Date,
    feed::{Feed, Problem, Resolution},
};

/// The problems, each with its key and what happens to the value.
pub fn check(feed: &Feed, today: Date) -> Vec<(String, Problem, Resolution)> {
    let colours = feed.extension.theme.as_ref().map(|theme| Theme::new(theme).1).unwrap_or_default();
    let colours = colours.into_iter().map(|(key, problem)| {
        let is_adjusted = matches!(problem, Problem::LowContrast { .. });
        let resolution = if is_adjusted { Resolution::Recovered } else { Resolution::ValueIgnored };
        (format!("_bantin.theme.{key}"), problem, resolution)
    });
    let notice = feed.extension.notice.as_ref().filter(|notice| notice.is_over_on(today));
    let notice = notice.map(|_| ("_bantin.notice.ends".to_owned(), Problem::NoticeOver, Resolution::ParentIgnored));
    colours.chain(notice).collect()
}
