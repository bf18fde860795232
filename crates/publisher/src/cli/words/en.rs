use super::{Reason, Words};
use crate::check::{Finding, Misfit, MisfitFault, NotFollowed, Report, What};
use bantin_core::feed::Subject;

/// English. What a single document tells is worded by [`bantin_core::feed::Diagnostic`] itself.
pub static ENGLISH: Words =
    Words { reading: "Reading the feed", comparing: "Comparing the articles", finding, unreadable, closing };

fn finding(finding: &Finding) -> String {
    let document = &finding.document;
    match &finding.what {
        What::Diagnostic(diagnostic) => format!("{document}: {diagnostic}"),
        What::Misfit(found) => format!("{document}: {}", misfit(found)),
        What::Unlisted(1) => format!("{document}: one more fault is not listed."),
        What::Unlisted(count) => format!("{document}: {count} more faults are not listed."),
    }
}

fn misfit(Misfit { subject, key, fault }: &Misfit) -> String {
    let mut place = subject.path(key);
    if let Subject::Item { id: Some(id), .. } = subject {
        place.push_str(&format!(" (id {id:?})"));
    }
    let says = match fault {
        MisfitFault::DuplicateId { document } => {
            format!("has been there before, in {document}; the item here is left out.")
        }
        MisfitFault::SlugTaken { slug, holder, instead } => format!(
            "is {slug}, which the item with id {holder:?} has already; the article's address is /bai/{instead}/."
        ),
        MisfitFault::UnknownSection { slug } => {
            format!("is {slug}, and the feed has no such section; the first tag decides.")
        }
        MisfitFault::UnknownRelated { id } => {
            format!("names {id:?}, and no item has this id; it is left out.")
        }
        MisfitFault::NotFollowed { address, why } => {
            let why = match why {
                NotFollowed::OtherOrigin => "which is on another site than the feed",
                NotFollowed::SeenBefore => "which has been read before",
                NotFollowed::Unusable => "where no document of this feed can be",
            };
            format!("is {address}, {why}; it is not followed.")
        }
        MisfitFault::NoText => {
            "has neither content_html nor content_text nor summary nor attachments; its page has a headline only."
                .to_owned()
        }
        MisfitFault::NoWhole => "is true, and the whole article is nowhere; the short one is shown.".to_owned(),
    };
    format!("{place} {says}")
}

fn unreadable(feed: &str, reason: Reason) -> String {
    match reason {
        Reason::NoFeed(why) => format!("{feed} can't be read: {why}."),
        Reason::LeadsToNoFeed(why) => {
            format!("{feed} leads to a document that can't be read: {why}.")
        }
        Reason::NoFile => format!("{feed} can't be read: there is no such file."),
        Reason::Folder => format!("{feed} can't be read: this is a folder, not a file."),
        Reason::Unavailable => format!("{feed} can't be read as a whole."),
    }
}

fn closing(report: &Report) -> String {
    let articles = counted(report.archive.articles().len(), "article", "articles");
    let documents = counted(report.documents, "document", "documents");
    let faults = match report.faults() {
        0 => "nothing to object to".to_owned(),
        count => counted(count, "fault", "faults"),
    };
    format!("{articles} in {documents}: {faults}.")
}

fn counted(count: usize, one: &str, several: &str) -> String {
    format!("{count} {}", if count == 1 { one } else { several })
}
