//! The pages at the addresses of removed articles.

use anyhow::{Context, Result};
use rayon::prelude::*;

use super::{PageJob, PageRenderer};
use crate::{fingerprint, paths::INDEX, slugs::recorded_page};

impl PageRenderer<'_> {
    /// Renders a page that says that the article was removed, with a document without items. A copied file replaces it.
    pub(super) fn render_withdrawn(&self, common: u128) -> Result<()> {
        let fingerprint = fingerprint::hash((common, "withdrawn"));
        self.withdrawn.par_iter().try_for_each(|slug| {
            let page = recorded_page(slug);
            if [page.path() + INDEX, page.document_path()].iter().any(|path| self.output.contains(path)) {
                return Ok(());
            }
            let job = PageJob { page, fingerprint, day: None, article: None, listed: &[] };
            let result = self.run(&job, |_| self.documents.withdrawn(&job.page));
            result.with_context(|| format!("cannot publish the page of the removed article {slug}"))
        })
    }
}
