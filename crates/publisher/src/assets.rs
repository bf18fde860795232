//! The files of the app, renamed by their content, and the copied files of the shell folder.

use std::{
    collections::HashSet,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::{
    failure_script,
    output::Output,
    paths::{ASSETS, FAILURE_SCRIPT, INDEX, NOT_FOUND},
    shell::Shell,
};
use bantin_core::{feed, routes::FEED_FOLDER};

/// The boot module, with placeholders for the names of script and wasm.
const BOOT: &str = concat!(include_str!("../../../src/browser/failure.js"), "\n", include_str!("boot.js"));
/// The folder in which wasm-bindgen writes scripts of crates.
const SNIPPETS: &str = "snippets";

/// The files of the app. Trunk names them by their source; here each is named by a hash of its content, so that it can be cached forever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct AppFiles {
    /// Path of the boot module below the site.
    pub boot: String,
    /// Path below the site and content of each file.
    pub files: Vec<(String, Vec<u8>)>,
}

impl AppFiles {
    /// Reads script, wasm and snippets from the folder of the shell. Fails if a file is missing or the script is not UTF-8.
    pub fn read(folder: &Path, shell: &Shell) -> Result<Self> {
        let read = |path: &Path| {
            fs::read(path).with_context(|| format!("{} can't be read; build it with `trunk build`", path.display()))
        };
        let wasm = read(&folder.join(&shell.wasm))?;
        let mut glue = String::from_utf8(read(&folder.join(&shell.glue))?)
            .with_context(|| format!("{} is not UTF-8", shell.glue))?;
        let mut files = Vec::new();

        let snippets = files_in(&folder.join(SNIPPETS))?;
        if !snippets.is_empty() {
            let snippets = snippets.into_iter().map(|(path, file)| Ok((path, read(&file)?)));
            let snippets = snippets.collect::<Result<Vec<_>>>()?;
            let hash = hash(snippets.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes]));
            glue = glue.replace(&format!("./{SNIPPETS}/"), &format!("./{SNIPPETS}-{hash}/"));
            let rename = |(path, bytes)| (format!("{ASSETS}{SNIPPETS}-{hash}/{path}"), bytes);
            files.extend(snippets.into_iter().map(rename));
        }

        let glue_name = format!("app-{}.js", hash([glue.as_bytes()]));
        let wasm_name = format!("app-{}.wasm", hash([wasm.as_slice()]));
        let boot_module = BOOT.replace("{glue}", &glue_name).replace("{wasm}", &wasm_name);
        let boot = format!("{ASSETS}boot-{}.js", hash([boot_module.as_bytes()]));
        files.push((format!("{ASSETS}{glue_name}"), glue.into_bytes()));
        files.push((format!("{ASSETS}{wasm_name}"), wasm));
        files.push((boot.clone(), boot_module.into_bytes()));
        files.push((FAILURE_SCRIPT.to_owned(), failure_script::SCRIPT.into()));
        Ok(Self { boot, files })
    }

    pub fn write(&self, output: &Output) -> Result<()> {
        self.files.par_iter().try_for_each(|(path, bytes)| output.put(path, bytes).map(drop))
    }
}

/// The result of [`copy_public`]: paths below the site, sorted.
pub struct CopiedFiles {
    pub paths: Vec<String>,
    /// Documents of other feeds, which are not copied.
    pub feeds: Vec<String>,
}

/// Copies the site's own files: pictures, icons and the like. The folder may be a Trunk build, whose script, wasm, snippets and pages are
/// not copied. Skips the paths in `excluded`, and feed documents in `feed/`, where the publisher writes its own. Fails if a file has the
/// path of a file of the publisher, or can't be read or written.
pub fn copy_public(folder: Option<&Path>, shell: &Shell, excluded: &[&str], output: &Output) -> Result<CopiedFiles> {
    let excluded: HashSet<&str> = excluded.iter().copied().collect();
    let mut files = folder.map(files_in).transpose()?.unwrap_or_default();
    let is_build = files.iter().any(|(path, _)| *path == shell.glue);
    let is_excluded = |path: &str| {
        [shell.glue.as_str(), &shell.wasm, INDEX, NOT_FOUND].contains(&path)
            || is_build && path.starts_with("snippets/")
            || excluded.contains(path)
    };
    files.retain(|(path, _)| !is_excluded(path));
    let (feeds, files): (Vec<_>, Vec<_>) = files.into_par_iter().partition(|(path, file)| is_feed(path, file));
    files.par_iter().try_for_each(|(path, file)| -> Result<()> {
        let name = file.display();
        if path == FAILURE_SCRIPT {
            bail!("{name} can't be published: the site has a script of this name; rename the file");
        }
        if path.starts_with(ASSETS) {
            bail!("{name} can't be published: the folder `assets` is for files named by their content; move the file");
        }
        let bytes = fs::read(file).with_context(|| format!("the file {name} can't be read"))?;
        output.put(path, &bytes).map(drop)
    })?;
    let paths = |files: Vec<(String, _)>| files.into_iter().map(|(path, _)| path).collect();
    Ok(CopiedFiles { paths: paths(files), feeds: paths(feeds) })
}

fn is_feed(path: &str, file: &Path) -> bool {
    path.starts_with(FEED_FOLDER)
        && path.ends_with(".json")
        && fs::read(file).is_ok_and(|bytes| feed::read(&bytes).is_ok())
}

/// The files in a folder and its subfolders, with their relative paths, sorted; empty if the folder does not exist.
fn files_in(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        let entry = entry.with_context(|| format!("the folder {} can't be read", folder.display()))?;
        if entry.file_type().is_file() {
            let relative = entry.path().strip_prefix(folder).unwrap_or(entry.path());
            let segments: Option<Vec<_>> = relative.iter().map(|segment| segment.to_str()).collect();
            let segments =
                segments.with_context(|| format!("the name of {} is not UTF-8; rename it", entry.path().display()))?;
            files.push((segments.join("/"), entry.into_path()));
        }
    }
    Ok(files)
}

/// 16 hexadecimal digits of a SHA-256.
pub(crate) fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    hash.finalize().iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
