//! Parts of URLs, absolute or relative, without parsing them.

/// The URL without query and fragment.
pub fn without_query(url: &str) -> &str {
    url.split(['?', '#']).next().unwrap_or(url)
}

/// The URL without fragment.
pub fn without_fragment(url: &str) -> &str {
    url.split('#').next().unwrap_or(url)
}

/// The last segment of the path; empty for a folder.
pub fn file_name(url: &str) -> &str {
    let path = without_query(url);
    path.rsplit('/').next().unwrap_or(path)
}

/// The extension of the file name, as written.
pub fn extension(url: &str) -> Option<&str> {
    Some(file_name(url).rsplit_once('.')?.1)
}
