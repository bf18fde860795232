//! Whether the items fit together.

use std::sync::Arc;

use rayon::prelude::*;

use super::{
    Misfit, MisfitFault, SourceDocument, What,
    report::Note,
    standing::{Place, Standing, placed},
};
use bantin_core::{
    feed::Subject,
    model::{Archive, Article, Document, SiteInfo},
};

/// What the items say of each other and of the feed.
pub fn before_reading(
    documents: &[SourceDocument],
    standing: &Standing,
    indices: &[Vec<usize>],
    info: &SiteInfo,
    names: &[Arc<str>],
) -> Vec<Note> {
    let mut notes = Vec::new();
    for (place, item) in placed(documents) {
        let Some(stands) = standing.get(&item.id) else {
            continue;
        };
        let mut note = |key, fault| notes.push((place.0, misfit(indices, place, &item.id, key, fault)));
        let own = &item.extension;
        if place != stands.place {
            if place != stands.first && own.role.is_none() {
                let document = Arc::clone(&names[stands.first.0]);
                note("id", MisfitFault::DuplicateId { document });
            }
            continue;
        }
        if let Some(slug) = (own.section.as_ref()).filter(|slug| info.section(slug).is_none()) {
            let slug = slug.clone();
            note("_bantin.section", MisfitFault::UnknownSection { slug });
        }
        for id in own.related.iter().filter(|id| !standing.has(id)) {
            let id = id.clone();
            note("_bantin.related", MisfitFault::UnknownRelated { id });
        }
    }
    notes
}

/// What is known of the articles.
pub fn after_reading(
    archive: &Archive,
    documents: &[Arc<Document>],
    standing: &Standing,
    indices: &[Vec<usize>],
) -> Vec<Note> {
    (archive.articles().par_iter())
        .flat_map_iter(|article| {
            let stands = standing.get(&article.id);
            let faults = stands.map(|stands| {
                let (document, item) = stands.place;
                let read = &documents[document].articles[item];
                let taken = slug_taken(archive, article, read);
                let taken = taken.map(|fault| ("_bantin.slug", fault));
                let text = no_text(article, stands.bare);
                let notes = taken.into_iter().chain(text).map(move |(key, fault)| {
                    let misfit = misfit(indices, stands.place, &article.id, key, fault);
                    (document, misfit)
                });
                notes.collect::<Vec<_>>()
            });
            faults.into_iter().flatten()
        })
        .collect()
}

/// `article` is `read` as the archive knows it.
fn slug_taken(archive: &Archive, article: &Article, read: &Article) -> Option<MisfitFault> {
    let holder = (archive.find(&read.slug)).filter(|holder| holder.slug == read.slug && holder.id != article.id)?;
    Some(MisfitFault::SlugTaken { slug: read.slug.clone(), holder: holder.id.clone(), instead: article.slug.clone() })
}

fn no_text(article: &Article, bare: bool) -> Option<(&'static str, MisfitFault)> {
    if article.excerpt {
        Some(("_bantin.excerpt", MisfitFault::NoWhole))
    } else if bare && article.blocks().is_empty() {
        Some(("", MisfitFault::NoText))
    } else {
        None
    }
}

fn misfit(indices: &[Vec<usize>], (document, item): Place, id: &str, key: &'static str, fault: MisfitFault) -> What {
    let subject = Subject::Item { index: indices[document][item], id: Some(id.to_owned()) };
    What::Misfit(Misfit { subject, key, fault })
}
