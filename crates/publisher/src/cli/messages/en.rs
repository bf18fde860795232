use super::{Messages, Reason};
use crate::{lint::LintReport, notes::plural};

/// The texts of diagnostics are those of [`bantin_core::feed::Diagnostic`].
pub static ENGLISH: Messages = Messages {
    reading: "Reading the feed",
    checking: "Checking the articles",
    diagnostic: ToString::to_string,
    unreadable,
    summary,
};

fn unreadable(feed: &str, reason: Reason) -> String {
    match reason {
        Reason::NotAFeed(cause) => format!("{feed} can't be read: {cause}."),
        Reason::LinkedNotAFeed(cause) => format!("a document linked by {feed} can't be read: {cause}."),
        Reason::NoSuchFile => format!("{feed} can't be read: no such file."),
        Reason::IsAFolder => format!("{feed} can't be read: it is a folder, not a file."),
        Reason::Other => format!("{feed} can't be read completely."),
    }
}

fn summary(report: &LintReport) -> String {
    let articles = plural(report.articles, "article");
    let documents = plural(report.documents, "document");
    let problems = match (report.problems(), report.unlisted) {
        (0, _) => "no problems found".to_owned(),
        (count, 0) => format!("{} found", plural(count, "problem")),
        (count, unlisted) => format!("{} found, {unlisted} of them not listed", plural(count, "problem")),
    };
    format!("{articles} in {documents}: {problems}.")
}
