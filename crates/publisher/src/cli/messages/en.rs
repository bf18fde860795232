use super::{Messages, Reason};
use crate::{
    lint::LintReport,
    notes::{listed, plural},
    outcome::ArticleChanges,
    output::PublishReport,
    removals::Removals,
};

/// The texts of diagnostics are those of [`bantin_core::feed::Diagnostic`].
pub static ENGLISH: Messages = Messages {
    reading: "Reading the feed",
    checking: "Checking the articles",
    diagnostic: ToString::to_string,
    unreadable,
    summary,
    see_all,
    would_write,
    article_lists,
    more,
    stopped,
    would_stop,
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

fn see_all(feed: &str) -> String {
    format!("All problems: bantin check {feed} --lang en")
}

fn would_write(folder: &str, files: &PublishReport) -> String {
    let PublishReport { added, changed, unchanged, removed, .. } = files;
    format!(
        "Nothing was written. In {folder}, a publish would write {}, change {}, keep {unchanged} and remove {}.",
        plural(added.len(), "new file"),
        changed.len(),
        removed.len()
    )
}

fn article_lists(ArticleChanges { added, changed, removed }: &ArticleChanges) -> [String; 3] {
    [(added, "new article"), (changed, "changed article"), (removed, "removed article")]
        .map(|(addresses, noun)| format!("{}:", plural(addresses.len(), noun)))
}

fn more(count: usize) -> String {
    format!("and {count} more")
}

fn stopped(removals: &Removals) -> String {
    format!(
        "stopped, nothing was written: the publish would remove {}. To remove them, add --allow-removals.",
        removed(removals)
    )
}

fn would_stop(removals: &Removals) -> String {
    format!("A publish would stop: it would remove {}. To remove them, add --allow-removals.", removed(removals))
}

fn removed(Removals { slugs, published }: &Removals) -> String {
    format!("{} of {} ({})", slugs.len(), plural(*published, "article"), listed(slugs.iter().cloned()))
}
