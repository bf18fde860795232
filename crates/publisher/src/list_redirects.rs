//! Redirect pages at the addresses of lists that are gone.

use anyhow::Result;

use super::{
    documents::Listing, list_history::ListRedirect, output::Output, paths::INDEX, redirects::redirect_page, site::Site,
};

/// Writes a page at each address, unless a copied file has its path, and records the lists for the next publish.
pub fn write(lists: &[Listing], site: &Site, output: &Output) -> Result<()> {
    let history = output.lists().clone().update(lists);
    for ListRedirect { from, to, title } in history.redirects(lists) {
        let file = from + INDEX;
        if output.contains(&file) {
            continue;
        }
        let canonical = site.address.is_known().then(|| site.address.join(&to));
        let path = format!("{}{to}", site.address.path());
        let title = title.as_ref().unwrap_or(&site.info.title);
        let page = redirect_page(site.info.language_tag(), title, &path, canonical.as_deref());
        output.put(&file, page.as_bytes())?;
    }
    output.set_lists(history);
    Ok(())
}
