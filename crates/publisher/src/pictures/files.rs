//! Which files are pictures.

use std::path::Path;

use walkdir::WalkDir;

/// Of the formats that browsers show in `<img>`.
const EXTENSIONS: [&str; 7] = ["avif", "gif", "jpeg", "jpg", "png", "svg", "webp"];

/// The paths of all pictures below the folder, seen from it, with slashes, in order. Symbolic links are not followed: they could
/// lead out of the folder. What can't be read, and what has no name in Unicode, is left out: no page can show it either.
pub fn pictures(folder: &Path) -> Vec<String> {
    let entries = WalkDir::new(folder).sort_by_file_name().into_iter();
    let files = entries.flatten().filter(|entry| entry.file_type().is_file() && is_picture(entry.path()));
    files.filter_map(|file| path_below(folder, file.path())).collect()
}

fn is_picture(file: &Path) -> bool {
    extension(file).is_some_and(|extension| EXTENSIONS.contains(&extension.as_str()))
}

/// In lower case.
pub fn extension(file: &Path) -> Option<String> {
    Some(file.extension()?.to_str()?.to_ascii_lowercase())
}

fn path_below(folder: &Path, file: &Path) -> Option<String> {
    let parts = file.strip_prefix(folder).ok()?.iter();
    let parts: Option<Vec<_>> = parts.map(|part| part.to_str()).collect();
    Some(parts?.join("/"))
}
