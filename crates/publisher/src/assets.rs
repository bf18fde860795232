//! The program under names made of its bytes, and everything else of the shell's folder.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};
use rayon::prelude::*;
use sha2::{Digest, Sha256};
use walkdir::WalkDir;

use super::{
    output::{Change, Output},
    rescue,
    shell::Shell,
};
use bantin_core::feed;

/// The boot module, with places for what it starts.
const BOOT: &str = concat!(include_str!("../../../src/browser/failure.js"), "\n", include_str!("boot.js"));
/// Where wasm-bindgen puts scripts of crates, beside the glue.
const SNIPPETS: &str = "snippets";
/// Files of the shell's folder that the publisher writes itself.
const WRITTEN: [&str; 2] = ["index.html", "404.html"];

/// The program's files: trunk's own names stand for the source, these for the very bytes, so that they may be kept for ever.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Program {
    /// Which program this is: a page's data is for one build alone.
    pub build: String,
    /// Path of the boot module below the site.
    pub boot: String,
    /// Path and bytes of all files.
    files: Vec<(String, Vec<u8>)>,
}

impl Program {
    /// Reads glue, wasm and snippets in the shell's folder. An error when one is missing.
    pub fn read(folder: &Path, shell: &Shell) -> Result<Self> {
        let read = |path: &Path| {
            fs::read(path).with_context(|| format!("{} can't be read; build it with `trunk build`", path.display()))
        };
        let wasm = read(&folder.join(&shell.wasm))?;
        let mut glue = String::from_utf8(read(&folder.join(&shell.glue))?)
            .with_context(|| format!("{} is not UTF-8", shell.glue))?;
        let mut files = Vec::new();

        let snippets = files_below(&folder.join(SNIPPETS))?;
        if !snippets.is_empty() {
            let snippets = snippets.into_iter().map(|(path, file)| Ok((path, read(&file)?)));
            let snippets = snippets.collect::<Result<Vec<_>>>()?;
            let parts = snippets.iter().flat_map(|(path, bytes)| [path.as_bytes(), bytes]);
            let named = format!("{SNIPPETS}-{}", hash(parts));
            glue = glue.replace(&format!("./{SNIPPETS}/"), &format!("./{named}/"));
            let moved = |(path, bytes)| (format!("assets/{named}/{path}"), bytes);
            files.extend(snippets.into_iter().map(moved));
        }

        let build = hash([wasm.as_slice(), glue.as_bytes()]);
        let glue_name = format!("app-{}.js", hash([glue.as_bytes()]));
        let wasm_name = format!("app-{}.wasm", hash([wasm.as_slice()]));
        let boot = BOOT.replace("{build}", &build).replace("{glue}", &glue_name).replace("{wasm}", &wasm_name);
        let boot_path = format!("assets/boot-{}.js", hash([boot.as_bytes()]));
        files.push((format!("assets/{glue_name}"), glue.into_bytes()));
        files.push((format!("assets/{wasm_name}"), wasm));
        files.push((boot_path.clone(), boot.into_bytes()));
        files.push((rescue::PATH.to_owned(), rescue::SCRIPT.into()));
        Ok(Self { build, boot: boot_path, files })
    }

    /// Path below the site and bytes of each file.
    pub fn files(&self) -> impl Iterator<Item = (&str, &[u8])> {
        self.files.iter().map(|(path, bytes)| (path.as_str(), bytes.as_slice()))
    }

    pub fn write(&self, output: &Output) -> Result<()> {
        self.files.par_iter().try_for_each(|(path, bytes)| output.put(path, bytes).map(drop))
    }
}

/// What became of the other files in the shell's folder: paths below the site, sorted.
pub struct Copied {
    pub paths: Vec<String>,
    /// Documents of other feeds, which stay behind.
    pub feeds: Vec<String>,
}

/// Copies what else stands in the shell's folder (pictures, icons, documents), but for the paths in `without`, such as the documents of the
/// feed that is published, and for those of any other feed in `feed/`, where the publisher writes its own.
///
/// An error for a file in `assets`, whose files are never asked for again, and for one that has the name of a script of ours.
pub fn copy_others(folder: &Path, shell: &Shell, without: &[&str], output: &Output) -> Result<Copied> {
    let ours = |path: &str| {
        WRITTEN.contains(&path)
            || path == shell.glue
            || path == shell.wasm
            || path.starts_with("snippets/")
            || without.contains(&path)
    };
    let mut files = files_below(folder)?;
    files.retain(|(path, _)| !ours(path));
    let (feeds, files): (Vec<_>, Vec<_>) = (files.into_par_iter()).partition(|(path, file)| is_feed(path, file));
    files.par_iter().try_for_each(|(path, file)| -> Result<()> {
        if path == rescue::PATH {
            bail!("{} can't be published there: a script of the site has this name; give it another", file.display());
        }
        if path.starts_with("assets/") {
            bail!(
                "{} can't be published there: `assets` is for files named by their bytes; move it to another folder",
                file.display()
            );
        }
        copy(path, file, output).map(drop)
    })?;
    let paths = |files: Vec<(String, _)>| files.into_iter().map(|(path, _)| path).collect();
    Ok(Copied { paths: paths(files), feeds: paths(feeds) })
}

fn is_feed(path: &str, file: &Path) -> bool {
    path.starts_with("feed/") && path.ends_with(".json") && fs::read(file).is_ok_and(|bytes| feed::read(&bytes).is_ok())
}

fn copy(path: &str, file: &Path, output: &Output) -> Result<Change> {
    let bytes = fs::read(file).with_context(|| format!("the file {} can't be read", file.display()))?;
    output.put(path, &bytes)
}

/// The files below a folder, each with its path relative to it, parts joined by `/`, sorted; none when there is no such folder.
fn files_below(folder: &Path) -> Result<Vec<(String, PathBuf)>> {
    let mut files = Vec::new();
    if !folder.exists() {
        return Ok(files);
    }
    for entry in WalkDir::new(folder).follow_links(true).sort_by_file_name() {
        let entry = entry.with_context(|| format!("the folder {} can't be read", folder.display()))?;
        if !entry.file_type().is_file() {
            continue;
        }
        let below = entry.path().strip_prefix(folder).unwrap_or(entry.path());
        let parts = below.iter().map(|part| part.to_str());
        let parts = parts
            .collect::<Option<Vec<_>>>()
            .with_context(|| format!("the name of {} is not UTF-8; rename it", entry.path().display()))?;
        files.push((parts.join("/"), entry.into_path()));
    }
    Ok(files)
}

/// 16 hexadecimal digits of a SHA-256.
fn hash<'a>(parts: impl IntoIterator<Item = &'a [u8]>) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update((part.len() as u64).to_le_bytes());
        hash.update(part);
    }
    let digest = hash.finalize();
    digest.iter().take(8).map(|byte| format!("{byte:02x}")).collect()
}
